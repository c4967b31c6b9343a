import { powerOfTwo, type PhraseCounts } from "./phrase-counts.ts";
import type { Tokens } from "./tokens.ts";

/** A text in which phrases are looked for. */
export interface PhraseText {
  readonly tokens: Tokens;
  readonly client: string;
  readonly quarter: string;
}

/** A phrase that stands in several texts. */
export interface Repeated {
  /** How many words it has. */
  readonly words: number;
  /** The texts in which it stands, in their order, and at which of their words it first begins there. */
  readonly sightings: readonly {
    readonly text: number;
    readonly at: number;
  }[];
}

/** What a phrase needs; no phrase is longer than `most` words, and what could be is cut there. */
export const phraseOf = {
  words: 4,
  most: 40,
  texts: 3,
  quarters: 2,
  clients: 2,
} as const;

/**
 * The phrases of four words or more that stand in three texts, in two quarters and at two clients. Texts come in the
 * order of their days. Of a phrase and a longer one around it that stands in the same texts only the longer one is told.
 *
 * Most runs of four words stand in one text only. Only those are told apart that may stand in three by their `counts`,
 * which have counted these texts, and from these phrases grow to
 * the right, word by word, as long as enough texts go along. A run before which the same word stands wherever it stands
 * is a part of a longer one, which grows from the run that begins a word earlier.
 */
export function repeatedPhrases(
  texts: readonly PhraseText[],
  counts: PhraseCounts,
): Repeated[] {
  const found: Repeated[] = [];
  const { text, at, groups } = repeatedRuns(texts, counts);

  const wordBeside = (occurrence: number, distance: number): number => {
    const place = (at[occurrence] ?? 0) + distance;
    return texts[text[occurrence] ?? 0]?.tokens.hashes[place] ?? 0;
  };
  const besides = (occurrences: readonly number[], distance: number) => {
    const by = new Map<number, number[]>();
    for (const occurrence of occurrences) {
      const word = wordBeside(occurrence, distance);
      const same = by.get(word);
      if (same) same.push(occurrence);
      else by.set(word, [occurrence]);
    }
    by.delete(0);
    return [...by.values()];
  };
  const textsOf = (occurrences: readonly number[]): number => {
    let count = 0;
    let last = -1;
    for (const occurrence of occurrences) {
      const of = text[occurrence] ?? 0;
      if (of !== last) count += 1;
      last = of;
    }
    return count;
  };
  const isEnough = (occurrences: readonly number[]): boolean => {
    if (textsOf(occurrences) < phraseOf.texts) return false;
    const of = (occurrence: number | undefined) =>
      texts[text[occurrence ?? 0] ?? 0];
    const first = of(occurrences[0]);
    return (
      // In order of days, the last is of another quarter than the first where any is.
      first?.quarter !== of(occurrences.at(-1))?.quarter &&
      occurrences.some((each) => of(each)?.client !== first?.client)
    );
  };
  const grow = (occurrences: readonly number[], words: number): void => {
    const before = besides(occurrences, -1);
    if (before[0]?.length === occurrences.length) return;
    const count = textsOf(occurrences);
    const isLonger = (longer: readonly number[]) => textsOf(longer) === count;
    const after = words < phraseOf.most ? besides(occurrences, words) : [];
    for (const longer of after) if (isEnough(longer)) grow(longer, words + 1);
    if (after.some(isLonger) || before.some(isLonger)) return;
    const sightings: { text: number; at: number }[] = [];
    for (const occurrence of occurrences)
      if (sightings.at(-1)?.text !== text[occurrence])
        sightings.push({
          text: text[occurrence] ?? 0,
          at: at[occurrence] ?? 0,
        });
    found.push({ words, sightings });
  };
  for (const occurrences of groups)
    if (isEnough(occurrences)) grow(occurrences, phraseOf.words);
  return found;
}

/** Where runs of four words stand of which there may be enough, and which of these places hold the same four. */
function repeatedRuns(
  texts: readonly PhraseText[],
  counts: PhraseCounts,
): {
  readonly text: readonly number[];
  readonly at: readonly number[];
  readonly groups: readonly (readonly number[])[];
} {
  const text: number[] = [];
  const at: number[] = [];
  const hashes: number[] = [];
  for (let number = 0; number < texts.length; number += 1) {
    const of = texts[number];
    if (!of) continue;
    for (const place of counts.candidates(of)) {
      text.push(number);
      at.push(place);
      hashes.push(of.tokens.runs[place] ?? 0);
    }
  }

  const isSame = (a: number, b: number): boolean => {
    const first = texts[text[a] ?? 0]?.tokens.hashes;
    const second = texts[text[b] ?? 0]?.tokens.hashes;
    for (let word = 0; word < phraseOf.words; word += 1)
      if (first?.[(at[a] ?? 0) + word] !== second?.[(at[b] ?? 0) + word])
        return false;
    return true;
  };
  const groups: number[][] = [];
  const slotMask = powerOfTwo(hashes.length * 2) - 1;
  const slots = new Int32Array(slotMask + 1).fill(-1);
  for (const [occurrence, hash] of hashes.entries()) {
    let slot = hash & slotMask;
    for (;;) {
      const group = groups[slots[slot] ?? -1];
      if (!group) {
        slots[slot] = groups.length;
        groups.push([occurrence]);
        break;
      }
      if (isSame(group[0] ?? 0, occurrence)) {
        group.push(occurrence);
        break;
      }
      slot = (slot + 1) & slotMask;
    }
  }
  return { text, at, groups };
}
