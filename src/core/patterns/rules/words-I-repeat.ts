import { addMonths, quarterOf, reachable, type Day } from "../../day.ts";
import type { Reflection } from "../../record/schema.ts";
import type { Id } from "../../schema.ts";
import { atOnce } from "../../slices.ts";
import { isExcluded } from "../excluded.ts";
import { createPhraseCounts, type PhraseCounts } from "../phrase-counts.ts";
import type { SeenClient } from "../history.ts";
import {
  phraseOf,
  repeatedPhrases,
  type PhraseText,
  type Repeated,
} from "../phrases.ts";
import { inOrder, type Finding, type Rule, type Sighting } from "../rule.ts";
import { scopeOf } from "../silence.ts";
import {
  foldedWord,
  foldedWords,
  isOfUnspacedScript,
  tokensOf,
  writtenWords,
  type Tokens,
} from "../tokens.ts";

const monthsBack = 24;
/** How many reflections are looked at, at the most: three a day for two years. */
const mostLookedAt = 2_000;
const mostTold = 12;
const longestKey = 200;

/** How many different words of a phrase have to tell. */
const tellingWords = 2;
/** With fewer reflections, how often a word stands in them says little of it; then long words tell. */
const fewReflections = 20;
const longWord = 5;

interface Seen {
  readonly client: SeenClient;
  readonly reflections: readonly Reflection[];
}

interface Text extends PhraseText, Sighting {
  readonly client: Id;
}

/** What each reflection that was ever looked at says. Records never change: an edited one is another. */
const known = new WeakMap<Reflection, Text>();

/**
 * Four words or more in a row that stand in the owner's reflections again and again: in three of the last two years, of
 * the last 2,000 at the most, in two quarters and at two clients, one's own business among them. Each reflection counts
 * once. A phrase ends where its sentence or line does, and grows as long as all its sightings go along.
 *
 * What everybody writes tells nothing of anybody, so two different words of a phrase have to be ones that stand in fewer
 * than one in five of these reflections: "at the end of the" has none. Nobody need say which words of a language are
 * common ones; the owner's own record does. Quoted lines are other people's words.
 *
 * Of phrases that share four words in a row only the one that stands in most reflections is told, the longest of these:
 * the others say the same with a word more or less.
 *
 * There are no counter-examples, for every other reflection would be one.
 */
export const wordsIRepeat: Rule<Seen> = {
  id: "words-I-repeat",
  needs: ["reflections"],
  look({ client, reflections }, today) {
    const since = lookedSince(today);
    const within = reflections.filter(({ day }) => !since || day > since);
    return { client, reflections: within.slice(-mostLookedAt) };
  },
  *prepare(seen, memory) {
    const texts: Text[] = [];
    for (const reflection of lookedAt(seen)) {
      if (!known.has(reflection)) yield undefined;
      texts.push(textOf(reflection));
    }
    yield* countsIn(memory).count(texts);
  },
  tell(seen, _today, excluded, memory) {
    const texts = lookedAt(seen).map(textOf);
    const counts = countsIn(memory);
    atOnce(counts.count(texts));
    const tells = tellingPhrases(texts, counts);
    const told: Finding[] = [];
    const runs = new Set<string>();
    for (const { phrase, folded } of tells) {
      if (told.length === mostTold) break;
      const evidence = phrase.sightings.flatMap(({ text, at }) => {
        const of = texts[text];
        // Numbers stand for words, and two words may have one number.
        return of && foldedWords(of.tokens, at, phrase.words) === folded
          ? [{ ...of, at }]
          : [];
      });
      const first = evidence[0];
      const last = evidence.at(-1);
      const quarters = new Set(evidence.map(({ quarter }) => quarter)).size;
      const at = new Set(evidence.map(({ client }) => client));
      if (
        !first ||
        !last ||
        evidence.length < phraseOf.texts ||
        quarters < phraseOf.quarters ||
        at.size < phraseOf.clients ||
        isExcluded(folded, excluded)
      )
        continue;
      const own = runsOf(folded);
      const isToldInPart = own.some((run) => runs.has(run));
      if (isToldInPart) continue;
      for (const run of own) runs.add(run);
      const since = first.day;
      told.push({
        rule: this.id,
        key: `${this.id}/${cut(folded)}`,
        state: "found",
        clients: [...at],
        subject: {
          about: "words",
          words: writtenWords(last.tokens, last.at, phrase.words),
          clients: seen.flatMap(({ client }) =>
            at.has(client.id) ? client.name : [],
          ),
        },
        evidence: evidence.map(({ id }) => id),
        counterExamples: [],
        counts: {
          seen: evidence.length,
          of: texts.filter(({ day }) => day >= since).length,
          unsaid: 0,
          quarters,
          since,
          until: last.day,
        },
        chance: null,
      });
    }
    return told;
  },
  scope(seen, client) {
    const all = seen.filter(({ reflections }) => reflections.length > 0);
    const here =
      all.find((of) => of.client.id === client)?.reflections.length ?? 0;
    if (client !== undefined && here === 0)
      return { looked: 0, waitsFor: { have: 0, need: 1, unit: "reflections" } };
    const { looked: many, waitsFor } = scopeOf(lookedAt(seen), "reflections");
    return {
      looked: client === undefined ? many : here,
      waitsFor:
        waitsFor === null && all.length < phraseOf.clients
          ? { have: all.length, need: phraseOf.clients, unit: "clients" }
          : waitsFor,
    };
  },
};

/** Of what was seen with the clients the last reflections: they are put in order once. */
const looked = new WeakMap<readonly Seen[], readonly Reflection[]>();

function lookedAt(seen: readonly Seen[]): readonly Reflection[] {
  const last =
    looked.get(seen) ??
    inOrder(seen.flatMap(({ reflections }) => reflections)).slice(
      -mostLookedAt,
    );
  looked.set(seen, last);
  return last;
}

/** The day after which reflections are looked at; null where that is before all days. */
function lookedSince(today: Day): Day | null {
  return reachable(() => addMonths(today, -monthsBack));
}

function textOf(reflection: Reflection): Text {
  let text = known.get(reflection);
  if (!text) {
    const { id, client, day } = reflection;
    const tokens = tokensOf(reflection.text);
    text = { id, client, day, quarter: quarterOf(day), tokens };
    known.set(reflection, text);
  }
  return text;
}

/** What was last counted. */
const counted = new WeakMap<object, PhraseCounts>();

function countsIn(memory: object): PhraseCounts {
  const counts = counted.get(memory) ?? createPhraseCounts();
  counted.set(memory, counts);
  return counts;
}

/** The phrases that tell something, those that stand in most reflections first, then the longest, then by their letters. */
function tellingPhrases(
  texts: readonly Text[],
  counts: PhraseCounts,
): { readonly phrase: Repeated; readonly folded: string }[] {
  const phrases = repeatedPhrases(texts, counts).flatMap((phrase) => {
    const [first] = phrase.sightings;
    const tokens = first && texts[first.text]?.tokens;
    return tokens ? { phrase, tokens, at: first.at } : [];
  });
  const hashesOf = ({ phrase, tokens, at }: (typeof phrases)[number]) => [
    ...new Set(tokens.hashes.subarray(at, at + phrase.words)),
  ];
  const isRare = (word: number) => counts.textsWith(word) * 5 < texts.length;
  const tells = (of: (typeof phrases)[number]): boolean =>
    texts.length < fewReflections
      ? longWords(of.tokens, of.at, of.phrase.words) >= tellingWords
      : hashesOf(of).filter(isRare).length >= tellingWords;
  return phrases
    .filter(tells)
    .map(({ phrase, tokens, at }) => ({
      phrase,
      folded: foldedWords(tokens, at, phrase.words),
    }))
    .toSorted(
      (a, b) =>
        b.phrase.sightings.length - a.phrase.sightings.length ||
        b.phrase.words - a.phrase.words ||
        (a.folded < b.folded ? -1 : 1),
    );
}

/** How many different long words there are among these; each word of a script without spaces is one. */
function longWords(tokens: Tokens, at: number, count: number): number {
  const words = new Set<string>();
  for (let index = at; index < at + count; index += 1) {
    const word = foldedWord(tokens, index);
    if (isOfUnspacedScript(word) || Array.from(word).length >= longWord)
      words.add(word);
  }
  return words.size;
}

/** Each four words in a row of a folded phrase. */
function runsOf(folded: string): string[] {
  const words = folded.split(" ");
  return words
    .slice(phraseOf.words - 1)
    .map((_, at) => words.slice(at, at + phraseOf.words).join(" "));
}

/** A phrase as long as a key may be, without half a letter at its end. */
function cut(folded: string): string {
  return folded.slice(0, longestKey).replace(/[\ud800-\udbff]$/, "");
}
