import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page } from "playwright";
import { between, type Random } from "./vocabulary.ts";

/** How long somebody takes from one key to the next, in milliseconds: some hundred words a minute. */
const pace = { least: 60, most: 180 };
/** Until a window has seen to what was typed, and its host has folded it into the files, in milliseconds. */
const rest = 3_000;

/** What stands in a page's window once its keys are watched. */
interface WatchedWindow {
  keysTaken?: number[];
}

/**
 * Notes from now on how long each key takes in this page until what it changed is painted: from the event's own time
 * stamp, which the browser's process gives it when it comes in, to the first task after the next frame. Event Timing
 * would see the frame on the screen as well, and rounds to eight milliseconds, which is more than a bare key takes.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: number[] = [];
    (globalThis as WatchedWindow).keysTaken = taken;
    const waiting: number[] = [];
    let pressed = 0;
    // What is posted while a frame is being made arrives when it is handed on.
    const { port1: made, port2: frame } = new MessageChannel();
    made.addEventListener("message", () => {
      const at = waiting.shift();
      if (at !== undefined) taken.push(performance.now() - at);
    });
    made.start();
    addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
    addEventListener(
      "input",
      () => {
        waiting.push(pressed);
        requestAnimationFrame(() => frame.postMessage(null, []));
      },
      true,
    );
  });
}

/** Types with real keys at a human pace from a place in a text; resolves with the milliseconds that each key took. */
export async function typeKeys(
  field: Locator,
  at: number,
  keys: string,
  random: Random,
): Promise<readonly number[]> {
  const page = field.page();
  // A pointer rests somewhere above every window, and the page looks for what is below it with every frame.
  await field.hover();
  await field.evaluate((element, at) => {
    const area = element as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(at, at);
    (globalThis as WatchedWindow).keysTaken?.splice(0);
  }, at);
  let next = performance.now();
  for (const key of keys) {
    next += between(random, pace.least, pace.most);
    await sleep(Math.max(0, next - performance.now()));
    await page.keyboard.press(key);
  }
  await sleep(rest);
  const taken = await page.evaluate(
    () => (globalThis as WatchedWindow).keysTaken ?? [],
  );
  if (taken.length !== keys.length)
    throw new Error(`${String(taken.length)} keys of ${String(keys.length)}`);
  return taken;
}
