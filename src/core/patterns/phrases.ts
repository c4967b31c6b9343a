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
 * Most runs of four words stand in one text only. So each run first leaves a mark in a small table, where others may
 * leave theirs in the same place; only those whose place has three marks are told apart, and from these phrases grow to
 * the right, word by word, as long as enough texts go along. A run before which the same word stands wherever it stands
 * is a part of a longer one, which grows from the run that begins a word earlier.
 */
export function repeatedPhrases(texts: readonly PhraseText[]): Repeated[] {
  const found: Repeated[] = [];
  const { text, at, groups } = repeatedRuns(texts);

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

/** In how many texts each of these different words stands, in their order. */
export function textsWith(
  words: readonly number[],
  texts: readonly PhraseText[],
): Uint32Array {
  const mask = sizeFor(words.length * 8) - 1;
  const keys = new Int32Array(mask + 1);
  const slots = Uint32Array.from(words, (word) => {
    let slot = word & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = word;
    return slot;
  });
  const counts = new Uint32Array(mask + 1);
  const lastIn = new Int32Array(mask + 1).fill(-1);
  for (let text = 0; text < texts.length; text += 1) {
    const hashes = texts[text]?.tokens.hashes ?? keys;
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] ?? 0;
      let slot = hash & mask;
      while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (lastIn[slot] === text) continue;
      lastIn[slot] = text;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return slots.map((slot) => counts[slot] ?? 0);
}

/** Where runs of four words stand of which there may be enough, and which of these places hold the same four. */
function repeatedRuns(texts: readonly PhraseText[]): {
  readonly text: readonly number[];
  readonly at: readonly number[];
  readonly groups: readonly (readonly number[])[];
} {
  const runs = texts.reduce((sum, { tokens }) => sum + tokens.runs.length, 0);
  const mask = sizeFor(runs * 4) - 1;
  // Two bits for each place.
  const marks = new Uint8Array((mask + 1) / 4);
  for (const { tokens } of texts) markRuns(tokens.runs, marks, mask);
  const text: number[] = [];
  const at: number[] = [];
  const hashes: number[] = [];
  for (const [number, { tokens }] of texts.entries())
    for (const place of markedRuns(tokens.runs, marks, mask)) {
      text.push(number);
      at.push(place);
      hashes.push(tokens.runs[place] ?? 0);
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
  const slotMask = sizeFor(hashes.length * 2) - 1;
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

function markRuns(runs: Int32Array, marks: Uint8Array, mask: number): void {
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? 0;
    if (run === 0) continue;
    const place = (run & mask) >>> 2;
    const shift = (run & 3) << 1;
    const mark = marks[place] ?? 0;
    if (((mark >>> shift) & 3) !== 3) marks[place] = mark + (1 << shift);
  }
}

/** Where runs begin whose place has three marks. */
function markedRuns(
  runs: Int32Array,
  marks: Uint8Array,
  mask: number,
): number[] {
  const places: number[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? 0;
    if (run === 0) continue;
    const mark = marks[(run & mask) >>> 2] ?? 0;
    if (((mark >>> ((run & 3) << 1)) & 3) === 3) places.push(at);
  }
  return places;
}

/** A power of two that leaves room. */
function sizeFor(count: number): number {
  let size = 256;
  while (size < count) size *= 2;
  return size;
}
