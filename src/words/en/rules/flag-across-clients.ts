import type { SubjectOf } from "#core/patterns/rule.ts";
import { count } from "../format.ts";
import {
  atClients,
  oftenInWords,
  quoted,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

export const flagAcrossClients: RuleWords<SubjectOf<"flag-across">> = {
  name: "The same flag at several clients",
  explained:
    "Watches one flag raised at two or more clients. Then it may be about how you work, and not about them.",
  goesAway:
    "It stays in your record; what changes are its counts, with each check-up that does not raise the flag.",
  heading: ({ wording }) => `${quoted(wording)} at several clients`,
  sentence: ({ wording, clients }, counts) =>
    `${quoted(wording)} was raised in ${oftenInWords(counts)}, ${atClients(clients)}.`,
  lookedAt: (client) => `check-ups${withThem(client)}`,
  nothing: (looked, client) =>
    client === null
      ? `nothing repeats in ${count(looked, "check-up")}`
      : `no flag of ${count(looked, "check-up")}${withThem(client)} repeats at another client`,
};
