import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createClient } from "#contract/client.ts";
import { day } from "#core/day.ts";
import type { JournalStore } from "#core/ports.ts";
import { openCandor } from "../support/candor.ts";
import {
  filesBelow,
  newJournalPath,
  openStore,
  reflection,
  writeSmallJournal,
} from "../support/journal-folder.ts";

const lately = { kind: "reflection", limit: 50 } as const;

/** Opens the application on a folder; `store` is what stands between. */
const openOn = (folder: string, store: Partial<JournalStore> = {}) =>
  openCandor({ ownStore: () => ({ ...openStore(folder), ...store }) });

/** A journal that was opened and closed once. */
async function usedJournal(): Promise<string> {
  const folder = await writeSmallJournal();
  const { candor } = await openOn(folder);
  await candor.close();
  return folder;
}

describe("the first screen", () => {
  test("is there before the journal is read", async () => {
    const folder = await usedJournal();
    let read = () => {};
    const held = new Promise<void>((resolve) => {
      read = resolve;
    });
    const store = openStore(folder);
    const { candor, call } = await openOn(folder, {
      ...store,
      open: async () => {
        await held;
        return store.open();
      },
    });
    expect(await call("record.list", lately)).toMatchObject({ total: 3 });
    expect(await call("client.list", {})).toHaveLength(3);
    expect(await call("journal.read", {})).toMatchObject({ reflections: 3 });
    const more = call("record.list", { limit: 1 });
    const first = await Promise.race([more, Promise.resolve("waiting")]);
    expect(first).toBe("waiting");
    read();
    expect((await more).records).toHaveLength(1);
    await call("reflection.write", { text: "New." });
    expect(await call("record.list", lately)).toMatchObject({ total: 4 });
    await candor.close();
  });

  test("says what the journal says", async () => {
    const folder = await usedJournal();
    const first = await openOn(folder);
    const shown = await first.call("record.list", lately);
    const clients = await first.call("client.list", {});
    // Whatever is not on it waits for the journal.
    await first.call("bin.list", {});
    expect(await first.call("record.list", lately)).toEqual(shown);
    expect(await first.call("client.list", {})).toEqual(clients);
    await first.candor.close();
  });

  test("is of today, whenever it was kept", async () => {
    const folder = await usedJournal();
    const { call, candor } = await openCandor({
      ownStore: () => openStore(folder),
      today: "2026-11-29",
    });
    expect(await call("journal.read", {})).toMatchObject({
      today: day("2026-11-29"),
    });
    await candor.close();
  });

  test("is nobody's truth: what was saved since makes it be forgotten", async () => {
    const folder = await usedJournal();
    const store = openStore(folder);
    expect(await store.glance()).not.toBeNull();
    const { call, candor } = await openOn(folder);
    await call("reflection.write", { text: "Since." });
    // As after a crash: nothing was closed.
    expect(await store.glance()).toBeNull();
    await candor.close();
    const again = await openOn(folder);
    expect(await again.call("record.list", lately)).toMatchObject({ total: 4 });
    await again.candor.close();
  });

  test("is there although another device has left a log, until that one goes on", async () => {
    const folder = await writeSmallJournal();
    const laptop = openStore(folder, { device: "laptop" });
    await laptop.open();
    await laptop.save({ records: [reflection("theirs")] });
    await laptop.close();
    const { candor } = await openOn(folder);
    await candor.close();
    expect(await openStore(folder).glance()).not.toBeNull();
    const again = await openOn(folder);
    expect(await again.call("record.list", lately)).toMatchObject({ total: 4 });
    await again.candor.close();
    await laptop.open();
    await laptop.save({ records: [reflection("theirs-too")] });
    await laptop.close();
    expect(await openStore(folder).glance()).toBeNull();
  });

  test("that somebody touched, or that reads otherwise, is not shown", async () => {
    const folder = await usedJournal();
    const path = join(folder, "glance.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("What happened (r-2).", "Not so."));
    expect(await openStore(folder).glance()).toBeNull();
    for (const glance of [null, [], {}, [{ name: "toString", value: 1 }]]) {
      const { call, candor } = await openOn(folder, {
        glance: async () => glance,
      });
      expect(await call("record.list", lately)).toMatchObject({ total: 3 });
      await candor.close();
    }
  });

  test("is not kept of a folder in which nothing was ever saved", async () => {
    const folder = newJournalPath();
    const { candor } = await openOn(folder);
    await candor.close();
    await expect(filesBelow(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("goes when the journal cannot be opened after all", async () => {
    const folder = await usedJournal();
    const other = openStore(folder);
    await other.open();
    const { candor } = await openOn(folder);
    const client = createClient(candor.call);
    await expect(client("bin.list", {})).rejects.toMatchObject({
      code: "in-use",
    });
    await expect(client("record.list", lately)).rejects.toMatchObject({
      code: "in-use",
    });
    await candor.close();
    await other.close();
  });
});
