import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#electron/package-root.ts";
import { answerParent } from "./child.ts";
import { counted, isMissed, jsonOf, tableOf, type Figure } from "./figure.ts";
import type { Bench, Job } from "./job.ts";
import { briefJob, briefMemoryTask } from "./jobs/brief.ts";
import { findJob } from "./jobs/find.ts";
import { foldJob } from "./jobs/fold.ts";
import { loadJob } from "./jobs/load.ts";
import { memoryJob, memoryTask } from "./jobs/memory.ts";
import { openJob } from "./jobs/open.ts";
import { patternsJob } from "./jobs/patterns.ts";
import { saveJob } from "./jobs/save.ts";
import { typingJob } from "./jobs/typing.ts";
import { layDown, layDownTask, type LaidDown } from "./laid-down.ts";
import { installSqlite } from "./sqlite.ts";

// Measures the store beside something else that does the same: see README.md in this folder.

const jobs: readonly Job[] = [
  saveJob,
  openJob,
  loadJob,
  foldJob,
  findJob,
  patternsJob,
  briefJob,
  memoryJob,
  typingJob,
];
const allSizes = [1_000, 10_000, 100_000];
const seed = 1;

if (!answerParent([layDownTask, memoryTask, briefMemoryTask]))
  process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    console.error(
      `npm run bench -- [--json FILE] [--only ${jobs.map(({ name }) => name).join("|")}] [--records N]`,
    );
    return 2;
  }
  try {
    await installSqlite();
  } catch (error) {
    console.error(`SQLite, to compare with, cannot be had: ${String(error)}`);
    return 2;
  }
  const folder = makeFolder();
  const bench = createBench(asked.sizes, folder);
  const figures: Figure[] = [];
  for (const job of asked.jobs) {
    console.error(`Measuring: ${job.name} …`);
    figures.push(...(await job.run(bench)));
  }
  console.log(`${thisMachine()}\n\n${tableOf(figures)}`);
  if (asked.json) await writeFile(asked.json, jsonOf(figures));
  const missed = figures.filter(isMissed);
  for (const { name } of missed) console.error(`Missed: ${name}`);
  return missed.length > 0 ? 1 : 0;
}

/** What is to be done; null where it cannot be understood. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: "string" },
        only: { type: "string" },
        records: { type: "string" },
      },
    });
    const { json, only = "" } = values;
    const most = Number(values.records ?? allSizes.at(-1));
    const chosen = jobs.filter(({ name }) => name.includes(only));
    if (!Number.isInteger(most) || most < 100 || chosen.length === 0)
      return null;
    return {
      json: json === undefined ? null : resolve(json),
      jobs: chosen,
      sizes: [...allSizes.filter((size) => size < most), most],
    };
  } catch {
    return null;
  }
}

function createBench(sizes: readonly number[], folder: string): Bench {
  const known = new Map<number, Promise<LaidDown>>();
  return {
    sizes,
    folder,
    journalOf(records) {
      const made = known.get(records) ?? makeJournal(records);
      known.set(records, made);
      return made;
    },
  };

  function makeJournal(records: number): Promise<LaidDown> {
    console.error(`Laying down ${counted(records)} records …`);
    return layDown({ records, seed, folder });
  }
}

/**
 * A folder that goes away with this process. It stands beside what is built and not in the system's temporary folder,
 * which is often in memory, where making sure that something is on the disk costs nothing.
 */
function makeFolder(): string {
  const parent = join(packageRoot(), "out");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "bench-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => process.exit(130));
  return folder;
}

function thisMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} cores, ${String(memory)} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}. Medians of n, taken in turns.`;
}
