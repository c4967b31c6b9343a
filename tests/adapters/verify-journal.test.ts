import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyJournal } from "#electron/adapters/journal/json-store.ts";
import {
  alder2026,
  birch2025,
  birch2026,
  editJson,
  filesBelow,
  makeTemporaryFolder,
  openStore,
  reflection,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";

describe("verifying a journal", () => {
  test("finds nothing wrong with a good one, counts its files and touches none", async () => {
    const folder = await writeSmallJournal();
    const before = await filesBelow(folder);
    expect(await verifyJournal(folder)).toEqual({ files: 7, problems: [] });
    expect(await filesBelow(folder)).toEqual(before);
  });

  test("works while the journal is open", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    expect((await verifyJournal(folder)).problems).toEqual([]);
    await store.close();
  });

  test("names what was put aside, left over, copied by a synchroniser, or is nobody's", async () => {
    const folder = await writeSmallJournal();
    const strange = [
      "clients/birch-co-birch/.candor-1-0123456789ab.tmp",
      "clients/birch-co-birch/2026 (damaged 2026-11-22 10.00.00).json",
      "clients/birch-co-birch/2026 (other version 2026-11-22 10.00.00) 2.json",
      "clients/birch-co-birch/2026.sync-conflict-20261122-101010-ABC.json",
      "clients/birch-co-birch/photo.jpg",
      "clients/loose.txt",
      "notes.txt",
    ];
    for (const path of strange) await writeAs(folder, path, "{");
    await writeAs(folder, ".DS_Store", "");
    const { problems } = await verifyJournal(folder);
    expect(problems.map(({ file }) => file).toSorted()).toEqual(
      strange.toSorted(),
    );
    const detail = (part: string) =>
      problems.find(({ file }) => file.includes(part))?.detail;
    expect(detail("damaged")).toMatch(/put aside/);
    expect(detail("other version")).toMatch(/put aside/);
    expect(detail(".tmp")).toMatch(/left over/);
    expect(detail("sync-conflict")).toMatch(/copy/);
    expect(detail("photo")).toMatch(/none of the journal/);
    expect((await filesBelow(folder)).has(strange[0] ?? "")).toBe(true);
  });

  test("names damaged files, and records that stand twice or in the wrong place", async () => {
    const folder = await writeSmallJournal();
    await writeAs(folder, birch2025, "{");
    await editJson(folder, alder2026, (json) => ({
      ...json,
      records: [...(json["records"] as object[]), reflection("r-2")],
    }));
    const { problems } = await verifyJournal(folder);
    expect(problems.splice(1, 1)).toMatchObject([
      { file: alder2026, detail: expect.stringMatching(/another program/) },
    ]);
    expect(
      problems.map(({ file, code, detail }) => `${file} ${code}: ${detail}`),
    ).toEqual([
      `${birch2025} damaged: it is not JSON, or breaks off`,
      `${alder2026} store-failed: the record r-2 belongs to another file, and moves there when it is saved next`,
      `${birch2026} store-failed: the record r-2 also stands in ${alder2026}; the newer counts`,
    ]);
  });

  test("refuses what is not there, or is no journal", async () => {
    const empty = makeTemporaryFolder();
    await expect(verifyJournal(empty)).rejects.toMatchObject({
      code: "not-a-journal",
    });
    await expect(verifyJournal(join(empty, "none"))).rejects.toMatchObject({
      code: "folder-missing",
      details: { path: join(empty, "none") },
    });
  });

  test("names what a newer Candor wrote, and what was changed by hand", async () => {
    const folder = await writeSmallJournal();
    await editJson(folder, "journal.json", (json) => ({ ...json, schema: 9 }));
    const { problems } = await verifyJournal(folder);
    expect(problems).toMatchObject([
      { file: "journal.json", code: "newer-version" },
    ]);
    await editJson(folder, birch2025, (json) => json);
    expect((await verifyJournal(folder)).problems).toMatchObject([
      { file: "journal.json", code: "newer-version" },
      { file: birch2025, detail: expect.stringMatching(/another program/) },
    ]);
  });
});
