import { setTimeout as sleep } from "node:timers/promises";
import { openCandor, readEverything, readFirstScreen } from "../candor.ts";
import { inChild, type Task } from "../child.ts";
import { compare, counted } from "../figure.ts";
import { largest, type Job } from "../job.ts";
import { clearUp, median } from "../measure.ts";

const rounds = 3;
/** With fewer records than that the share of what Candor needs for itself says nothing about the store. */
const barFrom = 100_000;

/** How much memory a process has, in bytes. */
interface Memory {
  readonly before: number;
  readonly after: number;
  readonly peak: number;
}

/** Opens a journal in a process of its own and looks how much that has grown. */
export const memoryTask: Task<{ folder: string }, Memory> = {
  name: "memory",
  async run({ folder }) {
    const before = await settledMemory();
    const candor = await openCandor(folder);
    await readFirstScreen(candor);
    await readEverything(candor);
    const after = await settledMemory();
    await candor.close();
    const peak = process.resourceUsage().maxRSS * 1_024;
    return { before, after, peak };
  },
};

/** Memory with everything open, beside the bytes of the JSON on the disk. */
export const memoryJob: Job = {
  name: "memory",
  async run(bench) {
    const { folder, records, bytes } = await largest(bench);
    const measured: Memory[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push(await inChild(memoryTask, { folder }));
    const grown = (of: "after" | "peak") =>
      median(measured.map((memory) => memory[of] - memory.before)) / 1e6;
    const against = { baseline: bytes / 1e6, against: "of JSON", n: rounds };
    return [
      compare({
        ...against,
        name: `memory: ${counted(records)} records open`,
        value: grown("after"),
        unit: "MB",
        bar: records >= barFrom ? 2.5 : null,
      }),
      compare({
        ...against,
        name: "memory: at its peak, while opening",
        value: grown("peak"),
        unit: "MB",
        bar: null,
      }),
    ];
  },
};

/** What the process holds when everything that nobody needs is given back. */
async function settledMemory(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await clearUp();
    await sleep(200);
  }
  return process.memoryUsage.rss();
}
