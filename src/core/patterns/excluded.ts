import { foldText } from "../find/fold.ts";
import { sentencesOf } from "./tokens.ts";

/** The owner's list, as words that can be looked for. A list never changes: an edited one is another. */
const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * Whether a text holds a word or a phrase that the owner wants left out: whole words, folded, whatever stands between
 * them.
 */
export function isExcluded(
  foldedWords: string,
  excluded: readonly string[],
): boolean {
  if (excluded.length === 0) return false;
  let phrases = known.get(excluded);
  if (!phrases) {
    phrases = excluded.map(spaced).filter((phrase) => phrase.trim() !== "");
    known.set(excluded, phrases);
  }
  const words = spaced(foldedWords);
  return phrases.some((phrase) => words.includes(phrase));
}

/** The folded words of a text, with a space before and behind each. */
function spaced(text: string): string {
  return ` ${sentencesOf(foldText(text)).flat().join(" ")} `;
}
