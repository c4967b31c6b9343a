import { groupBy } from "#core/group-by.ts";
import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, list, numbers } from "../format.ts";
import { decided } from "../names.ts";
import {
  atClients,
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

/** ` Decided each time: talk (2 times) and watch (1 time).`; nothing where nothing was decided. */
function decisionsInWords(decisions: Again["decisions"], seen: number): string {
  if (decisions.length === 0) return "";
  const when =
    decisions.length === seen
      ? "each time"
      : `in ${numbers.format(decisions.length)} of these`;
  const tally = [...groupBy(decisions, (each) => each.decided)]
    .map(([what, all]) => ({ what, times: all.length }))
    .toSorted((a, b) => b.times - a.times)
    .map(
      ({ what, times }) =>
        `${decided[what].toLowerCase()} (${count(times, "time")})`,
    );
  return ` Decided ${when}: ${list.format(tally)}.`;
}
