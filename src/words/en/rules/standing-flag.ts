import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, numbers } from "../format.ts";
import { decided } from "../names.ts";
import { oftenInWords, withThem, type RuleWords } from "./rule-words.ts";

export const standingFlag: RuleWords<SubjectOf<"flag-stands">> = {
  name: "A flag that stands",
  explained:
    "Watches one flag raised in check-up after check-up with one client, and what you decided each time. It stands while the latest answer raises it. One answer without it is counted, two in a row end it; “don’t know” does neither.",
  goesAway: "It goes away with the next check-up that does not raise the flag.",
  heading: ({ wording, client }) => `“${wording}” stands at ${client}`,
  sentence({ client, wording, decisions }, counts) {
    return `At ${client} “${wording}” was raised in ${oftenInWords(counts)}.${decisionsInWords(decisions, counts.seen)}`;
  },
  lookedAt: (client) => `check-ups${withThem(client ?? "one client")}`,
  nothing: (looked, client) =>
    `no flag stands in ${count(looked, "check-up")}${withThem(client)}`,
};

/** ` Decided each time: talk, watch.`; nothing where nothing was decided. */
export function decisionsInWords(
  decisions: readonly { readonly decided: keyof typeof decided }[],
  seen: number,
): string {
  if (decisions.length === 0) return "";
  const when =
    decisions.length === seen
      ? "each time"
      : `in ${numbers.format(decisions.length)} of these`;
  return ` Decided ${when}: ${decisions.map((each) => decided[each.decided].toLowerCase()).join(", ")}.`;
}
