import { foldText } from "../find/fold.ts";
import { unspaced } from "./tokens.ts";

/**
 * Whether folded words (`foldText`) contain one of the words or phrases that the owner wants left out, as it stands
 * and in whole words: *art* is not in *party*. Punctuation does not count, and an apostrophe or a hyphen may be there
 * or not. In scripts that set no spaces, words end where the rules and dictionaries of Unicode end them.
 */
export function isExcluded(
  foldedWords: string,
  excluded: readonly string[],
): boolean {
  if (excluded.length === 0) return false;
  const needles = needlesOf(excluded);
  return readings(foldedWords).some((text, reading) =>
    needles.some((each) => holds(text, each[reading] ?? "")),
  );
}

/** Words with every mark taken as a gap between words, and with every mark taken as nothing. */
type Readings = readonly [string, string];

const known = new WeakMap<readonly string[], readonly Readings[]>();

/** Many words are held against the same list. */
function needlesOf(excluded: readonly string[]): readonly Readings[] {
  const before = known.get(excluded);
  if (before) return before;
  const needles = excluded.map((each) => readings(foldText(each)));
  known.set(excluded, needles);
  return needles;
}

function readings(folded: string): Readings {
  const whole = recomposed(folded);
  return [" ", ""].map((mark) =>
    whole
      .replace(/\p{P}+/gu, mark)
      .replace(/\s+/gu, " ")
      .trim(),
  ) as unknown as Readings;
}

/** Folding takes letters apart that dictionaries know only whole: of Korean and Japanese, the am of Thai and of Lao. */
function recomposed(folded: string): string {
  return folded
    .normalize("NFC")
    .replaceAll("\u0e4d\u0e32", "\u0e33")
    .replaceAll("\u0ecd\u0eb2", "\u0eb3");
}

function holds(text: string, needle: string): boolean {
  if (needle === "") return false;
  let at = text.indexOf(needle);
  while (
    at >= 0 &&
    (isInsideWord(text, at) || isInsideWord(text, at + needle.length))
  )
    at = text.indexOf(needle, at + 1);
  return at >= 0;
}

const endsInLetter = /[\p{L}\p{N}\p{M}]$/u;
const beginsWithLetter = /^[\p{L}\p{N}\p{M}]/u;
const endsUnspaced = new RegExp(`[${unspaced}]$`, "u");
const beginsUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** Whether a word goes on across this place. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (!endsInLetter.test(before) || !beginsWithLetter.test(after)) return false;
  const [isBefore, isAfter] = [
    endsUnspaced.test(before),
    beginsUnspaced.test(after),
  ];
  if (isBefore && isAfter) return !isBetweenWords(text, at);
  return isBefore === isAfter;
}

const words = new Intl.Segmenter("en", { granularity: "word" });
/** As many letters beside a place as tell where words end there. */
const beside = 60;

function isBetweenWords(text: string, at: number): boolean {
  const from = Math.max(0, at - beside);
  const place = at - from;
  return (
    words.segment(text.slice(from, at + beside)).containing(place)?.index ===
    place
  );
}
