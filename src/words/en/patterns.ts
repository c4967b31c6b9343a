import type { Sayable } from "#core/patterns/rule.ts";
import type { Unit } from "#core/patterns/rule-ids.ts";
import { list, numbers } from "./format.ts";
import { wordsOfRule } from "./rules/rules.ts";

/** What a pattern is about, without its counts: a heading. */
export function subjectInWords({
  subject,
  rule,
}: Pick<Sayable, "subject" | "rule">): string {
  const words = wordsOfRule(rule);
  return subject.about === "rule" ? words.name : words.heading(subject);
}

/** What is counted, where it is said how much of it is missing. */
const counted: Record<Unit, string> = {
  "check-ups": "check-ups",
  quarters: "quarters",
  clients: "clients",
  days: "days",
  months: "months",
  weeks: "weeks",
  stances: "stances",
  meetings: "meetings",
  turns: "turns",
  starts: "starts",
  endings: "endings",
  moments: "moments",
  phrases: "times",
  decisions: "decisions",
  predictions: "predictions",
  reflections: "reflections",
};

/** What there is, and what a finding needs: `2 of 3`. */
function tooLittleInWords(
  result: Sayable & { state: "too-little" },
): string {
  const { subject, rule, counts } = result;
  const { have, need, unit } = counts;
  const words = wordsOfRule(rule);
  const heading = `${subjectInWords(result)}: too little to say.`;
  const needed = `${numbers.format(have)} of ${numbers.format(need)}`;
  if (subject.about === "rule") {
    const looked = words.lookedAt(subject.client);
    const what =
      unit === "quarters"
        ? `quarters of ${looked}`
        : unit === "clients"
          ? `clients with ${words.lookedAt(null)}`
          : looked;
    return `${heading} ${needed} needed: ${what}.`;
  }
  const near =
    words.near?.(subject, needed, unit) ??
    (unit === "clients"
      ? `Seen at ${needed} clients needed`
      : unit === "endings"
        ? `${needed} endings on each side needed`
        : `Seen in ${needed} ${counted[unit]} needed`);
  return `${heading} ${near}.`;
}

/** A result as one sentence with its counts and dates. Says what was seen, never why. */
export function patternSentence(result: Sayable): string {
  const { subject, rule } = result;
  if (result.state === "too-little") return tooLittleInWords(result);
  const words = wordsOfRule(rule);
  if (subject.about === "rule") {
    const looked = result.state === "nothing" ? result.counts.looked : 0;
    return `${words.name}: ${words.nothing(looked, subject.client)}.`;
  }
  return result.state === "found"
    ? words.sentence(subject, result.counts)
    : subjectInWords(result);
}

/** The page of what repeats, and each finding on it. */
export const patterns = {
  title: "Patterns",
  found: "What repeats",
  nothingFound: "Nothing repeats yet.",
  notYet: "Not yet a pattern",
  empty:
    "What repeats in your check-ups stands here as a sentence, with its counts, its evidence and what speaks against it. Nothing is called a pattern before three check-ups over two quarters.",
  toClients: "Choose a client to check up on",
  evidence: (n: number) => `Evidence: ${numbers.format(n)}`,
  counterExamples: (n: number) =>
    n === 0 ? "No counter-example" : `Counter-examples: ${numbers.format(n)}`,
  evidenceHeading: "Evidence",
  counterHeading: "Counter-examples",
  why: "Why am I shown this?",
  small: "Only a few times: a small number.",
  byQuarter: "Quarter by quarter",
  quarterColumn: "Quarter",
  seenColumn: "Raised",
  ofColumn: "Check-ups",
  oddOneOut: (name: string, answer: string) =>
    `“${name}”: ${answer.toLowerCase()}`,
  allShared: "Every value shared.",
  notShared: (names: readonly string[]) =>
    `Not shared: ${list.format(names.map((name) => `“${name}”`))}.`,
  gone: "This check-up is in the bin.",
  more: (n: number) => `Show ${numbers.format(n)} more`,
};
