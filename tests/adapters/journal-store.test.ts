import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import type { JournalStore } from "#core/ports.ts";
import { createMemoryStore } from "../support/candor.ts";
import {
  saveAndFold,
  alder,
  newJournalPath,
  openStore,
  reflection,
  revised,
  smallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";
import { noon } from "../support/story.ts";

const stores: readonly [string, () => JournalStore][] = [
  ["a journal in memory", () => createMemoryStore().store],
  ["a journal in a folder", () => openStore(newJournalPath())],
  [
    "a journal on a disk in memory",
    () => openStore("/disk/journal", { files: createMemoryFiles().files }),
  ],
];

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Closes a journal and opens it again, as the next start does. */
async function reopen(store: JournalStore) {
  await store.close();
  const opened = await store.open();
  return {
    journal: opened.journal,
    clients: opened.clients.toSorted(byId),
    records: opened.records.toSorted(byId),
  };
}

describe.each(stores)("%s", (_name, create) => {
  test("is empty when nothing was ever saved", async () => {
    const store = create();
    expect(await store.open()).toMatchObject({
      journal: null,
      clients: [],
      records: [],
      problems: [],
      readOnly: false,
    });
  });

  test("gives back what was saved", async () => {
    const store = create();
    await store.open();
    const { journal, clients, records } = smallJournal();
    await saveAndFold(store, { journal, clients, records });
    expect(await reopen(store)).toEqual({
      journal,
      clients: clients.toSorted(byId),
      records: records.toSorted(byId),
    });
  });

  test("keeps the last version of what was saved more than once", async () => {
    const store = create();
    await store.open();
    await saveAndFold(store, smallJournal());
    const renamed = revised(alder, { name: "Alder & Sons" });
    const rewritten = revised(reflection("r-2"), { text: "In other words." });
    await saveAndFold(store, { clients: [renamed], records: [rewritten] });
    const { clients, records } = await reopen(store);
    expect(clients).toContainEqual(renamed);
    expect(records).toContainEqual(rewritten);
    expect(records).toHaveLength(3);
  });

  test("has a record once after it moved to another client and year", async () => {
    const store = create();
    await store.open();
    await saveAndFold(store, smallJournal());
    const moved = revised(reflection("r-2"), {
      client: "alder",
      day: day("2024-02-29"),
    });
    await saveAndFold(store, { records: [moved] });
    const { records } = await reopen(store);
    expect(records.filter(({ id }) => id === "r-2")).toEqual([moved]);
    expect(records).toHaveLength(3);
  });

  test("does not have what was erased", async () => {
    const store = create();
    await store.open();
    await saveAndFold(store, smallJournal());
    await saveAndFold(store, { erased: ["r-1", "r-3", "never-was"] });
    const { records } = await reopen(store);
    expect(records.map(({ id }) => id)).toEqual(["r-2"]);
  });

  test("erases what is erased and changed at the same time", async () => {
    const store = create();
    await store.open();
    await saveAndFold(store, smallJournal());
    await saveAndFold(store, {
      records: [revised(reflection("r-1"), { deletedAt: noon("2026-11-21") })],
      erased: ["r-1"],
    });
    const { records } = await reopen(store);
    expect(records.map(({ id }) => id)).toEqual(["r-2", "r-3"]);
  });

  test("takes an empty change and changes nothing", async () => {
    const store = create();
    await store.open();
    await saveAndFold(store, smallJournal());
    await saveAndFold(store, {});
    expect((await reopen(store)).records).toHaveLength(3);
  });
});
