import type { Day } from "../day.ts";

/** A name for a file of words that could not be saved. It tells a passer-by nothing. */
export function wordsFileName(on: Day): string {
  return `Words ${on}.txt`;
}
