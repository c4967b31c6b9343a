import { closeSync, openSync, readSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { timed } from "./measure.ts";

/** What a piece of work did to the main thread, in milliseconds. */
export interface Hold {
  /** For how long it was held at a time, at the longest. */
  readonly held: number;
  /** The same by the wall clock: with the time in which other programs had the core. */
  readonly byClock: number;
  /** From the beginning to the end of the work. */
  readonly took: number;
}

/**
 * For how long the main thread is held at a time while work goes on: the longest gap between two ticks of a timer of
 * one millisecond, so up to some two milliseconds too much and never too little.
 *
 * A timer, and not a chain of `setImmediate`: that never lets the loop sleep, so it takes a core from the very threads
 * that read and write. And no `monitorEventLoopDelay`: it counts the time in which others had the core as a hold, 5 to
 * 35 ms on a busy machine with nothing going on at all. Linux says for how long the thread was ready and had to wait,
 * which is taken off here; elsewhere nothing is. Reading from the disk at one's own pace stays in.
 */
export async function longestHold(work: () => unknown): Promise<Hold> {
  const queue = openQueue();
  let held = 0;
  let byClock = 0;
  let last = performance.now();
  let waited = queue.waited();
  const timer = setInterval(() => {
    const now = performance.now();
    const waitedNow = queue.waited();
    byClock = Math.max(byClock, now - last);
    held = Math.max(held, now - last - (waitedNow - waited));
    last = now;
    waited = waitedNow;
  }, 1);
  await sleep(20);
  held = 0;
  byClock = 0;
  const took = await timed(work);
  // The last hold is seen with the tick after it.
  await sleep(10);
  clearInterval(timer);
  queue.close();
  return { held, byClock, took };
}

/** For how many milliseconds the main thread was ready to run and had no core, so far: proc(5), schedstat. */
function openQueue() {
  const bytes = Buffer.alloc(128);
  let file: number;
  try {
    file = openSync("/proc/self/schedstat", "r");
  } catch {
    return { waited: () => 0, close() {} };
  }
  return {
    waited() {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      const [, nanoseconds] = bytes.toString("latin1", 0, length).split(" ");
      return Number(nanoseconds) / 1e6;
    },
    close() {
      closeSync(file);
    },
  };
}
