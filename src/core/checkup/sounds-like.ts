import type { Day } from "../day.ts";
import { foldText } from "../find/fold.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Flag, Questionnaire } from "../journal/schema.ts";
import { isExcluded } from "../patterns/excluded.ts";
import { foldedWord, sentencesOf, tokensOf } from "../patterns/tokens.ts";
import type { Reflection } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import { listEvidence, requireCheckUp } from "./checkups.ts";
import type { FlagMark, Quote } from "./schema.ts";
import { linesOfSentences } from "./sentences.ts";

/** A flag, the words to listen for, and what it rests on already. */
export interface ListeningFlag {
  readonly flag: Id;
  readonly listenFor: readonly string[];
  readonly quotes: readonly Quote[];
}

/** A sentence of the owner's in which words stand that a flag listens for. */
export interface SoundsLike {
  readonly flag: Id;
  readonly reflection: Id;
  readonly day: Day;
  /** The whole sentence, word for word, as it is taken as evidence. */
  readonly text: string;
  /** The sentence as it is shown: of a long one what is around the words. */
  readonly sentence: string;
  /** Where in it the words stand, in UTF-16 units. */
  readonly match: { readonly from: number; readonly to: number };
}

const mostOfFlag = 3;
const longestShown = 200;
/** How much is shown before the words, where not all can be. */
const shownBefore = 60;

/**
 * The sentences that say what a flag listens for, word for word: whole words, folded, next to one another. Reflections
 * come newest first; of each at most one sentence for a flag, and at most three for a flag. Words that the owner wants
 * left out are not listened for, and what a flag rests on already is not offered again.
 */
export function soundsLike({
  flags,
  reflections,
  excluded,
}: {
  readonly flags: readonly ListeningFlag[];
  readonly reflections: readonly Reflection[];
  readonly excluded: readonly string[];
}): SoundsLike[] {
  const found: SoundsLike[] = [];
  const listening = flags.map(({ listenFor, ...of }) => ({
    ...of,
    phrases: listenFor
      .filter((phrase) => !isExcluded(foldText(phrase), excluded))
      .map((phrase) => sentencesOf(phrase).flat())
      .filter((words) => words.length > 0),
    found: 0,
  }));
  for (const reflection of reflections) {
    const open = listening.filter((of) => of.found < mostOfFlag);
    if (open.length === 0) break;
    const written = foldText(reflection.text);
    for (const of of open) {
      // Cheap to see, and hardly ever so.
      const heard = of.phrases.filter((phrase) =>
        phrase.every((word) => written.includes(word)),
      );
      if (heard.length === 0) continue;
      const said = sayingOf(reflection, heard);
      const isQuoted = of.quotes.some(
        (quote) =>
          quote.reflection === reflection.id && quote.text === said?.text,
      );
      if (!said || isQuoted) continue;
      of.found += 1;
      found.push({
        flag: of.flag,
        reflection: reflection.id,
        day: reflection.day,
        ...said,
      });
    }
  }
  return found;
}

/**
 * What sounds like a flag in the reflections beside a check-up that is not finished. A flag without words of its own
 * listens for those that Candor ships with for it; one that the owner made, for its whole wording.
 */
export function listSoundsLike(
  view: JournalView,
  { id }: { readonly id: Id },
  shipped: Questionnaire,
): SoundsLike[] {
  const checkUp = requireCheckUp(view, id);
  if (checkUp.finishedAt) return [];
  const { questionnaire, settings } = view.file;
  const wordsFor = ({ flag, wording }: FlagMark): readonly string[] => {
    const isIt = (of: Flag) => of.id === flag;
    const own = questionnaire.flags.find(isIt)?.listenFor;
    const builtIn = shipped.flags.find(isIt);
    return own ?? (builtIn ? (builtIn.listenFor ?? []) : [wording]);
  };
  return soundsLike({
    flags: checkUp.flags
      .filter(({ derived }) => !derived)
      .map((mark) => ({
        flag: mark.flag,
        listenFor: wordsFor(mark),
        quotes: mark.quotes,
      })),
    reflections: listEvidence(view, { id }),
    excluded: settings.excludedWords,
  });
}

/** The first sentence that says one of these; null where none does by itself. */
function sayingOf(
  { text }: Reflection,
  phrases: readonly (readonly string[])[],
): Pick<SoundsLike, "text" | "sentence" | "match"> | null {
  for (const sentence of linesOfSentences(text).flat()) {
    const match = placeOf(sentence, phrases);
    if (match) return { text: sentence, ...shown(sentence, match) };
  }
  return null;
}

function placeOf(
  sentence: string,
  phrases: readonly (readonly string[])[],
): SoundsLike["match"] | null {
  const tokens = tokensOf(sentence);
  // Where a sentence ends within the line there is no word, and nothing is said across it.
  const said = Array.from(tokens.hashes, (_, at) => foldedWord(tokens, at));
  for (const at of said.keys()) {
    const phrase = phrases.find((words) =>
      words.every((word, index) => word === said[at + index]),
    );
    if (!phrase) continue;
    const last = at + phrase.length - 1;
    return {
      from: tokens.from[at] ?? 0,
      to: (tokens.from[last] ?? 0) + (tokens.length[last] ?? 0),
    };
  }
  return null;
}

/** Of a long sentence what is around a place in it. */
function shown(
  sentence: string,
  { from, to }: SoundsLike["match"],
): Pick<SoundsLike, "sentence" | "match"> {
  if (sentence.length <= longestShown) return { sentence, match: { from, to } };
  const wanted = Math.max(0, from - shownBefore);
  const start = wanted === 0 ? 0 : endOfWord(sentence, wanted, from);
  const room = start + longestShown - 2;
  const end =
    sentence.length <= room ? sentence.length : startOfWord(sentence, room, to);
  const before = start > 0 ? "…" : "";
  const after = end < sentence.length ? "…" : "";
  const move = before.length - start;
  return {
    sentence: before + sentence.slice(start, end) + after,
    match: { from: from + move, to: Math.min(to, end) + move },
  };
}

/** The first place from here on where a word may begin, up to a place where one does. */
function endOfWord(text: string, from: number, upTo: number): number {
  const space = text.slice(from, upTo).search(/\s/);
  return space < 0 ? upTo : from + space + 1;
}

/** The last place up to here where a word has ended; where there is none behind `from`, between two letters. */
function startOfWord(text: string, upTo: number, from: number): number {
  const space = text.slice(from, upTo).search(/\s\S*$/);
  if (space >= 0) return from + space;
  return /[\ud800-\udbff]/.test(text.charAt(upTo - 1)) ? upTo - 1 : upTo;
}
