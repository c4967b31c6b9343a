import type { CatchPhrase } from "../journal/schema.ts";
import type { Phrase } from "./schema.ts";

/** Scripts that set no space between words, so that a phrase may stand anywhere in a sentence. */
const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const endsUnspaced = new RegExp(`${unspaced}$`, "u");
const beginsUnspaced = new RegExp(`^${unspaced}`, "u");

/** A phrase as it sounds: case, accents, width and punctuation folded, one space between words. */
function asItSounds(text: string): string {
  return (
    text
      .normalize("NFKD")
      // “don’t” and “dont” sound alike.
      .replace(/[\p{M}'’‘ʼ`´]/gu, "")
      .toUpperCase()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

/**
 * Whether a sentence says a phrase, word for word: case, accents, punctuation and spaces do not count, and the phrase
 * may stand in the middle of the sentence, though not in the middle of a word. A phrase without a word is never said.
 */
export function says(sentence: string, phrase: string): boolean {
  const heard = asItSounds(sentence);
  const sought = asItSounds(phrase);
  if (sought === "") return false;
  for (
    let at = heard.indexOf(sought);
    at >= 0;
    at = heard.indexOf(sought, at + 1)
  ) {
    if (
      mayEnd(heard.slice(0, at), sought) &&
      mayEnd(sought, heard.slice(at + sought.length))
    )
      return true;
  }
  return false;
}

/** Whether a word may end between two stretches of text. */
function mayEnd(before: string, after: string): boolean {
  return (
    /(?:^|\s)$/u.test(before) ||
    /^(?:\s|$)/u.test(after) ||
    endsUnspaced.test(before) ||
    beginsUnspaced.test(after)
  );
}

/**
 * The catch phrase that suggests to decline a prospect: the first that was heard, of those marked so; null where none
 * was (PRODUCT.md, "The check-up": in a prospect, "you work for me" suggests declining, whatever the money).
 */
export function heardToDecline(
  heard: readonly Pick<Phrase, "words">[],
  catchPhrases: readonly CatchPhrase[],
): CatchPhrase | null {
  return (
    catchPhrases.find(
      ({ declines, wording }) =>
        declines && heard.some(({ words }) => says(words, wording)),
    ) ?? null
  );
}

/** Whether a text names a number or a currency, so that it may name an amount of money. */
export function mayNameAmount(text: string): boolean {
  return /[\p{N}\p{Sc}]/u.test(text);
}
