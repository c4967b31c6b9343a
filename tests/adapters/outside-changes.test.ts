import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { schemaVersion } from "#core/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import {
  saveAndFold,
  alder2026,
  birch,
  birch2025,
  birch2026,
  birchCard,
  editJson,
  filesBelow,
  openStore,
  readBack,
  readJson,
  reflection,
  revised,
  smallJournal,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { noon } from "../support/story.ts";

/** A journal that is open, to be changed behind its back. */
async function openJournal() {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  return { folder, store };
}

/** Puts records into a file, or changes those that are there. */
async function putOutside(
  folder: string,
  path: string,
  ...records: readonly { id: string }[]
): Promise<void> {
  const ids = new Set(records.map(({ id }) => id));
  await editJson(folder, path, (json) => ({
    ...json,
    records: [
      ...(json["records"] as { id: string }[]).filter(({ id }) => !ids.has(id)),
      ...records,
    ],
  }));
}

const idsIn = async (folder: string) =>
  (await readBack(folder)).records.map(({ id }) => id).toSorted();

/** What is said of a record and of its other versions. */
const textsOf = async (folder: string, id: string) =>
  (await readBack(folder)).records
    .filter((record) => record.id === id || record.copyOf === id)
    .map((record) => (record.kind === "reflection" ? record.text : ""))
    .toSorted();

const copies = async (folder: string) =>
  [...(await filesBelow(folder))]
    .filter(([name]) => name.includes("(other version"))
    .map(([, text]) => text);

describe("what another program wrote into a year's file while the journal was open", () => {
  test("stays: a record that was added", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, birch2026, reflection("theirs"));
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual([
      "mine",
      "r-1",
      "r-2",
      "r-3",
      "theirs",
    ]);
    expect(await copies(folder)).toEqual([]);
  });

  test("stays: a record that was changed, beside the one that is saved", async () => {
    const { folder, store } = await openJournal();
    const edited = { ...reflection("r-2"), text: "By hand." };
    await putOutside(folder, birch2026, edited);
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual({
      ...edited,
      edits: { "by-hand": 1 },
    });
    expect(await copies(folder)).toEqual([]);
  });

  test("stays: a hundred edits in a row", async () => {
    const { folder, store } = await openJournal();
    for (let turn = 0; turn < 100; turn += 1) {
      await putOutside(folder, birch2026, reflection(`t-${String(turn)}`));
      await saveAndFold(store, { records: [reflection(`m-${String(turn)}`)] });
    }
    await store.close();
    expect(await idsIn(folder)).toHaveLength(203);
  });

  test("loses to an older restored version in nothing: the higher revision stays", async () => {
    const { folder, store } = await openJournal();
    const current = revised(reflection("r-2"), { text: "Current." });
    await saveAndFold(store, { records: [current] });
    await putOutside(folder, birch2026, reflection("r-2"));
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual(current);
  });

  test("comes back when it was only taken away", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, birch2026, (json) => ({ ...json, records: [] }));
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
  });

  test("comes back when the whole file was taken away", async () => {
    const { folder, store } = await openJournal();
    await rm(join(folder, birch2026));
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
  });

  test.each([
    [1, "Mine."],
    [3, "Theirs."],
  ])(
    "at revision %i stands beside what was saved of the same record, and one counts",
    async (revision, counts) => {
      const { folder, store } = await openJournal();
      const theirs = { ...reflection("r-2"), revision, text: "Theirs." };
      await putOutside(folder, birch2026, theirs);
      const mine = revised(reflection("r-2"), { text: "Mine." });
      await saveAndFold(store, { records: [mine] });
      expect(await textsOf(folder, "r-2")).toEqual(["Mine.", "Theirs."]);
      expect((await readBack(folder)).records).toContainEqual(
        expect.objectContaining({ id: "r-2", text: counts }),
      );
      await store.fold();
      await store.close();
      expect(await textsOf(folder, "r-2")).toHaveLength(2);
      expect(await copies(folder)).toEqual([]);
    },
  );

  test("is told to whoever has the journal open, once", async () => {
    const { folder, store } = await openJournal();
    const theirs = { ...reflection("r-2"), revision: 3, text: "Theirs." };
    await putOutside(folder, birch2026, theirs);
    await store.save({ records: [reflection("mine")] });
    expect(await store.fold()).toMatchObject({
      records: [{ id: "r-2", text: "Theirs.", edits: { "by-hand": 1 } }],
    });
    expect(await store.fold()).toBeNull();
    await store.close();
  });

  test("is not lost by moving the record away from it", async () => {
    const { folder, store } = await openJournal();
    const theirs = { ...reflection("r-2"), revision: 5, text: "Theirs." };
    await putOutside(folder, birch2026, theirs);
    const moved = { day: day("2025-01-02"), text: "Moved." };
    await saveAndFold(store, { records: [revised(reflection("r-2"), moved)] });
    await store.close();
    expect(await textsOf(folder, "r-2")).toEqual(["Moved.", "Theirs."]);
  });

  test("is not lost by erasing an older version of it", async () => {
    const { folder, store } = await openJournal();
    const theirs = { ...reflection("r-2"), revision: 5, text: "Restored." };
    await putOutside(folder, birch2026, theirs, reflection("x"));
    await saveAndFold(store, { erased: ["r-2", "r-1"] });
    await store.close();
    const { records } = await readBack(folder);
    expect(records).toContainEqual(theirs);
    expect(records.map(({ id }) => id).toSorted()).toEqual(["r-2", "r-3", "x"]);
  });

  test("is put aside when it is damaged, and nothing that was known is lost", async () => {
    const { folder, store } = await openJournal();
    await writeAs(folder, birch2026, "<<<<<<< mine");
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
    const aside = [...(await filesBelow(folder))].filter(([name]) =>
      name.includes("(damaged"),
    );
    expect(aside.map(([, text]) => text)).toEqual(["<<<<<<< mine"]);
  });

  test("is not touched when it is of a newer Candor, and the words wait for it", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, birch2026, (json) => ({
      ...json,
      schema: schemaVersion + 1,
    }));
    const before = (await filesBelow(folder)).get(birch2026);
    await store.save({ records: [reflection("mine")] });
    await expect(store.fold()).rejects.toMatchObject({
      code: "changed-outside",
    });
    await store.close();
    expect((await filesBelow(folder)).get(birch2026)).toBe(before);
    expect(await idsIn(folder)).toContain("mine");
  });

  test("is merged with what was kept of unreadable entries on both sides", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, birch2026, { id: "odd-1", kind: "?" } as never);
    await saveAndFold(store, { records: [reflection("one")] });
    await putOutside(folder, birch2026, { id: "odd-2", kind: "?" } as never);
    await saveAndFold(store, { records: [reflection("two")] });
    await store.close();
    const { records } = await readJson(folder, birch2026);
    expect((records as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["odd-1", "odd-2", "one", "two", "r-2"]),
    );
  });

  test("in a file that was not known before is kept", async () => {
    const { folder, store } = await openJournal();
    await writeAs(
      folder,
      "clients/birch-co-birch/2020.json",
      JSON.stringify({
        format: "candor.records",
        schema: 1,
        savedAt: noon("2020-01-01"),
        records: [reflection("theirs", { day: day("2020-01-01") })],
      }),
    );
    await saveAndFold(store, {
      records: [reflection("mine", { day: day("2020-01-02") })],
    });
    await store.close();
    expect(await idsIn(folder)).toEqual(
      expect.arrayContaining(["mine", "theirs"]),
    );
  });

  describe("and was taken in when another record was saved", () => {
    async function takenIn(revision: number) {
      const { folder, store } = await openJournal();
      const theirs = { ...reflection("r-2"), revision, text: "Theirs." };
      await putOutside(folder, birch2026, theirs);
      await saveAndFold(store, { records: [reflection("mine")] });
      return { folder, store, theirs };
    }
    const mine = revised(reflection("r-2"), { text: "Mine." });

    test.each([1, 2, 7])(
      "at revision %i, it stands beside what is saved by who has not seen it",
      async (revision) => {
        const { folder, store } = await takenIn(revision);
        await saveAndFold(store, { records: [mine] });
        const again = revised(mine, { text: "Mine again." });
        await saveAndFold(store, { records: [again] });
        await store.close();
        const texts = await textsOf(folder, "r-2");
        expect(texts).toEqual(expect.arrayContaining(["Theirs."]));
        expect(texts).toEqual(expect.arrayContaining(["Mine again."]));
      },
    );

    test("it is replaced by who has seen it", async () => {
      const { folder, store } = await takenIn(2);
      const { records } = await readBack(folder);
      const theirs = records.find(({ id }) => id === "r-2") as Reflection;
      const seen = revised(theirs, { text: "Seen." });
      await saveAndFold(store, { records: [seen] });
      await store.close();
      expect(await textsOf(folder, "r-2")).toEqual(["Seen."]);
    });
  });

  test("in files that a save does not touch is not looked at", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, alder2026, reflection("a", { client: "alder" }));
    await writeAs(folder, birch2025, "damaged");
    await saveAndFold(store, { records: [reflection("mine")] });
    await store.close();
    expect((await filesBelow(folder)).get(birch2025)).toBe("damaged");
    expect(await idsIn(folder)).toContain("a");
  });

  test("is no change at all when only the times of the file or its spaces are others", async () => {
    const { folder, store } = await openJournal();
    const text = (await filesBelow(folder)).get(birch2026) ?? "";
    await writeAs(folder, birch2026, text);
    await saveAndFold(store, { records: [revised(reflection("r-2"), {})] });
    await editJson(folder, birch2026, (json) => json);
    await saveAndFold(store, {
      records: [revised(reflection("r-2"), { revision: 3 })],
    });
    await store.close();
    expect(await copies(folder)).toEqual([]);
  });
});

describe.each([
  [
    "journal.json",
    "journal",
    { journal: revised(smallJournal().journal, { sample: true }) },
  ],
  [birchCard, "client", { clients: [revised(birch, { goal: "Mine." })] }],
] as const)("when another program changed %s", (path, key, change) => {
  const edit = (folder: string, fields: object) =>
    editJson(folder, path, (json) => ({
      ...json,
      [key]: { ...(json[key] as object), ...fields },
    }));

  test.each([
    [2, 2, "theirs"],
    [3, 3, "Mine.|true"],
  ])(
    "to revision %i and otherwise, the higher one counts and the other is kept beside it",
    async (revision, counts, kept) => {
      const { folder, store } = await openJournal();
      await edit(folder, { revision, theirs: true });
      await saveAndFold(store, change);
      await store.close();
      const item = (await readJson(folder, path))[key];
      expect(item).toMatchObject({ revision: counts });
      const [copy, ...others] = await copies(folder);
      expect(copy).toMatch(new RegExp(kept));
      expect(others).toEqual([]);
    },
  );

  test("to the very same as what is saved, the save goes through", async () => {
    const { folder, store } = await openJournal();
    const mine =
      "journal" in change ? change.journal : (change.clients[0] as object);
    await edit(folder, mine);
    await saveAndFold(store, change);
    await store.close();
    expect((await readJson(folder, path))[key]).toEqual(mine);
  });

  test("without counting its revision up, the save wins and a copy is kept", async () => {
    const { folder, store } = await openJournal();
    await edit(folder, { theirs: true });
    await saveAndFold(store, change);
    await store.close();
    expect((await readJson(folder, path))[key]).toMatchObject({ revision: 2 });
    expect(await copies(folder)).toHaveLength(1);
    expect((await copies(folder))[0]).toContain("theirs");
  });

  test("only around it, what was added stays", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, path, (json) => ({ ...json, added: [1] }));
    await saveAndFold(store, change);
    await store.close();
    expect(await readJson(folder, path)).toMatchObject({
      added: [1],
      [key]: { revision: 2 },
    });
    expect(await copies(folder)).toEqual([]);
  });

  test("by taking it away, it is written again", async () => {
    const { folder, store } = await openJournal();
    await rm(join(folder, path));
    await saveAndFold(store, change);
    await store.close();
    expect((await readJson(folder, path))[key]).toMatchObject({ revision: 2 });
  });
});
