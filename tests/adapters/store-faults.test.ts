import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { CandorError, type ErrorCode } from "#core/errors.ts";
import type { Change, Opened } from "#core/ports.ts";
import { isTemporary } from "#electron/adapters/files/atomic-file.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import {
  createFaultyFiles,
  faults,
  type Fault,
} from "../support/faulty-files.ts";
import {
  alder,
  openStore,
  readBack,
  reflection,
  revised,
  smallJournal,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";
import { client } from "../support/story.ts";

/** What may be said about a fault; nothing where it must be overcome. */
const said: Record<Fault, readonly ErrorCode[]> = {
  ENOSPC: ["disk-full"],
  EIO: ["store-failed"],
  EROFS: ["read-only"],
  EACCES: ["no-permission", "read-only"],
  "EPERM once": ["no-permission", "read-only"],
  "EPERM for ever": ["no-permission", "read-only"],
  EBUSY: ["file-busy"],
  "EBUSY for ever": ["file-busy"],
  "short write": [],
  "nothing written": ["store-failed"],
  "bytes lost": ["store-failed"],
  "failed but done": ["store-failed"],
  "power cut": ["store-failed"],
};

const folder = "/disk/journal";
const before = smallJournal();

/** A change of every kind: a new client, a changed one, a new record, a changed, a moved and an erased one. */
const change: Change = {
  journal: revised(before.journal, { values: [{ id: "v-1", name: "Kind" }] }),
  clients: [revised(alder, { name: "Alder!" }), client("cedar")],
  records: [
    revised(reflection("r-2"), { client: "alder", text: "Moved." }),
    reflection("r-4", { client: "cedar" }),
    revised(reflection("r-3", { day: day("2026-11-19"), client: "alder" }), {
      text: "Changed.",
    }),
  ],
  erased: ["r-1"],
};

const things = ({ journal, clients, records }: Opened | Change) =>
  new Map<string, unknown>([
    ["journal", journal],
    ...(clients ?? []).map((item) => [`client ${item.id}`, item] as const),
    ...(records ?? []).map((item) => [`record ${item.id}`, item] as const),
  ]);

const old = things(before);
const after = new Map([...old, ...things(change)]);
after.delete("record r-1");

/** Each thing is its old or its new self, no file is damaged, and nothing is missing of what has to be there. */
async function expectOldOrNew(
  files: FilePort,
  required: readonly string[],
): Promise<void> {
  const opened = await readBack(folder, files);
  const problems = opened.problems.filter(
    // A first save that is cut off has not come to its last file yet.
    ({ file }) => required.length > 0 || file !== "journal.json",
  );
  expect(problems).toEqual([]);
  const found = things(opened);
  for (const [name, thing] of found)
    expect([old.get(name), after.get(name), null]).toContainEqual(thing);
  for (const name of required) expect(found.get(name)).toBeTruthy();
}

/** `saved`, or the code of what it throws. Anything that has no code or names no path is named as it is. */
async function tryToSave(save: () => Promise<void>): Promise<string> {
  try {
    await save();
    return "saved";
  } catch (error) {
    if (!(error instanceof CandorError)) return String(error);
    return error.details["path"] ? error.code : `${error.code} without a path`;
  }
}

describe.each(faults)("%s at any call of a save", (fault) => {
  test("harms nothing in a journal that is there, says so, and the next save works", async () => {
    const journal = createMemoryFiles();
    await writeSmallJournal(folder, journal.files);
    let failures = 0;
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = journal.copy();
      const faulty = createFaultyFiles(disk.files);
      let store = openStore(folder, { files: faulty.files });
      await store.open();
      faulty.failAt(call, fault);
      const outcome = await tryToSave(() => store.save(change));
      const saved = outcome === "saved";
      expect([...said[fault], "saved"]).toContain(outcome);
      reached = faulty.calls.length >= call;
      if (fault === "power cut") {
        await store.close();
        store = openStore(folder, { files: faulty.files });
        faulty.mend();
        await store.open();
      }
      faulty.mend();
      if (!saved) {
        failures += 1;
        await expectOldOrNew(disk.files, [
          "record r-2",
          "record r-3",
          "journal",
        ]);
        // The journal goes on with other words, and tries again.
        await store.save({ records: [reflection("r-9")] });
        await store.save({ ...change, erased: ["r-1", "r-9"] });
      }
      expect(things(await readBack(folder, disk.files))).toEqual(after);
      await store.close();
      const reopened = openStore(folder, { files: disk.files });
      expect(things(await reopened.open())).toEqual(after);
      await reopened.close();
      const names = disk.paths().map((path) => basename(path));
      expect(names.filter(isTemporary)).toEqual([]);
      expect(names.filter((name) => name.includes("("))).toEqual([]);
      expect(names).not.toContain("candor.lock");
    }
    // Bytes that were lost are written again at once.
    const isOvercome = said[fault].length === 0 || fault === "bytes lost";
    expect(failures > 0).toBe(!isOvercome);
  });

  test("at any call of a fold harms nothing, and loses nothing of what was saved before or meanwhile", async () => {
    const journal = createMemoryFiles();
    await writeSmallJournal(folder, journal.files);
    const kept = new Map(after).set("record r-9", reflection("r-9"));
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = journal.copy();
      const faulty = createFaultyFiles(disk.files);
      const store = openStore(folder, { files: faulty.files });
      await store.open();
      await store.save(change);
      faulty.failAt(call, fault);
      const outcome = await tryToSave(async () => {
        await store.fold();
      });
      reached = faulty.calls.length >= call;
      expect([...said[fault], "saved"]).toContain(outcome);
      faulty.mend();
      if (fault === "power cut") {
        await store.close();
        await store.open();
      }
      expect(things(await readBack(folder, disk.files))).toEqual(after);
      await store.save({ records: [reflection("r-9")] });
      expect(things(await readBack(folder, disk.files))).toEqual(kept);
      await store.fold();
      await store.close();
      expect(things(await readBack(folder, disk.files))).toEqual(kept);
      const names = disk.paths().map((path) => basename(path));
      expect(names.filter((name) => name.includes("("))).toEqual([]);
    }
  });

  test("harms nothing in a new journal, says so, and the next save works", async () => {
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = createMemoryFiles();
      const faulty = createFaultyFiles(disk.files);
      let store = openStore(folder, { files: faulty.files });
      await store.open();
      faulty.failAt(call, fault);
      const outcome = await tryToSave(() => store.save(before));
      const saved = outcome === "saved";
      expect([...said[fault], "saved"]).toContain(outcome);
      reached = faulty.calls.length >= call;
      if (fault === "power cut") {
        await store.close();
        store = openStore(folder, { files: faulty.files });
        faulty.mend();
        await store.open();
      }
      faulty.mend();
      if (!saved) {
        if (disk.paths().includes(folder)) await expectOldOrNew(disk.files, []);
        await store.save(before);
      }
      expect(things(await readBack(folder, disk.files))).toEqual(old);
      await store.close();
    }
  });
});

test.each(faults)(
  "%s at any call of opening is told or reported, and changes no file",
  async (fault) => {
    const journal = createMemoryFiles();
    await writeSmallJournal(folder, journal.files);
    const untouched = journal.texts();
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = journal.copy();
      const faulty = createFaultyFiles(disk.files);
      const store = openStore(folder, { files: faulty.files });
      faulty.failAt(call, fault);
      const outcome = await tryToSave(async () => {
        const { records, problems } = await store.open();
        const lost = records.length < 3 && problems.length === 0;
        if (lost) throw new Error("records missing, unsaid");
      });
      reached = faulty.calls.length >= call;
      expect([...said[fault], "saved"]).toContain(outcome);
      faulty.mend();
      await store.close();
      const left = disk.texts();
      left.delete(join(folder, "candor.lock"));
      const kept = [...left].filter(([path]) => !isTemporary(basename(path)));
      expect(new Map(kept)).toEqual(untouched);
      const reopened = openStore(folder, { files: disk.files });
      expect(things(await reopened.open())).toEqual(old);
      await reopened.close();
    }
  },
);

test("a save or a fold is done only when the name of each new file and folder is on the disk", async () => {
  const disk = createMemoryFiles();
  const faulty = createFaultyFiles(disk.files);
  const store = openStore(folder, { files: faulty.files });
  await store.open();
  faulty.mend();
  await store.save(before);
  expect(faulty.calls.slice(faulty.calls.lastIndexOf("create"))).toEqual([
    "create",
    "syncFolder",
    "lstat",
    "write",
    "sync",
    "lstat",
  ]);
  await store.fold();
  const unsafe = faulty.calls.filter(
    (call, index) =>
      call === "rename" && faulty.calls[index + 1] !== "syncFolder",
  );
  expect(faulty.calls).toContain("rename");
  expect(unsafe).toEqual([]);
});

test("a save costs one write and one fsync once the log is begun", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const faulty = createFaultyFiles(disk.files);
  const store = openStore(folder, { files: faulty.files });
  await store.open();
  await store.save({ records: [reflection("r-5")] });
  faulty.mend();
  await store.save({ records: [reflection("r-6")] });
  expect(faulty.calls).toEqual(["write", "sync", "lstat"]);
});

test("words that were saved although the disk said no are saved over by the next ones", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const faulty = createFaultyFiles(disk.files);
  const store = openStore(folder, { files: faulty.files });
  await store.open();
  const typed = (text: string) => revised(reflection("r-2"), { text });
  await store.save({ records: [typed("T")] });
  faulty.failAt(2, "failed but done");
  await expect(store.save({ records: [typed("Typ")] })).rejects.toMatchObject({
    code: "store-failed",
  });
  faulty.mend();
  await store.save({ records: [typed("Typed")] });
  await store.close();
  const { records } = await readBack(folder, disk.files);
  expect(records).toContainEqual(typed("Typed"));
  expect(records).toHaveLength(3);
});

test("a log that a synchroniser swaps while it is written is begun anew, with all that was not folded", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const store = openStore(folder, { files: disk.files });
  await store.open();
  await store.save({ records: [reflection("r-5")] });
  const log = disk.paths().find((path) => path.endsWith(".jsonl")) ?? "";
  disk.put(log, disk.texts().get(log)?.slice(0, 60) ?? "");
  await store.save({ records: [reflection("r-6")] });
  const ids = (await readBack(folder, disk.files)).records.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["r-5", "r-6"]));
  await store.close();
});

test("a file that another program holds for a moment is tried again, and the fold goes through", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const faulty = createFaultyFiles(disk.files);
  const store = openStore(folder, { files: faulty.files });
  await store.open();
  let edited = reflection("r-2");
  const save = async () => {
    edited = revised(edited, {});
    await store.save({ records: [edited] });
  };
  await save();
  faulty.mend();
  await store.fold();
  const rename = faulty.calls.indexOf("rename") + 1;
  for (const fault of ["EBUSY", "EACCES", "EPERM once"] as const) {
    await save();
    faulty.failAt(rename, fault);
    await store.fold();
    expect(faulty.waited()).toBeGreaterThan(0);
  }
  await save();
  faulty.failAt(rename, "EBUSY for ever");
  await expect(store.fold()).rejects.toMatchObject({
    code: "file-busy",
    details: { path: join(folder, "clients/birch-co-birch/2026.json") },
  });
  expect(faulty.waited()).toBeGreaterThanOrEqual(10_000);
  expect(faulty.waited()).toBeLessThan(12_000);
});

test("a full disk does not keep a journal from being read", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const faulty = createFaultyFiles(disk.files);
  const store = openStore(folder, { files: faulty.files });
  faulty.failAt(0, "ENOSPC");
  await store.open();
  const create = faulty.calls.indexOf("create") + 1;
  await store.close();
  faulty.failAt(create, "ENOSPC");
  const opened = await store.open();
  expect(opened.records).toHaveLength(3);
  expect(opened.readOnly).toBe(false);
  await store.save({ records: [reflection("r-5")] });
  expect((await readBack(folder, disk.files)).records).toHaveLength(4);
  await expect(
    openStore(folder, { files: disk.files }).open(),
  ).rejects.toMatchObject({
    code: "in-use",
  });
});
