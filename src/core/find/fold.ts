/** Letters that no decomposition takes apart and that people type without their stroke or ligature, in lower case. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ł: "l",
  ŧ: "t",
  ı: "i",
  // While a word is being typed, nobody knows yet which sigma is its last.
  ς: "σ",
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
};

/** White space that is not one space already. */
const spaces = /\s{2,}|[^\S ]/g;
const foreign = /[^\0-\x7f]+/g;
/**
 * Accents and points over, under and in a letter, of Latin, Greek, Cyrillic, Hebrew and Arabic: what people leave out
 * when they type in a hurry. The vowels of Thai and of the scripts of India are marks too, and stay: a word is not
 * itself without them. What is not seen at all goes as well.
 */
const dropped = new RegExp(
  `[${[
    String.raw`\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4`,
    String.raw`\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc`,
    String.raw`\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff`,
    String.raw`\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060-\u2064`,
    String.raw`\ufeff*`,
  ].join("")}]+`,
  "g",
);
const toPlain = new RegExp(`[${Object.keys(plain).join("")}]`, "g");
const loneSurrogate = /\p{Cs}/gu;

/**
 * A text as it is searched: small letters, without accents, ligatures undone, digits and letters of one width, every
 * run of white space one space, and without the stars that make words bold. Folding a text piece by piece gives the
 * same as folding it whole, as long as each piece begins at a seam.
 */
export function foldText(text: string): string {
  return text
    .replace(spaces, " ")
    .toLowerCase()
    .replace(foreign, foldForeign)
    .replaceAll("*", "");
}

/** What short runs of letters beyond ASCII fold to: taking one apart costs more than the words around it. */
const known = new Map<string, string>();
const longestKnown = 3;
const mostKnown = 5_000;

function foldForeign(run: string): string {
  if (run.length > longestKnown) return foldRun(run);
  let folded = known.get(run);
  if (folded === undefined) {
    folded = foldRun(run);
    if (known.size < mostKnown) known.set(run, folded);
  }
  return folded;
}

function foldRun(run: string): string {
  return run
    .replace(loneSurrogate, "\ufffd")
    .normalize("NFKD")
    .replace(dropped, "")
    .toLowerCase()
    .replace(toPlain, (letter) => plain[letter] ?? letter);
}

const seam = /^[\p{L}\p{N}\p{P}\p{Sm}\p{Sc}]/u;

/** Whether a text may be cut here: where something begins that does not depend on what stands before it. */
export function isSeam(text: string, at: number): boolean {
  return seam.test(text.slice(at, at + 2));
}

/** A text in pieces of about this length, each of which begins at a seam; where there is none, they are longer. */
export function* piecesOf(
  text: string,
  length: number,
): Generator<{ readonly from: number; readonly to: number }, void> {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + length);
    while (to < text.length && !isSeam(text, to)) to += 1;
    yield { from, to };
    from = to;
  }
}
