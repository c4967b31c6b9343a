import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import {
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

const copies = async (folder: string) =>
  [...(await filesBelow(folder))]
    .filter(([name]) => name.includes("(changed outside"))
    .map(([, text]) => text);

describe("what another program wrote into a year's file while the journal was open", () => {
  test("stays: a record that was added", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, birch2026, reflection("theirs"));
    await store.save({ records: [reflection("mine")] });
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
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual(edited);
    expect(await copies(folder)).toEqual([]);
  });

  test("stays: a hundred edits in a row", async () => {
    const { folder, store } = await openJournal();
    for (let turn = 0; turn < 100; turn += 1) {
      await putOutside(folder, birch2026, reflection(`t-${String(turn)}`));
      await store.save({ records: [reflection(`m-${String(turn)}`)] });
    }
    await store.close();
    expect(await idsIn(folder)).toHaveLength(203);
  });

  test("loses to an older restored version in nothing: the higher revision stays", async () => {
    const { folder, store } = await openJournal();
    const current = revised(reflection("r-2"), { text: "Current." });
    await store.save({ records: [current] });
    await putOutside(folder, birch2026, reflection("r-2"));
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual(current);
  });

  test("comes back when it was only taken away", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, birch2026, (json) => ({ ...json, records: [] }));
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
  });

  test("comes back when the whole file was taken away", async () => {
    const { folder, store } = await openJournal();
    await rm(join(folder, birch2026));
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
  });

  test("yields to a higher revision of the same record, and a copy of it is kept", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, birch2026, {
      ...reflection("r-2"),
      text: "By hand.",
    } as never);
    const mine = revised(reflection("r-2"), { text: "Mine." });
    await store.save({ records: [mine] });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual(mine);
    const [copy, ...others] = await copies(folder);
    expect(copy).toContain("By hand.");
    expect(others).toEqual([]);
  });

  test("is not saved over when it is the same record, changed as often or more often", async () => {
    const { folder, store } = await openJournal();
    for (const revision of [2, 3]) {
      const theirs = { ...reflection("r-2"), revision, text: "Theirs." };
      await putOutside(folder, birch2026, theirs);
      await expect(
        store.save({
          records: [revised(reflection("r-2"), { text: "Mine." })],
        }),
      ).rejects.toMatchObject({
        code: "changed-outside",
        details: { path: join(folder, birch2026) },
      });
      expect((await readBack(folder)).records).toContainEqual(theirs);
    }
    await store.save({ records: [reflection("beside")] });
    await store.close();
    expect(await idsIn(folder)).toContain("beside");
  });

  test("is not lost by moving the record away from it", async () => {
    const { folder, store } = await openJournal();
    const theirs = { ...reflection("r-2"), revision: 5, text: "Theirs." };
    await putOutside(folder, birch2026, theirs);
    await expect(
      store.save({
        records: [revised(reflection("r-2"), { day: day("2025-01-02") })],
      }),
    ).rejects.toMatchObject({ code: "changed-outside" });
    await store.close();
    expect((await readBack(folder)).records).toContainEqual(theirs);
  });

  test("is not lost by erasing an older version of it", async () => {
    const { folder, store } = await openJournal();
    const theirs = { ...reflection("r-2"), revision: 5, text: "Restored." };
    await putOutside(folder, birch2026, theirs, reflection("x"));
    await store.save({ erased: ["r-2", "r-1"] });
    await store.close();
    const { records } = await readBack(folder);
    expect(records).toContainEqual(theirs);
    expect(records.map(({ id }) => id).toSorted()).toEqual(["r-2", "r-3", "x"]);
  });

  test("is put aside when it is damaged, and nothing that was known is lost", async () => {
    const { folder, store } = await openJournal();
    await writeAs(folder, birch2026, "<<<<<<< mine");
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect(await idsIn(folder)).toEqual(["mine", "r-1", "r-2", "r-3"]);
    const aside = [...(await filesBelow(folder))].filter(([name]) =>
      name.includes("(damaged"),
    );
    expect(aside.map(([, text]) => text)).toEqual(["<<<<<<< mine"]);
  });

  test("is not touched when it is of a newer Candor", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, birch2026, (json) => ({ ...json, schema: 2 }));
    const before = (await filesBelow(folder)).get(birch2026);
    await expect(
      store.save({ records: [reflection("mine")] }),
    ).rejects.toMatchObject({ code: "changed-outside" });
    await store.close();
    expect((await filesBelow(folder)).get(birch2026)).toBe(before);
  });

  test("is merged with what was kept of unreadable entries on both sides", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, birch2026, { id: "odd-1", kind: "?" } as never);
    await store.save({ records: [reflection("one")] });
    await putOutside(folder, birch2026, { id: "odd-2", kind: "?" } as never);
    await store.save({ records: [reflection("two")] });
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
    await store.save({
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
      await store.save({ records: [reflection("mine")] });
      return { folder, store, theirs };
    }
    const mine = revised(reflection("r-2"), { text: "Mine." });

    test.each([2, 7])(
      "is not saved over at revision %i by who has not seen it",
      async (revision) => {
        const { folder, store, theirs } = await takenIn(revision);
        for (const day2025 of [{}, { day: day("2025-01-02") }])
          await expect(
            store.save({ records: [{ ...mine, ...day2025 }] }),
          ).rejects.toMatchObject({
            code: "changed-outside",
            details: { path: join(folder, birch2026) },
          });
        await putOutside(folder, birch2026, reflection("another"));
        await expect(store.save({ records: [mine] })).rejects.toMatchObject({
          code: "changed-outside",
        });
        await store.save({ erased: ["r-2"] });
        expect((await readBack(folder)).records).toContainEqual(theirs);
        await store.open();
        const seen = revised(theirs, { text: "Seen." });
        await store.save({ records: [seen] });
        await store.close();
        expect((await readBack(folder)).records).toContainEqual(seen);
        expect(await copies(folder)).toEqual([]);
      },
    );

    test("yields to a higher revision, and one copy of it is kept", async () => {
      const { folder, store } = await takenIn(1);
      await store.save({ records: [mine] });
      await store.save({ records: [revised(mine, { text: "Mine again." })] });
      await store.close();
      const [copy, ...others] = await copies(folder);
      expect(copy).toContain("Theirs.");
      expect(others).toEqual([]);
    });
  });

  test("in files that a save does not touch is not looked at", async () => {
    const { folder, store } = await openJournal();
    await putOutside(folder, alder2026, reflection("a", { client: "alder" }));
    await writeAs(folder, birch2025, "damaged");
    await store.save({ records: [reflection("mine")] });
    await store.close();
    expect((await filesBelow(folder)).get(birch2025)).toBe("damaged");
    expect(await idsIn(folder)).toContain("a");
  });

  test("is no change at all when only the times of the file or its spaces are others", async () => {
    const { folder, store } = await openJournal();
    const text = (await filesBelow(folder)).get(birch2026) ?? "";
    await writeAs(folder, birch2026, text);
    await store.save({ records: [revised(reflection("r-2"), {})] });
    await editJson(folder, birch2026, (json) => json);
    await store.save({
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

  test.each([2, 3])(
    "to revision %i and otherwise, a save to revision 2 is refused and leaves it",
    async (revision) => {
      const { folder, store } = await openJournal();
      await edit(folder, { revision, theirs: true });
      await expect(store.save(change)).rejects.toMatchObject({
        code: "changed-outside",
        details: { path: join(folder, path) },
      });
      await store.close();
      expect((await readJson(folder, path))[key]).toMatchObject({
        revision,
        theirs: true,
      });
    },
  );

  test("to the very same as what is saved, the save goes through", async () => {
    const { folder, store } = await openJournal();
    const mine =
      "journal" in change ? change.journal : (change.clients[0] as object);
    await edit(folder, mine);
    await store.save(change);
    await store.close();
    expect((await readJson(folder, path))[key]).toEqual(mine);
  });

  test("without counting its revision up, the save wins and a copy is kept", async () => {
    const { folder, store } = await openJournal();
    await edit(folder, { theirs: true });
    await store.save(change);
    await store.close();
    expect((await readJson(folder, path))[key]).toMatchObject({ revision: 2 });
    expect(await copies(folder)).toHaveLength(1);
    expect((await copies(folder))[0]).toContain("theirs");
  });

  test("only around it, what was added stays", async () => {
    const { folder, store } = await openJournal();
    await editJson(folder, path, (json) => ({ ...json, added: [1] }));
    await store.save(change);
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
    await store.save(change);
    await store.close();
    expect((await readJson(folder, path))[key]).toMatchObject({ revision: 2 });
  });
});
