import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { numberedChange } from "./numbered-changes.ts";

/**
 * The process that is killed: told on its input `<number> <folder>`, it opens the journal in that folder and saves
 * changes from that number on as fast as it can. It says each number when the change is acknowledged, and waits for
 * nobody.
 */
async function writeForEver(order: string): Promise<void> {
  const space = order.indexOf(" ");
  const folder = order.slice(space + 1);
  const store = createJsonStore({ folder, clock: createClock() });
  await store.open();
  for (let number = Number(order.slice(0, space)); ; number += 1) {
    await store.save(numberedChange(number));
    writeSync(1, `${String(number)}\n`);
    if (number % 7 === 0) await store.fold();
    if (number % 31 === 0) {
      await store.close();
      await store.open();
    }
  }
}

const input = createInterface({ input: process.stdin });
input.once("line", (order) => {
  writeForEver(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
writeSync(1, "ready\n");
