import { foldText } from "../find/fold.ts";

/** Scripts that set words apart by spaces and add nothing to a name: there it is one only where it stands alone. */
const setApart = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`;
const setApartOrDigit = new RegExp(String.raw`${setApart}|\p{N}`, "u");
const standsBefore = String.raw`(?<!${setApart}(?=${setApart}))(?<!\p{N}(?=\p{N}))`;
const standsAfter = String.raw`(?!(?<=${setApart})${setApart})(?!(?<=\p{N})\p{N})(?!\p{M})`;
/** In names of fewer letters nothing but the capitals tells them from a word. */
const fewest = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;
const signs = /[^\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of a name, however it was typed. */
const sign = String.raw`[^\p{L}\p{M}\p{N}]`;

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
  const anywhere = new RegExp(
    longestFirst.map((word) => escaped(keyOf(foldText(word)))).join("|"),
    "u",
  );
  const whole = new Set(words);
  const any = longestFirst.map(patternOf).join("|");
  const pattern = new RegExp(`${standsBefore}(?:${any})${standsAfter}`, "gu");
  return (text) => {
    if (whole.has(text)) return put(text);
    // Most texts name nobody.
    const bare = foldText(text);
    if (
      asked.size === 0 ||
      !anywhere.test(`${bare.replace(signs, "")} ${bare}`)
    )
      return text;
    const { folded, from, to } = foldedWithPlaces(text);
    let done = "";
    let at = 0;
    for (const { 0: found, index } of folded.matchAll(pattern)) {
      const start = from[index] ?? 0;
      const end = to[index + found.length - 1] ?? text.length;
      const typed = lettersAsTyped(text.slice(start, end));
      const word = asked
        .get(keyOf(found))
        ?.find((each) => !isShort(each) || lettersAsTyped(each) === typed);
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

function lettersAsTyped(text: string): string {
  return text.normalize("NFC").replace(signs, "");
}

/** Whether a word has capitals, and hardly any letters. */
function isShort(word: string): boolean {
  return (
    Array.from(keyOf(foldText(word))).length < fewest &&
    word.toLowerCase() !== word.toUpperCase()
  );
}

/** A text as a regular expression that finds it. */
export const escaped = (text: string) =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Finds a folded word; a short one only by itself, but in scripts in which words stand side by side. */
function patternOf(folded: string): string {
  const joined = joinedOf(folded);
  const letters = Array.from(keyOf(folded));
  const isAlone =
    letter.test(folded) &&
    (letters.every((sign) => setApartOrDigit.test(sign))
      ? letters.length < fewest
      : letters.length === 1 && !/\p{Script=Han}/u.test(folded));
  return isAlone
    ? String.raw`(?<![\p{L}\p{M}\p{N}])${joined}(?![\p{L}\p{M}\p{N}])`
    : joined;
}

/**
 * Its words joined by any signs, as many as in the name and a few more; those before and behind it are taken along where
 * they stand there as a whole.
 */
function joinedOf(folded: string): string {
  if (!letter.test(folded)) return escaped(folded);
  // Of one or two letters the signs are part of what it is known by.
  if (Array.from(keyOf(folded)).length < fewest)
    return folded
      .split(/[\s\-_.*]+/u)
      .filter(Boolean)
      .map(escaped)
      .join(String.raw`[\s\-_.*]{0,9}`);
  const runs = folded.split(signs).filter(Boolean);
  const between = folded.match(signs) ?? [];
  const before = /^[^\p{L}\p{M}\p{N}]*/u.exec(folded)?.[0] ?? "";
  const after = /[^\p{L}\p{M}\p{N}]*$/u.exec(folded)?.[0] ?? "";
  const most = Math.max(9, ...between.map((some) => some.length + 2));
  return [
    before && `(?:${escaped(before)})?`,
    runs.join(`${sign}{0,${String(most)}}`),
    after && `(?:${escaped(after)})?`,
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
    // “™” is no letter of the word before it, and a star no reason to join what stands beside it.
    const plain = /[\p{So}\p{No}*]/u.test(sign) ? sign : foldText(sign);
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
