import type { Slices } from "../slices.ts";
import type { Tokens } from "./tokens.ts";

/** In how many texts words stand, and which runs of four words may stand in several. */
export interface PhraseCounts {
  /** Counts these texts and no others. Only those that have come or gone since are counted anew. */
  count(texts: readonly CountedText[]): Slices<void>;
  /** In how many of the texts a word stands. */
  textsWith(word: number): number;
  /** Where runs begin in a text that may stand in the texts three times or more; all others do not. */
  candidates(text: CountedText): readonly number[];
}

interface CountedText {
  readonly tokens: Tokens;
}

const enough = 3;
/** How many texts are counted before others get a turn; when more have come or gone, all are counted anew. */
const atATime = 64;
const none: readonly number[] = [];

/** What has been counted. */
interface Counted {
  readonly texts: Set<CountedText>;
  readonly runs: ReturnType<typeof createRunCounts>;
  readonly words: ReturnType<typeof createWordCounts>;
  readonly candidates: Map<CountedText, readonly number[]>;
}

export function createPhraseCounts(): PhraseCounts {
  let counted = nothing(0);
  return {
    *count(texts) {
      const next = new Set(texts);
      const gone = [...counted.texts].filter((text) => !next.has(text));
      const come = texts.filter((text) => !counted.texts.has(text));
      if (
        gone.length + come.length > atATime ||
        !counted.runs.hasRoom(runsOf(come))
      )
        // It counts only when it is whole: somebody else may want to know in between.
        counted = yield* countAll(texts);
      else exchange(counted, gone, come);
    },
    textsWith: (word) => counted.words.of(word),
    candidates: (text) => counted.candidates.get(text) ?? none,
  };
}

function nothing(room: number): Counted {
  return {
    texts: new Set(),
    runs: createRunCounts(room),
    words: createWordCounts(),
    candidates: new Map(),
  };
}

function runsOf(texts: readonly CountedText[]): number {
  return texts.reduce((sum, { tokens }) => sum + tokens.runs.length, 0);
}

function* countAll(texts: readonly CountedText[]): Slices<Counted> {
  const counted = nothing(runsOf(texts));
  for (const [at, text] of texts.entries()) {
    add(counted, text);
    if (at % atATime === 0) yield undefined;
  }
  for (const [at, text] of texts.entries()) {
    look(counted, text, counted.runs.isEnough);
    if (at % atATime === 0) yield undefined;
  }
  counted.runs.forgetRisen();
  return counted;
}

function exchange(
  counted: Counted,
  gone: readonly CountedText[],
  come: readonly CountedText[],
): void {
  const { texts, runs, words, candidates } = counted;
  for (const text of gone) {
    texts.delete(text);
    runs.remove(text.tokens.runs);
    words.add(text.tokens.hashes, -1);
    candidates.delete(text);
  }
  for (const text of come) add(counted, text);
  for (const text of come) look(counted, text, runs.isEnough);
  // Of what has become enough only now, others may have some, too.
  if (runs.anyRisen())
    for (const text of texts) look(counted, text, runs.hasRisen);
  runs.forgetRisen();
}

function add({ texts, runs, words }: Counted, text: CountedText): void {
  texts.add(text);
  runs.add(text.tokens.runs);
  words.add(text.tokens.hashes, 1);
}

/** Takes down where runs begin in a text that are wanted. */
function look(
  { candidates }: Counted,
  text: CountedText,
  isWanted: (run: number) => boolean,
): void {
  const { runs } = text.tokens;
  const more: number[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? 0;
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

/** How often each run stands in the texts: a table with open addresses. What has gone keeps its place in it. */
function createRunCounts(room: number) {
  const mask = powerOfTwo(room * 2) - 1;
  const keys = new Int32Array(mask + 1);
  const counts = new Uint16Array(mask + 1);
  let used = 0;
  /** The runs of which there have become enough, and a small table that tells most others from them at once. */
  const risen = new Set<number>();
  const mayHaveRisen = new Uint8Array(4_096);
  const few = mayHaveRisen.length - 1;
  const full = 0xff_ff;

  function slotOf(run: number): number {
    let slot = run & mask;
    while (keys[slot] !== run && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
  return {
    hasRoom: (more: number) => (used + more) * 4 <= (mask + 1) * 3,
    isEnough: (run: number) => (counts[slotOf(run)] ?? 0) >= enough,
    anyRisen: () => risen.size > 0,
    hasRisen: (run: number) => mayHaveRisen[run & few] === 1 && risen.has(run),
    forgetRisen() {
      risen.clear();
      mayHaveRisen.fill(0);
    },
    add(runs: Int32Array) {
      for (let at = 0; at < runs.length; at += 1) {
        const run = runs[at] ?? 0;
        if (run === 0) continue;
        const slot = slotOf(run);
        if (keys[slot] === 0) {
          keys[slot] = run;
          used += 1;
        }
        const before = counts[slot] ?? 0;
        if (before !== full) counts[slot] = before + 1;
        if (before !== enough - 1) continue;
        risen.add(run);
        mayHaveRisen[run & few] = 1;
      }
    },
    remove(runs: Int32Array) {
      for (let at = 0; at < runs.length; at += 1) {
        const run = runs[at] ?? 0;
        if (run === 0) continue;
        const slot = slotOf(run);
        const before = counts[slot] ?? 0;
        // What has been full stays full: nobody knows how many more there were.
        if (before !== full) counts[slot] = before - 1;
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

/** The size of a table of so many places or more: a power of two. */
export function powerOfTwo(least: number): number {
  let size = 256;
  while (size < least) size *= 2;
  return size;
}
