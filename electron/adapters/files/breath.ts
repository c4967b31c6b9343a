import { setImmediate as nextTurn } from "node:timers/promises";

/** For how long work may hold the main thread before others get a turn, in milliseconds. */
const longest = 6;

/** Takes a breath in long work: lets others have a turn when the last one is long enough ago. */
export function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await nextTurn();
    since = performance.now();
  };
}
