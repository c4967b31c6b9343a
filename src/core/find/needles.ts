import { foldText } from "./fold.ts";

/** Something that has to occur, folded. */
export interface Needle {
  readonly text: string;
  /** Whether it has to begin where a word begins, and to end where one ends: in quotes. */
  readonly isPhrase: boolean;
  /** A phrase whose closing quote is still to come may go on. */
  readonly isOpen: boolean;
}

/**
 * What somebody looks for: every word has to occur, anywhere in a word, as for *Rechnung* in *Schlussrechnung* and in
 * scripts that set no spaces. What stands in quotes of whatever sort has to occur as it stands, in whole words. The
 * longest comes first: it is the rarest. Empty where there is nothing to look for.
 */
export function needlesOf(query: string): readonly Needle[] {
  const needles = new Map<string, Needle>();
  const add = (text: string, isPhrase: boolean, isOpen: boolean) => {
    if (text !== "")
      needles.set(`${String(isPhrase)} ${text}`, { text, isPhrase, isOpen });
  };
  const parts = foldText(query).split('"');
  for (const [index, part] of parts.entries())
    if (index % 2 === 1) add(part.trim(), true, index === parts.length - 1);
    else for (const word of part.split(" ")) add(word, false, false);
  return [...needles.values()].toSorted(
    (a, b) => b.text.length - a.text.length,
  );
}

/** Where a needle next occurs in a folded text; -1 where it does not. */
export function placeOfNeedle(
  folded: string,
  needle: Needle,
  from = 0,
): number {
  let at = folded.indexOf(needle.text, from);
  while (at >= 0 && needle.isPhrase && !isWhole(folded, needle, at))
    at = folded.indexOf(needle.text, at + 1);
  return at;
}

function isWhole(folded: string, { text, isOpen }: Needle, at: number) {
  return (
    !isInsideWord(folded, at) &&
    (isOpen || !isInsideWord(folded, at + text.length))
  );
}

const endsInLetter = /[\p{L}\p{N}\p{M}]$/u;
const beginsWithLetter = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts that set no spaces between words, or hang what a word does onto its end. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** Whether a word goes on across this place. */
function isInsideWord(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 2), at);
  const after = folded.slice(at, at + 2);
  return (
    endsInLetter.test(before) &&
    beginsWithLetter.test(after) &&
    !unspaced.test(before.slice(-1)) &&
    !unspaced.test(after)
  );
}
