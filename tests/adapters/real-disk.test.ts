import { chmod, cp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CandorError } from "#core/errors.ts";
import type { JournalStore } from "#core/ports.ts";
import { isTemporary } from "#electron/adapters/files/atomic-file.ts";
import {
  newJournalPath,
  openStore,
  readBack,
  reflection,
  revised,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import {
  becomeNobody,
  canBeNobody,
  createBallast,
  makeReadOnly,
  mountAgain,
  mountSmallDisk,
  putBack,
  restrict,
  takeOut,
} from "../support/real-disk.ts";

/** `done`, or the code of what is said. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    return error instanceof CandorError ? error.code : String(error);
  }
}

async function openIn(folder: string): Promise<JournalStore> {
  const store = openStore(folder);
  await store.open();
  return store;
}

/** What a journal holds of each record, by id. Nothing may be wrong with it. */
async function textsIn(folder: string): Promise<Map<string, string>> {
  const { records, problems } = await readBack(folder);
  expect(problems).toEqual([]);
  return new Map(
    records.map((record) => [
      record.id,
      record.kind === "reflection" ? record.text : "",
    ]),
  );
}

describe.skipIf(!canBeNobody)("on a real disk of one megabyte", () => {
  test("words are saved until it is full, then refused by name; none are lost, and there is room again for the same words", async (context) => {
    const disk = mountSmallDisk();
    if (!disk) return context.skip("no small disk can be had here");
    const folder = await writeSmallJournal(join(disk, "journal"));
    const ballast = await createBallast(disk);
    await ballast.leave(400_000);
    await becomeNobody(folder);
    const store = await openIn(folder);
    const long = (number: number) =>
      reflection(`long-${String(number)}`, { text: "word ".repeat(4_000) });
    let saved = 0;
    let said = "done";
    while (said === "done" && saved < 100) {
      said = await outcome(store.save({ records: [long(saved)] }));
      if (said === "done") saved += 1;
    }
    expect(said).toBe("disk-full");
    expect(saved).toBeGreaterThan(0);
    const full = await textsIn(folder);
    for (let number = 0; number < saved; number += 1)
      expect(full.get(`long-${String(number)}`)).toBe(long(number).text);
    expect(full.size).toBe(3 + saved);
    expect(["done", "disk-full"]).toContain(await outcome(store.fold()));
    expect(await textsIn(folder)).toEqual(full);
    await ballast.leave(500_000);
    await store.save({ records: [long(saved)] });
    await store.fold();
    await store.close();
    expect((await textsIn(folder)).size).toBe(4 + saved);
  });

  test("however little room is left, words are whole on the disk or refused, and those before them stay", async (context) => {
    const disk = mountSmallDisk();
    if (!disk) return context.skip("no small disk can be had here");
    const folder = await writeSmallJournal(join(disk, "journal"));
    const ballast = await createBallast(disk);
    await becomeNobody(folder);
    let store = await openIn(folder);
    let typed = reflection("typed", { text: "" });
    await store.save({ records: [typed] });
    const heard = new Set<string>();
    for (let room = 0; room <= 80_000; room += 4_096) {
      await ballast.leave(room);
      const share = room % 8_192 === 0 ? 4 : 16;
      const next = revised(typed, { text: "word ".repeat(room / share) });
      const said = await outcome(store.save({ records: [next] }));
      heard.add(said);
      const folded = await outcome(store.fold());
      expect(["done", "disk-full"]).toContain(folded);
      const now = (await textsIn(folder)).get("typed");
      expect(now).toBe(said === "done" ? next.text : typed.text);
      // What was refused is sent again when there is room; every third time the journal is opened anew on a full disk.
      if (room % 12_288 === 0) {
        await store.close();
        store = await openIn(folder);
      }
      await ballast.leave(600_000);
      await store.save({ records: [next] });
      typed = next;
      expect((await textsIn(folder)).get("typed")).toBe(typed.text);
    }
    await store.fold();
    await store.close();
    expect([...heard].toSorted()).toEqual(["disk-full", "done"]);
    const left = await readdir(folder, { recursive: true });
    const temporary = (name: string) =>
      isTemporary(name.split("/").at(-1) ?? "");
    expect(left.filter(temporary)).toEqual([]);
  });

  test("a journal on a disk that can only be read opens for reading, and saving says so", async (context) => {
    const disk = mountSmallDisk();
    if (!disk) return context.skip("no small disk can be had here");
    const folder = await writeSmallJournal(join(disk, "journal"));
    expect(makeReadOnly(disk)).toBe(true);
    const store = openStore(folder);
    expect(await store.open()).toMatchObject({ readOnly: true, problems: [] });
    const said = await outcome(store.save({ records: [reflection("r-8")] }));
    expect(said).toBe("read-only");
    await store.close();
    expect((await textsIn(folder)).size).toBe(3);
  });
});

describe.skipIf(!canBeNobody)("while the journal is open", () => {
  const before = { records: [reflection("r-5")] };
  const words = { records: [reflection("r-6")] };

  test("a folder that is moved away is missed, and the words are saved when it is back", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    const store = await openIn(folder);
    await store.save(before);
    await rename(folder, `${folder}-elsewhere`);
    expect(await outcome(store.save(words))).toBe("folder-missing");
    expect(await outcome(store.save(words))).toBe("folder-missing");
    await rename(`${folder}-elsewhere`, folder);
    await store.save(words);
    await store.close();
    expect([...(await textsIn(folder)).keys()].toSorted()).toEqual([
      "r-1",
      "r-2",
      "r-3",
      "r-5",
      "r-6",
    ]);
  });

  test("a folder that is removed is missed and not made anew, and the words are saved when a copy stands in its place", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    const store = await openIn(folder);
    await store.save(before);
    await cp(folder, `${folder}-copy`, { recursive: true });
    await rm(folder, { recursive: true });
    expect(await outcome(store.save(words))).toBe("folder-missing");
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
    await rename(`${folder}-copy`, folder);
    await store.save(words);
    await store.close();
    expect((await textsIn(folder)).size).toBe(5);
  });

  test("a disk that is taken out is missed, nothing is written in its place, and the words are saved when it is back", async (context) => {
    const folder = await writeSmallJournal();
    const disk = mountAgain(folder);
    if (!disk) return context.skip("no disk can be put in here");
    const store = await openIn(disk);
    await store.save(before);
    takeOut(disk);
    expect(await outcome(store.save(words))).toBe("folder-missing");
    expect(await readdir(disk)).toEqual([]);
    putBack(folder, disk);
    await store.save(words);
    await store.close();
    expect((await textsIn(folder)).size).toBe(5);
  });

  test("a folder that becomes read-only loses nothing: words are on the disk or refused, and saved when it is writable", async () => {
    const folder = await writeSmallJournal();
    await becomeNobody(folder);
    const store = await openIn(folder);
    await store.save(before);
    const below = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    const folders = below
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of [...folders, folder]) await restrict(path, 0o500);
    const said = await outcome(store.save(words));
    const there = await textsIn(folder);
    // A file that is open already can be written to all the same.
    expect(["done", "read-only"]).toContain(said);
    expect(there.has("r-6")).toBe(said === "done");
    expect(there.size).toBe(said === "done" ? 5 : 4);
    for (const path of [folder, ...folders]) await chmod(path, 0o700);
    await store.save(words);
    await store.fold();
    await store.close();
    expect((await textsIn(folder)).size).toBe(5);
  });
});

test("the first save finds out that the folder for a new journal is gone", async () => {
  const folder = newJournalPath();
  const store = await openIn(folder);
  await rm(join(folder, ".."), { recursive: true });
  const words = { records: [reflection("r-1")] };
  expect(await outcome(store.save(words))).toBe("folder-missing");
});
