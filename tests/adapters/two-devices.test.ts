import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { editedBy } from "#core/record/versions.ts";
import type { Reflection } from "#core/record/schema.ts";
import {
  birch2026,
  filesBelow,
  openStore,
  readBack,
  readJson,
  reflection,
  saveAndFold,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";

/** The next version of a record as one device makes it. */
const byDevice = (device: string, record: Reflection, text: string) => ({
  ...editedBy(record, device),
  revision: record.revision + 1,
  text,
});

const textsOf = async (folder: string, id: string) =>
  (await readBack(folder)).records
    .filter((record) => record.id === id || record.copyOf === id)
    .map((record) => (record.kind === "reflection" ? record.text : ""))
    .toSorted();

const logs = async (folder: string) =>
  [...(await filesBelow(folder)).keys()].filter((name) =>
    name.startsWith("changes/"),
  );

/** A synchroniser's second version of a file, as the other device has left it. */
async function layConflictCopy(
  folder: string,
  records: readonly Reflection[],
  name = "2026.sync-conflict-20261124-101010-ABCDEFG.json",
): Promise<string> {
  const json = await readJson(folder, birch2026);
  const path = `clients/birch-co-birch/${name}`;
  await writeAs(folder, path, JSON.stringify({ ...json, records }));
  return path;
}

describe("a log that another device left in a shared folder", () => {
  test("is read, never written to and never removed", async () => {
    const folder = await writeSmallJournal();
    const laptop = openStore(folder, { device: "laptop", host: "laptop" });
    await laptop.open();
    await laptop.save({ records: [reflection("from-laptop")] });
    await laptop.close();
    const before = await logs(folder);
    expect(before).toEqual(["changes/laptop-000001.jsonl"]);
    const text = (await filesBelow(folder)).get(before[0] ?? "");

    const desk = openStore(folder, { device: "desk", host: "desk" });
    const opened = await desk.open();
    expect(opened.records.map(({ id }) => id)).toContain("from-laptop");
    await saveAndFold(desk, { records: [reflection("from-desk")] });
    await desk.close();
    expect(await logs(folder)).toEqual(before);
    expect((await filesBelow(folder)).get(before[0] ?? "")).toBe(text);
    expect((await filesBelow(folder)).get(birch2026)).toContain("from-laptop");
    const again = await readBack(folder);
    expect(again.records).toHaveLength(5);
  });

  test("brings no record back that was erased here since", async () => {
    const folder = await writeSmallJournal();
    const laptop = openStore(folder, { device: "laptop", host: "laptop" });
    await laptop.open();
    await laptop.save({ records: [reflection("from-laptop")] });
    await laptop.close();
    const desk = openStore(folder, { device: "desk", host: "desk" });
    await desk.open();
    await saveAndFold(desk, { erased: ["from-laptop"] });
    await desk.close();
    expect(await textsOf(folder, "from-laptop")).toEqual([]);
    expect((await filesBelow(folder)).get("bin.json")).not.toContain(
      "What happened",
    );
  });

  test("that changed the same record too leaves both versions, and all devices agree which one counts", async () => {
    const base = await writeSmallJournal();
    const other = join(base, "..", "other");
    await cp(base, other, { recursive: true });
    const mine = byDevice("desk", reflection("r-2"), "From the desk.");
    const theirs = byDevice("laptop", reflection("r-2"), "From the laptop.");
    for (const [folder, device, record] of [
      [base, "desk", mine],
      [other, "laptop", theirs],
    ] as const) {
      const store = openStore(folder, { device, host: device });
      await store.open();
      await store.save({ records: [record] });
      await store.close();
    }
    // The synchroniser carries each one's log to the other.
    await cp(join(other, "changes"), join(base, "changes"), {
      recursive: true,
    });
    await cp(join(base, "changes"), join(other, "changes"), {
      recursive: true,
    });
    const found = await Promise.all(
      [base, other].map(async (folder) => {
        expect(await textsOf(folder, "r-2")).toEqual([
          "From the desk.",
          "From the laptop.",
        ]);
        const { records } = await readBack(folder);
        return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      }),
    );
    expect(found[0]).toEqual(found[1]);
  });
});

describe("a conflict copy of a synchroniser", () => {
  test.each([
    "2026.sync-conflict-20261124-101010-ABCDEFG.json",
    "2026 (conflicted copy 2026-11-24 101010).json",
    "2026 (desk's conflicted copy 2026-11-24).json",
  ])("called %s is taken in record by record, and put aside", async (name) => {
    const folder = await writeSmallJournal();
    const path = await layConflictCopy(
      folder,
      [reflection("r-2"), reflection("theirs")],
      name,
    );
    const store = openStore(folder);
    const opened = await store.open();
    expect(opened.problems).toEqual([]);
    expect(opened.records.map(({ id }) => id)).toContain("theirs");
    await store.fold();
    await store.close();
    const files = await filesBelow(folder);
    expect(files.get(birch2026)).toContain("theirs");
    expect(files.has(path)).toBe(false);
    const aside = [...files.keys()].filter((file) => file.includes("(merged"));
    expect(aside).toHaveLength(1);
    expect((await readBack(folder)).records).toHaveLength(4);
  });

  test("with an older version of a record adds nothing", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    const newer = byDevice("desk", reflection("r-2"), "Newer.");
    await saveAndFold(store, { records: [newer] });
    await store.close();
    await layConflictCopy(folder, [reflection("r-2")]);
    await store.open();
    await store.fold();
    await store.close();
    expect(await textsOf(folder, "r-2")).toEqual(["Newer."]);
  });

  test("with a version that nobody here has seen is kept beside ours, once", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    const mine = byDevice("desk", reflection("r-2"), "Mine.");
    await saveAndFold(store, { records: [mine] });
    await store.close();
    for (let turn = 0; turn < 2; turn += 1) {
      await layConflictCopy(folder, [
        byDevice("laptop", reflection("r-2"), "Theirs."),
      ]);
      await store.open();
      await store.fold();
      await store.close();
      expect(await textsOf(folder, "r-2")).toEqual(["Mine.", "Theirs."]);
    }
  });

  test("that cannot be read is named and left alone", async () => {
    const folder = await writeSmallJournal();
    const path = "clients/birch-co-birch/2026 (conflicted copy).json";
    await writeAs(folder, path, "{");
    const store = openStore(folder);
    const { problems } = await store.open();
    expect(problems).toMatchObject([{ file: path, code: "damaged" }]);
    await saveAndFold(store, { records: [reflection("r-9")] });
    await store.close();
    expect((await filesBelow(folder)).get(path)).toBe("{");
  });
});

describe("a log with a damaged line", () => {
  test("is named, read for all its other lines, and kept when they are folded", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    for (const id of ["a", "b", "c"])
      await store.save({ records: [reflection(id)] });
    await store.close();
    const [name = ""] = await logs(folder);
    const text = (await filesBelow(folder)).get(name) ?? "";
    await writeAs(folder, name, text.replace("(b)", "(x)"));
    const opened = await store.open();
    expect(opened.problems).toMatchObject([
      { file: name, code: "damaged", detail: "line 3 cannot be read" },
    ]);
    const ids = opened.records.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["a", "c"]));
    expect(ids).not.toContain("b");
    await store.fold();
    await store.close();
    expect(await logs(folder)).toMatchObject([
      expect.stringMatching(/\(damaged .*\)\.jsonl$/),
    ]);
    expect((await readBack(folder)).problems).toEqual([]);
  });

  test("whose end a crash cut off is no damage: nobody was told that it was saved", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await store.save({ records: [reflection("a")] });
    await store.save({ records: [reflection("b")] });
    await store.close();
    const [name = ""] = await logs(folder);
    const text = (await filesBelow(folder)).get(name) ?? "";
    for (const tail of ["", "\0\0\0\0", "\0\0\0\n"]) {
      await writeAs(folder, name, text.slice(0, -40) + tail);
      const opened = await readBack(folder);
      expect(opened.problems).toEqual([]);
      expect(opened.records.map(({ id }) => id)).toContain("a");
    }
  });
});
