import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { replaceFile } from "#electron/adapters/files/atomic-file.ts";
import {
  saveAndFold,
  alder2026,
  birch2026,
  filesBelow,
  newJournalPath,
  openStore,
  readBack,
  reflection,
  revised,
  smallJournal,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import {
  becomeNobody,
  canBeNobody,
  mountSmallDisk,
  restrict,
} from "../support/real-disk.ts";

describe.skipIf(!canBeNobody)("for a person who is not root", () => {
  test("a journal in a folder that cannot be written to opens for reading, and saving says so", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    await restrict(folder, 0o500);
    const store = openStore(folder);
    const opened = await store.open();
    expect(opened).toMatchObject({ readOnly: true, problems: [] });
    expect(opened.records).toHaveLength(3);
    await expect(
      store.save({ records: [reflection("r-8")] }),
    ).rejects.toMatchObject({ code: "read-only", details: { path: folder } });
    await store.close();
  });

  test("a client's folder that cannot be written to is named, and the rest can be saved", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    const birch = join(folder, "clients/birch-co-birch");
    await restrict(birch, 0o500);
    const before = (await filesBelow(folder)).get(birch2026);
    const store = openStore(folder);
    expect((await store.open()).readOnly).toBe(false);
    await store.save({
      records: [
        reflection("r-8"),
        reflection("r-9", { client: "alder" }),
        revised(reflection("r-2"), { client: "alder" }),
      ],
    });
    await expect(store.fold()).rejects.toMatchObject({
      code: "read-only",
      details: { path: birch },
    });
    expect((await filesBelow(folder)).get(birch2026)).toBe(before);
    expect((await filesBelow(folder)).get(alder2026)).toContain("r-9");
    expect((await readBack(folder)).records).toHaveLength(5);
    await chmod(birch, 0o700);
    await store.fold();
    await store.close();
    expect((await readBack(folder)).records).toHaveLength(5);
    expect((await filesBelow(folder)).get(birch2026)).toContain("r-8");
  });

  test("a file that may not be read is reported, not written over, and keeps nothing else from opening", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    await restrict(join(folder, birch2026), 0o000);
    const store = openStore(folder);
    const opened = await store.open();
    expect(opened.problems).toEqual([
      {
        file: birch2026,
        code: "no-permission",
        detail: "Candor is not allowed to read it",
      },
    ]);
    expect(opened.records).toHaveLength(2);
    await store.save({ records: [reflection("r-8")] });
    await expect(store.fold()).rejects.toMatchObject({
      code: "no-permission",
      details: { path: join(folder, birch2026) },
    });
    await chmod(join(folder, birch2026), 0o600);
    await store.fold();
    await store.close();
    expect((await readBack(folder)).records).toHaveLength(4);
  });

  test("a client's folder that may not be read is reported", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    await restrict(join(folder, "clients/alder-alder"), 0o000);
    const { problems, records } = await readBack(folder);
    expect(problems).toMatchObject([
      { file: "clients/alder-alder", code: "no-permission" },
    ]);
    expect(records).toHaveLength(2);
    expect(alder2026).toContain("clients/alder-alder");
  });

  test("a journal that may not be looked into is refused by its name", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    await restrict(folder, 0o000);
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "no-permission",
      details: { path: folder },
    });
  });

  test("a new journal where nothing may be made says so at the first save", async () => {
    const folder = newJournalPath();
    await mkdir(folder);
    await becomeNobody(folder);
    await rm(folder, { recursive: true });
    await restrict(join(folder, ".."), 0o500);
    const store = openStore(folder);
    await store.open();
    await expect(store.save(smallJournal())).rejects.toMatchObject({
      code: "read-only",
      details: { path: join(folder, "..") },
    });
    await chmod(join(folder, ".."), 0o700);
    await saveAndFold(store, smallJournal());
    await store.close();
  });

  test("a PDF in a folder that cannot be written to is refused by the folder's name", async () => {
    const folder = newJournalPath();
    await mkdir(folder);
    const path = join(folder, "brief.pdf");
    await writeFile(path, "old");
    await becomeNobody(folder);
    await restrict(folder, 0o500);
    await expect(replaceFile(path, Buffer.from("new"))).rejects.toMatchObject({
      code: "read-only",
      details: { path: folder },
    });
    expect(await readdir(folder)).toEqual(["brief.pdf"]);
  });
});

test("a real disk that is full leaves every file as it was and says so", async (context) => {
  const disk = mountSmallDisk();
  if (disk === null) return context.skip("no small disk can be had here");
  const folder = await writeSmallJournal(join(disk, "journal"));
  const store = openStore(folder);
  await store.open();
  const before = await filesBelow(folder);
  const long = reflection("long", { text: "word ".repeat(400_000) });
  await expect(store.save({ records: [long] })).rejects.toMatchObject({
    code: "disk-full",
  });
  const after = await filesBelow(folder);
  for (const [name, text] of before) expect(after.get(name)).toBe(text);
  await expect(
    replaceFile(join(disk, "brief.pdf"), new Uint8Array(2_000_000)),
  ).rejects.toMatchObject({ code: "disk-full" });
  await saveAndFold(store, { records: [reflection("short")] });
  await store.close();
  expect((await readBack(folder)).records).toHaveLength(4);
});
