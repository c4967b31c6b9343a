import type { Tokens } from "./tokens.ts";

/** In how many texts words stand, and whether runs of four words may stand in several. */
export interface PhraseCounts {
  /** Counts these texts and no others. Only those that have come or gone since are looked at. */
  count(texts: readonly CountedText[]): void;
  /** In how many of the texts a word stands. */
  textsWith(word: number): number;
  /** Whether a run may stand in them three times or more: where it says no, it does not. */
  mayRepeat(run: number): boolean;
}

interface CountedText {
  readonly tokens: Tokens;
}

const enough = 3;

export function createPhraseCounts(): PhraseCounts {
  let counted = new Set<CountedText>();
  let runs = createRunCounts(0);
  let words = createWordCounts();
  return {
    count(texts) {
      const next = new Set(texts);
      const gone = [...counted].filter((text) => !next.has(text));
      const come = texts.filter((text) => !counted.has(text));
      counted = next;
      const many = texts.reduce((sum, of) => sum + of.tokens.runs.length, 0);
      if (gone.length + come.length > texts.length / 2 || !runs.hasRoom(many)) {
        runs = createRunCounts(many);
        words = createWordCounts();
        for (const { tokens } of texts) {
          runs.add(tokens.runs, 1);
          words.add(tokens.hashes, 1);
        }
        return;
      }
      for (const { tokens } of gone) {
        runs.add(tokens.runs, -1);
        words.add(tokens.hashes, -1);
      }
      for (const { tokens } of come) {
        runs.add(tokens.runs, 1);
        words.add(tokens.hashes, 1);
      }
    },
    textsWith: (word) => words.of(word),
    mayRepeat: (run) => runs.of(run) >= enough,
  };
}

/** How many runs leave a mark in each place of a table in which several runs may have one place. */
function createRunCounts(room: number) {
  const mask = powerOfTwo(room * 4) - 1;
  const counts = new Uint8Array(mask + 1);
  const full = 0xff;
  return {
    hasRoom: (many: number) => many * 2 <= mask + 1,
    add(runs: Int32Array, by: 1 | -1) {
      for (let at = 0; at < runs.length; at += 1) {
        const run = runs[at] ?? 0;
        if (run === 0) continue;
        const before = counts[run & mask] ?? 0;
        // What has been full stays full: nobody knows how many more there were.
        if (before !== full) counts[run & mask] = before + by;
      }
    },
    of: (run: number) => counts[run & mask] ?? 0,
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
