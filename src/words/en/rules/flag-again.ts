import type { SubjectOf } from "#core/patterns/rule.ts";
import { count } from "../format.ts";
import {
  atClients,
  decisionsInWords,
  oftenInWords,
  quoted,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

type Again = SubjectOf<"flag-again">;

/** The words of a rule about one flag, raised again. */
export function flagAgain(name: string): RuleWords<Again> {
  return {
    name,
    explained:
      "Watches this one flag over all clients, and what you decided each time. Check-ups that do not raise it are counted against it; “don’t know” counts neither way.",
    goesAway:
      "It stays in your record; what changes are its counts, with each check-up that does not raise the flag.",
    heading: ({ wording }) => `${quoted(wording)} again`,
    sentence: ({ wording, clients, decisions }, counts) =>
      `${quoted(wording)} was raised in ${oftenInWords(counts)}, ${atClients(clients)}.${decisionsInWords(decisions, counts.seen)}`,
    lookedAt: (client) => `check-ups${withThem(client)} that answer this flag`,
    nothing: (looked, client) =>
      `the flag is not raised in ${count(looked, "check-up")}${withThem(client)}`,
  };
}
