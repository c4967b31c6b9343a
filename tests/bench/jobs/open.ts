import { openCandor, readFirstScreen } from "../candor.ts";
import { compare, counted, type Figure } from "../figure.ts";
import type { Job } from "../job.ts";
import type { LaidDown } from "../laid-down.ts";
import { clearUp, median, takeTurns } from "../measure.ts";
import { openDatabase, readScreen } from "../sqlite.ts";

/**
 * Opening to the first useful screen: the clients with their counts, the newest fifty records, and what belongs to the
 * owner, beside SQLite opening its file and reading the same.
 */
export const openJob: Job = {
  name: "open",
  async run({ sizes, journalOf }) {
    const journals: LaidDown[] = [];
    for (const size of sizes.slice(-2)) journals.push(await journalOf(size));
    const sides = new Map<string, () => Promise<number>>();
    for (const journal of journals) {
      sides.set(`candor ${String(journal.records)}`, () => byCandor(journal));
      sides.set(`sqlite ${String(journal.records)}`, () => bySqlite(journal));
    }
    const taken = await takeTurns(sides, { rounds: 15, seconds: 60 });

    const ofCandor = (records: number) => taken(`candor ${String(records)}`);
    const ofSqlite = (records: number) => taken(`sqlite ${String(records)}`);
    const figures: Figure[] = journals.map(({ records }) =>
      compare({
        name: `open: first screen of ${counted(records)}`,
        value: median(ofCandor(records)),
        unit: "ms",
        baseline: median(ofSqlite(records)),
        against: "SQLite",
        bar: 1.5,
        n: ofCandor(records).length,
      }),
    );
    const [few, many] = journals;
    if (few && many)
      figures.push(
        compare({
          name: `open: ${counted(many.records)} beside ${counted(few.records)} records`,
          value: median(ofCandor(many.records)),
          unit: "ms",
          baseline: median(ofCandor(few.records)),
          against: `at ${counted(few.records)}`,
          bar: 1.5,
          n: ofCandor(many.records).length,
        }),
      );
    return figures;
  },
};

async function byCandor({ folder }: LaidDown): Promise<number> {
  await clearUp();
  const start = performance.now();
  const candor = await openCandor(folder);
  await readFirstScreen(candor);
  const milliseconds = performance.now() - start;
  await candor.close();
  return milliseconds;
}

async function bySqlite(journal: LaidDown): Promise<number> {
  await clearUp();
  const start = performance.now();
  const database = openDatabase(journal.database);
  readScreen(database);
  const milliseconds = performance.now() - start;
  database.close();
  return milliseconds;
}
