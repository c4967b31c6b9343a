import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { JournalStore, Opened } from "#core/ports.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { createRandom } from "../support/crash-states.ts";
import {
  makeTemporaryFolder,
  openStore,
  readBack,
  reflection,
  revised,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { noon } from "../support/story.ts";
import { hasSyncthing, keepTheSame } from "../support/syncthing.ts";

const names = ["desk", "lap"] as const;
const rounds = 12;
const missing = "there is no syncthing, and none can be installed here";

/** The lock is about one machine: both stores of this test stand on the same one and must not find the other's. */
const ignored = ["candor.lock"];

/** A small journal on the desk, and its copy on the lap. */
async function twoFolders() {
  const around = makeTemporaryFolder();
  const folders = [join(around, "desk"), join(around, "lap")] as const;
  await writeSmallJournal(folders[0]);
  const synced = await keepTheSame(folders, ignored);
  await synced.settle();
  return { folders, synced };
}

/** A store that takes itself to be on a machine of its own; a store without a log knows no `device`. */
function storeOf(name: string, folder: string): JournalStore {
  const machine = { host: name, device: name };
  return openStore(folder, machine);
}

const textsOf = (records: readonly JournalRecord[]) =>
  new Set(records.map((one) => (one.kind === "reflection" ? one.text : "")));

function expectAll(opened: Opened, wanted: readonly string[]): void {
  expect(opened.problems).toEqual([]);
  const texts = textsOf(opened.records);
  expect(wanted.filter((text) => !texts.has(text))).toEqual([]);
}

test("what is written on one machine and then on the other is on both when they are synchronised in between", async (context) => {
  if (!(await hasSyncthing())) return context.skip(missing);
  const { folders, synced } = await twoFolders();
  const wanted: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const side = round % 2;
    const store = storeOf(names[side] ?? "", folders[side] ?? "");
    const { records } = await store.open();
    const shared = records.find(({ id }) => id === "r-2");
    if (shared?.kind !== "reflection") throw new Error("r-2 is gone");
    const text = `new ${String(round)}`;
    wanted.push(text);
    await store.save({
      records: [
        reflection(`new-${String(round)}`, { text }),
        revised(shared, { text: `${shared.text} ${String(round)}` }),
      ],
    });
    await store.fold();
    await store.close();
    await synced.settle();
  }
  for (const folder of folders) {
    const opened = await readBack(folder);
    expectAll(opened, wanted);
    const shared = opened.records.find(({ id }) => id === "r-2");
    expect(shared?.revision).toBe(1 + rounds);
  }
});

test("what is written on two machines at once is on both in the end, and of a record that both changed both versions are kept", async (context) => {
  if (!(await hasSyncthing())) return context.skip(missing);
  const { folders, synced } = await twoFolders();
  const stores = folders.map((folder, side) =>
    storeOf(names[side] ?? "", folder),
  );
  const [desk, lap] = stores;
  if (!desk || !lap) throw new Error("two stores are needed");
  const both = Array.from({ length: rounds }, (_, round) =>
    reflection(`both-${String(round)}`, { text: "" }),
  );
  await desk.open();
  await desk.save({ records: both });
  await desk.fold();
  await synced.settle();
  await lap.open();

  const random = createRandom(1);
  const wanted: string[] = [];
  for (const [round, shared] of both.entries())
    for (const [side, store] of stores.entries()) {
      const name = names[side] ?? "";
      const texts = [
        `own ${name} ${String(round)}`,
        `both ${name} ${String(round)}`,
      ];
      wanted.push(...texts);
      await store.save({
        records: [
          reflection(`${name}-${String(round)}`, { text: texts[0] ?? "" }),
          revised(shared, {
            text: texts[1] ?? "",
            edits: { [name]: 1 },
            // Half of them at the very same moment, so that nothing says which version is the later one.
            ...(round % 2 > 0 &&
              store === lap && { changedAt: noon("2026-11-22") }),
          }),
        ],
      });
      // Now and then the synchroniser comes in between, at whatever it finds.
      if (random() < 0.5) await pause(random() * 3_000);
      if (random() < 0.3) await store.fold();
      if (random() < 0.2) {
        await store.close();
        await store.open();
      }
    }
  // What one merges the other has to hear of, and perhaps to merge again.
  for (let turn = 0; turn < 4; turn += 1) {
    for (const store of stores) {
      await store.close();
      await store.open();
      await store.fold();
      await store.close();
      await synced.settle();
    }
  }
  const [one, other] = [await readBack(folders[0]), await readBack(folders[1])];
  expectAll(one, wanted);
  expectAll(other, wanted);
  expect(textsOf(other.records)).toEqual(textsOf(one.records));
});
