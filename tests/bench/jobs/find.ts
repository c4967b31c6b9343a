import { foldText } from "#core/find/fold.ts";
import { createClient, type Client } from "#contract/client.ts";
import { openCandor, readEverything } from "../candor.ts";
import { compare, counted, report, type Figure } from "../figure.ts";
import type { Job } from "../job.ts";
import { generateJournal, type GeneratedJournal } from "../generate.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import type { LaidDown } from "../laid-down.ts";
import { longestHold } from "../longest-hold.ts";
import { clearUp, timed } from "../measure.ts";
import { openFullText } from "../sqlite-find.ts";
import { createRandom, createVocabulary, oneOf } from "../vocabulary.ts";
import type { Reflection } from "#core/record/schema.ts";

const seed = 7;
/** How many words and phrases of each sort are typed, letter by letter. */
const typedOf = 16;
const rounds = 3;
const barFrom = 10_000;

/**
 * The newest fifty answers to what somebody types, letter by letter, beside SQLite's FTS5 with its own ranked query for
 * a prefix: frequent, rare and absent words, two words, phrases.
 */
export const findJob: Job = {
  name: "find",
  async run({ sizes, journalOf, folder }) {
    const figures: Figure[] = [];
    for (const size of sizes.filter((records) => records >= barFrom))
      figures.push(...(await findBoth(await journalOf(size), folder)));
    return figures;
  },
};

async function findBoth(laidDown: LaidDown, folder: string): Promise<Figure[]> {
  const { records } = laidDown;
  const made = generateJournal({
    records,
    seed: 1,
    questionnaire: builtInQuestionnaire,
  });
  const typed = typedQueries(made);
  const fullText = openFullText(`${folder}/find-${String(records)}.db`, made);
  const candor = await openCandor(laidDown.folder);
  const client = createClient(candor.call);
  await readEverything(candor);
  await clearUp();
  // Nothing is folded yet, and this word is in no record: all of them are.
  const first = await longestHold(() => answersTo(client, "zzzzzz"));

  const taken = { candor: [] as number[], sqlite: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    await clearUp();
    for (const query of typed) {
      const ours = await timed(() => answersTo(client, query));
      const theirs = await timed(() => fullText.find(query));
      if (round < 0) continue;
      taken.candor.push(ours);
      taken.sqlite.push(theirs);
    }
  }
  await candor.close();
  fullText.close();

  const n = taken.candor.length;
  const figure = (share: number, bar: number | null) =>
    compare({
      name: `find: as one types, p${String(share * 100)}, ${counted(records)} records`,
      value: percentile(taken.candor, share),
      unit: "ms",
      baseline: percentile(taken.sqlite, share),
      against: "SQLite FTS5",
      bar,
      n,
    });
  return [
    figure(0.5, null),
    figure(0.99, 1),
    report(
      `find: the very first time, with ${counted(records)} records to fold`,
      first.took,
      "ms",
      1,
    ),
    report(
      "find: longest hold of the main thread meanwhile",
      first.held,
      "ms",
      1,
    ),
  ];
}

async function answersTo(client: Client, text: string): Promise<number> {
  return (await client("record.find", { text })).answers.length;
}

/** What somebody types: each word or phrase as it grows. The same seed, the same queries. */
function typedQueries({ records }: GeneratedJournal): string[] {
  const random = createRandom(seed);
  const reflections = records.filter(
    (record): record is Reflection => record.kind === "reflection",
  );
  const uses = new Map<string, number>();
  for (const { text } of reflections.slice(0, 5_000))
    for (const word of wordsIn(text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const byUse = [...uses.keys()].toSorted(
    (a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0),
  );
  const frequent = byUse.slice(0, 200);
  const rare = byUse.slice(-4_000);
  const stranger = createVocabulary(createRandom(seed + 1));
  const absent = () => {
    for (;;) {
      const word = foldText(stranger());
      if (word.length > 4 && !uses.has(word)) return word;
    }
  };
  const phrase = () => {
    const words = wordsIn(oneOf(random, reflections).text);
    const at = Math.floor(random() * (words.length - 3));
    return `"${words.slice(at, at + 3).join(" ")}"`;
  };
  const sorts = [
    () => oneOf(random, frequent),
    () => oneOf(random, rare),
    absent,
    () => `${oneOf(random, frequent)} ${oneOf(random, rare)}`,
    phrase,
  ];
  return sorts.flatMap((sort) =>
    Array.from({ length: typedOf }, sort).flatMap((whole) =>
      Array.from(whole, (_, index) => whole.slice(0, index + 1)).filter(
        (part) => part !== '"' && !part.endsWith(" "),
      ),
    ),
  );
}

function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

/** So many of the values are no larger. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
    NaN
  );
}
