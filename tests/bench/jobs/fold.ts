import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { storeOf } from "../candor.ts";
import { compare, counted, report, type Figure } from "../figure.ts";
import { largest, type Job } from "../job.ts";
import { nextVersion, readableFiles, type LaidDown } from "../laid-down.ts";
import { longestHold, type Hold } from "../longest-hold.ts";
import { clearUp, median } from "../measure.ts";

const folds = 3;
/** How many records the log holds, a line for every fifty of them: all clients, all years. */
const changed = 2_000;
const perLine = 50;

/** Fold of a large log into the files: for how long it holds the main thread at a time. */
export const foldJob: Job = {
  name: "fold",
  async run(bench) {
    const journal = await largest(bench);
    const measured: Hold[] = [];
    for (let turn = 0; turn < folds; turn += 1)
      measured.push(await foldOnce(journal, turn));
    const took = median(measured.map((fold) => fold.took));
    await clearUp();
    const idle = await longestHold(() => sleep(took));
    const lowdb = await writeWithLowdb(journal, bench.folder);
    const worst = (of: "held" | "byClock") =>
      Math.max(...measured.map((fold) => fold[of]));
    const figures: Figure[] = [
      {
        ...compare({
          name: `fold: longest hold of the main thread, ${counted(journal.records)} records`,
          value: worst("held"),
          unit: "ms",
          baseline: lowdb.held,
          against: "lowdb writing all",
          bar: 16,
          n: folds,
        }),
        barOn: "value",
      },
      report("fold: the same with nothing going on", idle.held, "ms", 1),
      compare({
        name: "fold: the same by the wall clock, others' work included",
        value: worst("byClock"),
        unit: "ms",
        baseline: idle.byClock,
        against: "with nothing going on",
        bar: null,
        n: folds,
      }),
      compare({
        name: "fold: from beginning to end",
        value: took,
        unit: "ms",
        baseline: lowdb.took,
        against: "lowdb writing all",
        bar: null,
        n: folds,
      }),
    ];
    return figures;
  },
};

async function foldOnce(journal: LaidDown, round: number): Promise<Hold> {
  const store = storeOf(journal.folder);
  await store.open();
  const count = Math.min(changed, journal.samples.length);
  const records = Array.from({ length: count }, (_, index) =>
    nextVersion(journal, round + index),
  );
  for (let from = 0; from < count; from += perLine)
    await store.save({ records: records.slice(from, from + perLine) });
  await clearUp();
  const measured = await longestHold(async () => {
    await store.fold();
  });
  await store.close();
  return measured;
}

/** The whole journal as one lowdb file, written once more. */
async function writeWithLowdb({ folder: journal }: LaidDown, folder: string) {
  const paths = await readableFiles(journal);
  const all: unknown[] = [];
  for (const path of paths)
    all.push(JSON.parse(await readFile(path, "utf8")) as unknown);
  const low = new Low<unknown>(new JSONFile(join(folder, "lowdb.json")), all);
  await clearUp();
  return longestHold(() => low.write());
}
