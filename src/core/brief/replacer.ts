import { foldText } from "../find/fold.ts";

/** Scripts that set words apart by spaces and add nothing to a name: there it is one only where it stands alone. */
const setApart = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`;
/** In names of fewer letters nothing but the capitals tells them from a word. */
const fewest = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;
const signs = /[^\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of a name, however it was typed. */
const joint = String.raw`[\s\-_.]{0,9}`;

/**
 * Replaces words wherever they stand in a text: in any case, with or without their accents, however they are joined
 * (“Alder Studio” also in “alder-studio.com”), and also where something that is not seen stands in them. `put` is given
 * the word as it was asked for; of words that fold to the same the first. What takes the place of one is not looked at
 * again.
 */
export function replacer(
  words: readonly string[],
  put: (word: string) => string,
): (text: string) => string {
  const asked = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(foldedWithPlaces(word).folded);
    if (key !== "") asked.set(key, [...(asked.get(key) ?? []), word]);
  }
  const longestFirst = [...asked.values()]
    .flat()
    .map((word) => foldedWithPlaces(word).folded.trim())
    .toSorted((a, b) => b.length - a.length);
  const anywhere = new RegExp(longestFirst.map(lettersOf).join("|"), "u");
  const whole = new Set(words);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "gu");
  return (text) => {
    if (whole.has(text)) return put(text);
    // Most texts name nobody.
    if (asked.size === 0 || !anywhere.test(foldText(text))) return text;
    const { folded, from, to } = foldedWithPlaces(text);
    let done = "";
    let at = 0;
    for (const { 0: found, index } of folded.matchAll(pattern)) {
      const start = from[index] ?? 0;
      const end = to[index + found.length - 1] ?? text.length;
      const typed = text.slice(start, end).normalize("NFC");
      const word = asked
        .get(keyOf(found))
        ?.find((each) => !isShort(each) || each.normalize("NFC") === typed);
      if (word === undefined || start < at) continue;
      done += text.slice(at, start) + put(word);
      at = end;
    }
    return done + text.slice(at);
  };
}

/** A folded word without what joins its parts. */
function keyOf(folded: string): string {
  return folded.replace(signs, "") || folded.trim();
}

/** Whether a word has capitals, and hardly any letters. */
function isShort(word: string): boolean {
  return (
    Array.from(keyOf(foldText(word))).length < fewest &&
    word.toLowerCase() !== word.toUpperCase()
  );
}

const escaped = (text: string) =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Finds the letters of a word, whatever stands beside and between them. */
function lettersOf(folded: string): string {
  return Array.from(keyOf(foldText(folded)))
    .map(escaped)
    .join(String.raw`[^\p{L}\p{N}]*`);
}

/** Finds a folded word: its signs may be left out where enough letters are left, and its parts joined in any way. */
function patternOf(folded: string): string {
  const letters = Array.from(keyOf(folded)).length;
  const parts = folded.split(/[\s\-_.]+/u).filter(Boolean);
  const joined = (parts.length > 0 ? parts : [folded])
    .map((part) => {
      if (!letter.test(folded) || letters < fewest) return escaped(part);
      const optional = (sign: string) => `(?:${escaped(sign)}${joint})?`;
      return part.replace(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu, (run) =>
        letter.test(run) ? run : optional(run),
      );
    })
    .join(joint);
  // One letter of a script that sets words apart otherwise is a name only by itself; a sign of Chinese says more.
  const isLetter = letters === 1 && /^\p{L}$/u.test(folded);
  if (isLetter && !/^\p{Script=Han}$/u.test(folded))
    return String.raw`(?<![\p{L}\p{M}])${joined}(?![\p{L}\p{M}])`;
  return [
    String.raw`(?<!${setApart}(?=${setApart}))(?<!\p{N}(?=\p{N}))`,
    joined,
    String.raw`(?!(?<=${setApart})${setApart})(?!(?<=\p{N})\p{N})(?!\p{M})`,
  ].join("");
}

/** A folded text, and of each of its letters where what it stands for begins and ends. */
function foldedWithPlaces(text: string) {
  const from: number[] = [];
  const to: number[] = [];
  let folded = "";
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    // “™” is no letter of the word before it.
    const plain = /[\p{So}\p{No}]/u.test(sign) ? sign : foldText(sign);
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    // An accent belongs to its letter.
    if (plain === "" && /\p{M}/u.test(sign) && to.length > 0)
      to[to.length - 1] = end;
    folded += plain;
    at = end;
  }
  return { folded, from, to };
}
