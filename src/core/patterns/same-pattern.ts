import type { RuleId } from "./rule-ids.ts";

const ofWords = "words-I-repeat/" satisfies `${RuleId}/`;
/** As many words in a row make a phrase. */
const run = 4;

/**
 * Whether two keys are of one pattern. A key stays the same while counts grow, but words that repeat may grow or shrink
 * with the next time they are written: they are the same where they share four words in a row, of which only one phrase
 * is ever told.
 */
export function isSamePattern(a: string, b: string): boolean {
  if (a === b) return true;
  if (!a.startsWith(ofWords) || !b.startsWith(ofWords)) return false;
  const runs = new Set(runsOf(a));
  return runsOf(b).some((each) => runs.has(each));
}

function runsOf(key: string): string[] {
  const words = key.slice(ofWords.length).split(" ");
  return words
    .slice(run - 1)
    .map((_, at) => words.slice(at, at + run).join(" "));
}
