import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month, numbers } from "../format.ts";
import { withThem, type RuleWords } from "./rule-words.ts";

type Shares = SubjectOf<"said-and-written">["weeks"];

export const saidAndWritten: RuleWords<SubjectOf<"said-and-written">> = {
  name: "Said and written",
  explained:
    "Watches whether check-ups and weeks with one client say different things, beside all other clients: many flags beside green weeks, or hardly a flag beside red ones. “Many” is more than half of all your check-ups raise. Both have to differ more than chance would show (Fisher’s exact test, 1 in 20).",
  goesAway:
    "It goes away when your check-ups and your weeks with this client say the same again.",
  heading: ({ client }) =>
    `Check-ups and weeks at ${client} say different things`,
  sentence: ({ client, way, flagged, weeks }, { since }) =>
    way === "green-beside-flags"
      ? `At ${client}, since ${month(since)}, ${ofHere(weeks, "week")} were green, elsewhere ${ofElsewhere(weeks)}; yet ${ofHere(flagged, "check-up")} raised many flags, elsewhere ${ofElsewhere(flagged)}.`
      : `At ${client}, since ${month(since)}, ${ofHere(weeks, "week")} were red, elsewhere ${ofElsewhere(weeks)}; yet ${ofHere(flagged, "check-up")} raised many flags, elsewhere ${ofElsewhere(flagged)}.`,
  lookedAt: (client) => `check-ups and marked weeks${withThem(client)}`,
  nothing: (looked, client) =>
    `${count(looked, "check-up")}${withThem(client)} and the weeks beside them do not go apart`,
};

function ofHere({ here }: Shares, one: string): string {
  return `${numbers.format(here.seen)} of ${count(here.of, one)}`;
}

function ofElsewhere({ elsewhere }: Shares): string {
  return `${numbers.format(elsewhere.seen)} of ${numbers.format(elsewhere.of)}`;
}
