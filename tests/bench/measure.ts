import { setTimeout as sleep } from "node:timers/promises";

/** How often things were measured where time was short. */
const leastRounds = 5;

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The one in the middle. Throws a RangeError where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined)
    throw new RangeError("nothing was measured");
  return (low + high) / 2;
}

/** The value that a share of all, from 0 to 1, does not exceed (nearest rank). Throws a RangeError where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  if (found === undefined) throw new RangeError("nothing was measured");
  return found;
}

/**
 * Lets several things take turns, so that whatever else the machine does falls on all of them alike: one of each a
 * round, in the other direction every second round, after rounds to warm up that do not count. Each says itself how
 * many milliseconds it took. Stops after `rounds`, or sooner when `seconds` are over, but not before five.
 */
export async function takeTurns(
  sides: ReadonlyMap<string, () => Promise<number>>,
  {
    rounds,
    seconds,
    warmUps = 1,
  }: {
    readonly rounds: number;
    readonly seconds: number;
    readonly warmUps?: number;
  },
): Promise<(side: string) => readonly number[]> {
  const taken = new Map<string, number[]>();
  const end = performance.now() + seconds * 1_000;
  for (let round = -warmUps; round < rounds; round += 1) {
    if (round >= leastRounds && performance.now() > end) break;
    const turns = [...sides];
    for (const [name, measure] of round % 2 ? turns.toReversed() : turns) {
      const milliseconds = await measure();
      if (round < 0) continue;
      taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
    }
  }
  return (side) => taken.get(side) ?? [];
}

/** Throws away what nobody needs, so that it is not cleared up while something else is measured. */
export async function clearUp(): Promise<void> {
  if (!globalThis.gc) throw new Error("the benchmarks need node --expose-gc");
  globalThis.gc();
  // What waits for a finaliser is free after the next turn only.
  await sleep(20);
  globalThis.gc();
}
