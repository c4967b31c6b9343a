import { readFile } from "node:fs/promises";
import { readRecords, storeOf } from "../candor.ts";
import { compare, counted, report, type Figure } from "../figure.ts";
import type { Job } from "../job.ts";
import { readableFiles, type LaidDown } from "../laid-down.ts";
import { clearUp, median, takeTurns, timed } from "../measure.ts";

/**
 * All records in memory: the store from opening to the last record, reading included, beside `JSON.parse` of the same
 * files' bytes, which were read before.
 */
export const loadJob: Job = {
  name: "load",
  async run({ sizes, journalOf }) {
    const figures: Figure[] = [];
    for (const size of sizes.slice(-2))
      figures.push(...(await loadBoth(await journalOf(size))));
    return figures;
  },
};

async function loadBoth({ records, folder }: LaidDown): Promise<Figure[]> {
  const paths = await readableFiles(folder);
  const reads: number[] = [];

  async function byStore(): Promise<number> {
    await clearUp();
    const store = storeOf(folder);
    let found = 0;
    const milliseconds = await timed(async () => {
      found = (await readRecords(store)).length;
    });
    await store.close();
    if (found !== records)
      throw new Error(`${String(found)} records came back`);
    return milliseconds;
  }

  async function byParse(): Promise<number> {
    let files: Uint8Array[] = [];
    reads.push(
      await timed(async () => {
        files = await Promise.all(paths.map((path) => readFile(path)));
      }),
    );
    await clearUp();
    const parsed: unknown[] = [];
    const decoder = new TextDecoder();
    return timed(() => {
      for (const bytes of files) parsed.push(JSON.parse(decoder.decode(bytes)));
    });
  }

  const sides = new Map([
    ["store", byStore],
    ["parse", byParse],
  ]);
  const taken = await takeTurns(sides, { rounds: 9, seconds: 40 });
  return [
    compare({
      name: `load: all of ${counted(records)} records`,
      value: median(taken("store")),
      unit: "ms",
      baseline: median(taken("parse")),
      against: "JSON.parse",
      // Of fewer records each of the same 475 files holds little, and opening them takes as long as their JSON.
      bar: records >= 100_000 ? 1.3 : null,
      n: taken("store").length,
    }),
    report(
      `reading the same files and nothing else, ${counted(records)} records`,
      median(reads),
      "ms",
      reads.length,
    ),
  ];
}
