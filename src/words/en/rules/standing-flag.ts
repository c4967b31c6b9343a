import type { SubjectOf } from "#core/patterns/rule.ts";
import { count } from "../format.ts";
import {
  decisionsInWords,
  oftenInWords,
  quoted,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

export const standingFlag: RuleWords<SubjectOf<"flag-stands">> = {
  name: "A flag that stands",
  explained:
    "Watches one flag raised in check-up after check-up with one client, and what you decided each time. It stands while the latest answer raises it. One answer without it is counted, two in a row end it; “don’t know” does neither.",
  goesAway: "It goes away with the next check-up that does not raise the flag.",
  heading: ({ wording, client }) => `${quoted(wording)} stands at ${client}`,
  sentence({ client, wording, decisions }, counts) {
    return `At ${client} ${quoted(wording)} was raised in ${oftenInWords(counts)}.${decisionsInWords(decisions, counts.seen)}`;
  },
  lookedAt: (client) => `check-ups${withThem(client ?? "one client")}`,
  nothing: (looked, client) =>
    `no flag stands in ${count(looked, "check-up")}${withThem(client)}`,
};
