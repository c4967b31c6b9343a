/** A stream of numbers between 0 and 1 that is the same for the same seed (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of several. Throws a RangeError where there is none. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to choose");
  return item;
}

const onsets = "b d f g h k l m n p r s t v w br dr fl gr kl pl sch st tr";
const nuclei = "a e i o u ei au ie";
const codas = ["", "", "", "n", "r", "s", "t", "l", "m", "nd", "st"];
/** Each stands in for a plain one now and then. */
const accented = "ä ö ü é è á ø å ñe ça";

const vocabularySize = 12_000;
/** As many places that the rarest word still has some of its own. */
const places = 1 << 18;

/**
 * Made-up words of which the n-th is used 1/n as often as the first (Zipf), the frequent ones short. Latin-1 only, as
 * most of what people write in the west of Europe. Returns the way to draw one.
 */
export function createVocabulary(random: Random): () => string {
  const seen = new Set<string>();
  while (seen.size < vocabularySize) seen.add(makeWord(random, seen.size));
  const words = [...seen];
  const weights = words.map((_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(places);
  let from = 0;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    const to = Math.round((sum / total) * places);
    table.fill(index, from, to);
    from = to;
  }
  return () => words[table[Math.floor(random() * places)] ?? 0] ?? "";
}

function makeWord(random: Random, rank: number): string {
  const syllables =
    rank < 60
      ? 1
      : rank < 1_500
        ? between(random, 1, 3)
        : between(random, 2, 4);
  let word = "";
  for (let turn = 0; turn < syllables; turn += 1) {
    const middles = random() < 0.1 ? accented : nuclei;
    word += oneOf(random, onsets.split(" "));
    word += oneOf(random, middles.split(" "));
  }
  return word + oneOf(random, codas);
}

/** Sentences of six to eighteen words, in paragraphs, as many as make `words` words. */
export function writeText(
  random: Random,
  word: () => string,
  words: number,
): string {
  let text = "";
  let left = words;
  let sentences = 0;
  while (left > 0) {
    const length = Math.min(left, between(random, 6, 18));
    left -= length;
    const gap = sentences === 0 ? "" : sentences % 5 === 0 ? "\n\n" : " ";
    text += gap + writeSentence(random, word, length);
    sentences += 1;
  }
  return text;
}

/** One sentence with a capital letter, a comma now and then, and its full stop. */
export function writeSentence(
  random: Random,
  word: () => string,
  words: number,
): string {
  const first = word();
  let text = first.charAt(0).toUpperCase() + first.slice(1);
  for (let turn = 1; turn < words; turn += 1)
    text += (random() < 0.08 ? ", " : " ") + word();
  return `${text}.`;
}
