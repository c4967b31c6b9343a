import type { Tokens } from "./tokens.ts";

/** In how many texts words stand, and which runs of four words may stand in several. */
export interface PhraseCounts {
  /** Counts these texts and no others. Only those that have come or gone since are counted anew. */
  count(texts: readonly CountedText[]): void;
  /** In how many of the texts a word stands. */
  textsWith(word: number): number;
  /** Where runs begin in a text that may stand in the texts three times or more; all others do not. */
  candidates(text: CountedText): readonly number[];
}

interface CountedText {
  readonly tokens: Tokens;
}

const enough = 3;
const none: readonly number[] = [];

export function createPhraseCounts(): PhraseCounts {
  let counted = new Set<CountedText>();
  let runs = createRunCounts(0);
  let words = createWordCounts();
  const candidates = new Map<CountedText, readonly number[]>();

  /** Takes down where runs begin of which there are enough by now. */
  function look(text: CountedText, isWanted: (run: number) => boolean): void {
    const { runs: own } = text.tokens;
    const more: number[] = [];
    for (let at = 0; at < own.length; at += 1) {
      const run = own[at] ?? 0;
      if (run !== 0 && isWanted(run)) more.push(at);
    }
    if (more.length === 0) return;
    const before = candidates.get(text);
    const found = before ? [...new Set([...before, ...more])] : more;
    candidates.set(
      text,
      found.toSorted((a, b) => a - b),
    );
  }

  return {
    count(texts) {
      const next = new Set(texts);
      const gone = [...counted].filter((text) => !next.has(text));
      const come = texts.filter((text) => !counted.has(text));
      counted = next;
      const many = texts.reduce((sum, of) => sum + of.tokens.runs.length, 0);
      const isAnew =
        gone.length + come.length > texts.length / 2 || !runs.hasRoom(many);
      if (isAnew) {
        runs = createRunCounts(many);
        words = createWordCounts();
        candidates.clear();
      } else
        for (const text of gone) {
          runs.remove(text.tokens.runs);
          words.add(text.tokens.hashes, -1);
          candidates.delete(text);
        }
      const added = isAnew ? texts : come;
      for (const { tokens } of added) {
        runs.add(tokens.runs);
        words.add(tokens.hashes, 1);
      }
      for (const text of added) look(text, runs.isEnough);
      // Of what has become enough only now, others may have some, too.
      if (!isAnew && runs.anyRisen())
        for (const text of texts) look(text, runs.hasRisen);
      runs.forgetRisen();
    },
    textsWith: (word) => words.of(word),
    candidates: (text) => candidates.get(text) ?? none,
  };
}

/** How many runs leave a mark in each place of a table in which several runs may have one place. */
function createRunCounts(room: number) {
  const mask = powerOfTwo(room * 4) - 1;
  const counts = new Uint8Array(mask + 1);
  const full = 0xff;
  /** The places in which there have become enough, and a small table that tells most others from them at once. */
  const risen = new Set<number>();
  const mayHaveRisen = new Uint8Array(4_096);
  const few = mayHaveRisen.length - 1;
  return {
    hasRoom: (many: number) => many * 2 <= mask + 1,
    isEnough: (run: number) => (counts[run & mask] ?? 0) >= enough,
    anyRisen: () => risen.size > 0,
    hasRisen: (run: number) =>
      mayHaveRisen[run & few] === 1 && risen.has(run & mask),
    forgetRisen() {
      risen.clear();
      mayHaveRisen.fill(0);
    },
    add(runs: Int32Array) {
      for (let at = 0; at < runs.length; at += 1) {
        const run = runs[at] ?? 0;
        if (run === 0) continue;
        const before = counts[run & mask] ?? 0;
        if (before !== full) counts[run & mask] = before + 1;
        if (before !== enough - 1) continue;
        risen.add(run & mask);
        mayHaveRisen[run & few] = 1;
      }
    },
    remove(runs: Int32Array) {
      for (let at = 0; at < runs.length; at += 1) {
        const run = runs[at] ?? 0;
        const before = counts[run & mask] ?? 0;
        // What has been full stays full: nobody knows how many more there were.
        if (run !== 0 && before !== full) counts[run & mask] = before - 1;
      }
    },
  };
}

/** How many texts have each word: a table with open addresses, each word in one place. */
function createWordCounts() {
  let mask = powerOfTwo(1 << 14) - 1;
  let keys = new Int32Array(mask + 1);
  let counts = new Uint32Array(mask + 1);
  let seenIn = new Uint32Array(mask + 1);
  let text = 0;
  let used = 0;

  function slotOf(word: number): number {
    let slot = word & mask;
    while (keys[slot] !== word && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
  function grow(): void {
    const [oldKeys, oldCounts, oldSeenIn] = [keys, counts, seenIn];
    mask = mask * 2 + 1;
    keys = new Int32Array(mask + 1);
    counts = new Uint32Array(mask + 1);
    seenIn = new Uint32Array(mask + 1);
    for (const [old, word] of oldKeys.entries()) {
      if (word === 0) continue;
      const slot = slotOf(word);
      keys[slot] = word;
      counts[slot] = oldCounts[old] ?? 0;
      seenIn[slot] = oldSeenIn[old] ?? 0;
    }
  }
  return {
    add(words: Int32Array, by: 1 | -1) {
      text += 1;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? 0;
        if (word === 0) continue;
        const slot = slotOf(word);
        if (seenIn[slot] === text) continue;
        if (keys[slot] === 0) {
          keys[slot] = word;
          used += 1;
        }
        seenIn[slot] = text;
        counts[slot] = (counts[slot] ?? 0) + by;
        if (used * 2 > mask) grow();
      }
    },
    of: (word: number) => counts[slotOf(word)] ?? 0,
  };
}

function powerOfTwo(least: number): number {
  let size = 256;
  while (size < least) size *= 2;
  return size;
}
