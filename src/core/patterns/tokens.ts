import { foldText } from "../find/fold.ts";

/** The words of a text, in order. */
export interface Tokens {
  /** The text without what is not the writer's own, letter for letter as long as it was. */
  readonly text: string;
  /** A number for each folded word, the same for the same word and rarely for another; 0 where a sentence or line ends. */
  readonly hashes: Int32Array;
  /** A number for each run of four words, where its first word stands; 0 where a sentence or line ends in it. */
  readonly runs: Int32Array;
  /** Where each word begins, and how long it is. */
  readonly from: Uint32Array;
  readonly length: Uint8Array;
}

/** What is longer is no word that anybody would read. */
const longestWord = 100;
/** Cutting a run into words takes time that grows with the square of its length; people do not write longer ones. */
const longestRun = 1_000;

/** The letters of scripts that set no spaces between words, for a class of a regular expression. */
export const unspaced = [
  "Han",
  "Hiragana",
  "Katakana",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join("");
const isUnspaced = new RegExp(`[${unspaced}]`, "u");
const isLetter = /[\p{L}\p{N}]/u;
const isMark = /[\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
const isEnd = /\p{Sentence_Terminal}/u;
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

const quotes = /^ {0,3}>.*$/gm;
const links = /\]\([^()\n]*\)|<?(?:https?:\/\/|www\.)[^\s<>)]+>?/gi;

/** What a unit of UTF-16 does in a text. */
const kind = {
  other: 1,
  letter: 2,
  /** Belongs to the letter before it. */
  mark: 3,
  /** Belongs to a word that goes on behind it. */
  joint: 4,
  /** Ends a sentence where no letter follows at once, as one does in `3.5`. */
  stop: 5,
  end: 6,
  unspaced: 7,
  /** Only together with the next unit does it stand for anything. */
  half: 8,
} as const;

/** Of each unit that was ever met. */
const kinds = new Uint8Array(0x1_00_00).fill(kind.half, 0xd8_00, 0xdc_00);
for (const unit of "'’ʼ*") kinds[unit.charCodeAt(0)] = kind.joint;
for (const unit of ".!?…") kinds[unit.charCodeAt(0)] = kind.stop;
for (const unit of "\n\r\v\f\u2028\u2029") kinds[unit.charCodeAt(0)] = kind.end;

function kindOf(letter: string): number {
  if (isMark.test(letter)) return kind.mark;
  if (isLetter.test(letter))
    return isUnspaced.test(letter) ? kind.unspaced : kind.letter;
  return isEnd.test(letter) ? kind.end : kind.other;
}

/** The kind of what begins somewhere in a text; of nothing behind its end. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return kind.other;
  const unit = text.charCodeAt(at);
  const of = (kinds[unit] ||= kindOf(text.charAt(at)));
  return of === kind.half ? kindOf(text.slice(at, at + 2)) : of;
}

/** How many units what begins somewhere takes. */
function widthAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] === kind.half ? 2 : 1;
}

/**
 * The words of a text: of letters and digits, with the apostrophes inside of them; where a script has no spaces, as its
 * dictionary cuts it. Quoted lines and the addresses of links are left out.
 */
export function tokensOf(written: string): Tokens {
  const text = ownWordsOf(written);
  const hashes = new Int32Array(text.length);
  const starts = new Uint32Array(text.length);
  const lengths = new Uint8Array(text.length);
  let count = 0;
  const end = () => {
    if (count > 0 && hashes[count - 1] !== 0) count += 1;
  };
  const add = (from: number, to: number, hash: number) => {
    if (to - from > longestWord) {
      end();
      return;
    }
    hashes[count] = hash;
    starts[count] = from;
    lengths[count] = to - from;
    count += 1;
  };

  let at = 0;
  while (at < text.length) {
    const from = at;
    const first = kindAt(text, at);
    if (first === kind.letter) {
      at = endOfWord(text, from);
      add(from, at, hashOf(text, from, at));
    } else if (first === kind.unspaced) {
      at = endOfRun(text, from);
      for (const { segment, index, isWordLike } of segmenter.segment(
        text.slice(from, at),
      ))
        if (isWordLike)
          add(
            from + index,
            from + index + segment.length,
            hashOf(segment, 0, segment.length),
          );
    } else {
      at += widthAt(text, at);
      if (
        first === kind.end ||
        (first === kind.stop && kindAt(text, at) !== kind.letter)
      )
        end();
    }
  }
  const words = hashes.slice(0, count);
  return {
    text,
    hashes: words,
    runs: runsOf(words),
    from: starts.slice(0, count),
    length: lengths.slice(0, count),
  };
}

function endOfWord(text: string, from: number): number {
  let to = from;
  for (let at = from; at < text.length;) {
    const of = kindAt(text, at);
    if (of === kind.letter || of === kind.mark) {
      at += widthAt(text, at);
      to = at;
    } else if (of === kind.joint && kindAt(text, at + 1) === kind.letter)
      at += 1;
    else break;
  }
  return to;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  for (;;) {
    const of = kindAt(text, at);
    if (of !== kind.mark && (of !== kind.unspaced || at - from >= longestRun))
      return at;
    at += widthAt(text, at);
  }
}

/** A text with spaces in the place of quoted lines and of the addresses of links. */
function ownWordsOf(text: string): string {
  const blank = (found: string) => " ".repeat(found.length);
  const own = text.includes(">") ? text.replace(quotes, blank) : text;
  return own.includes("](") || own.includes("://") || /www\./i.test(own)
    ? own.replace(links, blank)
    : own;
}

/** The word that stands at a place among the words, folded. */
export function foldedWord({ text, from, length }: Tokens, at: number): string {
  const start = from[at] ?? 0;
  return foldText(text.slice(start, start + (length[at] ?? 0)));
}

/** So many words from a place on, folded, with one space between them. */
export function foldedWords(tokens: Tokens, at: number, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    foldedWord(tokens, at + index),
  ).join(" ");
}

/** So many words from a place on, in the writer's own letters. */
export function writtenWords(
  { text, from, length }: Tokens,
  at: number,
  count: number,
): string {
  const last = at + count - 1;
  return text
    .slice(from[at] ?? 0, (from[last] ?? 0) + (length[last] ?? 0))
    .replace(/[*_`[\]]+/g, "")
    .replace(/\s+/g, " ");
}

/** The folded words of a text, sentence by sentence. */
export function sentencesOf(text: string): string[][] {
  const tokens = tokensOf(text);
  const sentences: string[][] = [[]];
  for (const [at, hash] of tokens.hashes.entries())
    if (hash === 0) sentences.push([]);
    else sentences.at(-1)?.push(foldedWord(tokens, at));
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Whether a word is of a script that sets no spaces between words. */
export function isOfUnspacedScript(word: string): boolean {
  return isUnspaced.test(word);
}

/** What single letters beyond ASCII fold to. */
const foldedLetters = new Map<number, string>();

/**
 * The number of a word, of its folded letters: FNV-1a, with the last step of MurmurHash3, so that each bit depends on
 * every letter. 0 is where a sentence ends.
 */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      // Letters and digits, and what stands between them: a star is dropped.
      if (unit !== 42) hash = hashOn(hash, unit >= 65 ? unit | 32 : unit);
      continue;
    }
    const of = kinds[unit];
    // A mark may change what stands before it, and half a letter is nothing.
    if (of === kind.mark || of === kind.half)
      return hashOfFolded(foldText(text.slice(from, to)));
    let folded = foldedLetters.get(unit);
    if (folded === undefined) {
      folded = foldText(text.charAt(at));
      foldedLetters.set(unit, folded);
    }
    for (let letter = 0; letter < folded.length; letter += 1)
      hash = hashOn(hash, folded.charCodeAt(letter));
  }
  return hashEnd(hash);
}

function hashOfFolded(folded: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < folded.length; at += 1)
    hash = hashOn(hash, folded.charCodeAt(at));
  return hashEnd(hash);
}

function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01_00_01_93);
}

function hashEnd(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return mixed ^ (mixed >>> 16) || 1;
}

/** Each four words in a row that no sentence or line end cuts, as one number. */
function runsOf(words: Int32Array): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - 3));
  for (let at = 0; at < runs.length; at += 1) {
    const [first, second, third, fourth] = [
      words[at] ?? 0,
      words[at + 1] ?? 0,
      words[at + 2] ?? 0,
      words[at + 3] ?? 0,
    ];
    if (first === 0 || second === 0 || third === 0 || fourth === 0) continue;
    let hash = Math.imul(first, 0x9e_37_79_b1) + second;
    hash = Math.imul(hash, 0x85_eb_ca_77) + third;
    hash = Math.imul(hash, 0xc2_b2_ae_3d) + fourth;
    runs[at] = hashEnd(hash);
  }
  return runs;
}
