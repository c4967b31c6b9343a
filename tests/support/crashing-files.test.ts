import { expect, test } from "vitest";
import { replaceFile } from "#electron/adapters/files/atomic-file.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import { createCrashingFiles, type CrashState } from "./crashing-files.ts";
import { readBack, writeSmallJournal } from "./journal-folder.ts";
import { createMemoryFiles } from "./memory-files.ts";

const words = (text: string) => new TextEncoder().encode(text);

/** A disk on which `/disk/words` has said `old` for a long time. */
async function oldWords() {
  const disk = createCrashingFiles();
  await replaceFile("/disk/words", words("old"), disk.files);
  disk.settle();
  return disk;
}

async function create(files: FilePort, path: string, text: string) {
  const file = await files.create(path);
  await file.write(Buffer.from(text), 0);
  return file;
}

const nowIn = ({ restart }: CrashState, path = "/disk/words") =>
  restart().texts().get(path) ?? "(not there)";

/** Every reading of the words that a power cut may leave. */
const readings = (states: Iterable<CrashState>, path?: string) =>
  new Set([...states].map((state) => nowIn(state, path)));

test("replacing a file leaves the old words or the new ones after a power cut, and the new ones once it is done", async () => {
  const disk = await oldWords();
  await replaceFile("/disk/words", words("new"), disk.files);
  const states = [...disk.states()];
  expect(states.length).toBeGreaterThan(20);
  expect(states.filter(({ sampled }) => sampled)).toEqual([]);
  expect(readings(states)).toEqual(new Set(["old", "new"]));
  const done = states.filter(({ made }) => made === disk.made());
  expect(readings(done)).toEqual(new Set(["new"]));
});

test("words that are removed and written in place are caught: they may be gone, empty, half there or NUL", async () => {
  const disk = await oldWords();
  await disk.files.remove("/disk/words");
  await create(disk.files, "/disk/words", "newer");
  const found = readings(disk.states());
  expect(found).toContain("(not there)");
  expect(found).toContain("");
  expect(found).toContain("ne");
  expect(found).toContain("\0\0\0\0\0");
  expect(found).toContain("\0\0\0er");
  expect(found).toContain("old");
  expect(found).toContain("newer");
});

test("a rename of words that were not synced is caught: the name lands before the words", async () => {
  const disk = await oldWords();
  await create(disk.files, "/disk/new", "new");
  await disk.files.rename("/disk/new", "/disk/words");
  await disk.files.syncFolder("/disk");
  const done = [...disk.states()].filter(({ made }) => made === disk.made());
  expect(new Set(done.map(({ model }) => model))).toEqual(
    new Set(["data late", "entries lost", "data cut"]),
  );
  expect(readings(done)).toEqual(
    new Set(["", "n", "ne", "new", "\0\0\0", "\0\0w"]),
  );
});

test("a rename in a folder that was not synced is caught: it may be undone after all", async () => {
  const disk = await oldWords();
  const file = await create(disk.files, "/disk/new", "new");
  await file.sync();
  await disk.files.rename("/disk/new", "/disk/words");
  const done = [...disk.states()].filter(({ made }) => made === disk.made());
  expect(readings(done)).toEqual(new Set(["old", "new"]));
});

test("a synced file in a new folder that was not synced itself is caught: it goes with the folder", async () => {
  const disk = createCrashingFiles();
  await disk.files.makeFolder("/disk/changes");
  const file = await create(disk.files, "/disk/changes/log", "line\n");
  await file.sync();
  await disk.files.syncFolder("/disk/changes");
  const path = "/disk/changes/log";
  expect(readings(lastOf(disk), path)).toContain("(not there)");
  await disk.files.syncFolder("/disk");
  expect(readings(lastOf(disk), path)).toEqual(new Set(["line\n"]));
});

test("a line that was appended and synced stays, and one that was not may be cut anywhere", async () => {
  const disk = createCrashingFiles();
  const file = await create(disk.files, "/disk/log", "first\n");
  await file.sync();
  await disk.files.syncFolder("/disk");
  await file.write(words("second\n"), 0);
  const found = readings(lastOf(disk), "/disk/log");
  expect([...found].every((text) => text.startsWith("first\n"))).toBe(true);
  expect(found).toContain("first\n");
  expect(found).toContain("first\nsec");
  expect(found).toContain("first\nsecond");
  expect(found).toContain("first\nsecond\n");
});

test("words that were cut off may be there again after a power cut until that is synced", async () => {
  const disk = createCrashingFiles();
  const file = await create(disk.files, "/disk/log", "line, half a li");
  await file.sync();
  await disk.files.syncFolder("/disk");
  await file.truncate(5);
  const both = new Set(["line,", "line, half a li"]);
  expect(readings(lastOf(disk), "/disk/log")).toEqual(both);
  await file.sync();
  expect(readings(lastOf(disk), "/disk/log")).toEqual(new Set(["line,"]));
});

test("where little is unsynced every state is tried, as many as can be counted by hand", async () => {
  const disk = createCrashingFiles();
  await create(disk.files, "/disk/a", "four");
  const states = [...disk.states()];
  const count = (made: number, model: string) =>
    states.filter((state) => state.made === made && state.model === model)
      .length;
  expect(count(0, "data late")).toBe(1);
  expect(count(1, "entries lost")).toBe(2);
  // Nothing lost, or the write lost in three ways.
  expect(count(2, "data late")).toBe(4);
  expect(count(2, "entries lost")).toBe(4);
  // With and without the name, cut after 0, 1, 2 and 3 bytes.
  expect(count(2, "data cut")).toBe(8);
});

test("where much is unsynced a sample is tried, marked as one and the same each time", async () => {
  const run = async () => {
    const disk = createCrashingFiles();
    for (let index = 0; index < 8; index += 1)
      await create(disk.files, `/disk/${String(index)}`, "words");
    return [...disk.states()].filter(({ made }) => made >= 14);
  };
  const once = await run();
  const sampled = once.filter((state) => state.sampled);
  expect(sampled.length).toBeGreaterThan(256);
  expect(once.length).toBeGreaterThan(sampled.length);
  expect((await run()).map(({ key }) => key)).toEqual(
    once.map(({ key }) => key),
  );
});

test("without a power cut it is a disk like any other", async () => {
  const crashing = createCrashingFiles();
  const memory = createMemoryFiles();
  await writeSmallJournal("/disk/journal", crashing.files);
  await writeSmallJournal("/disk/journal", memory.files);
  expect(crashing.texts()).toEqual(memory.texts());
  expect(crashing.paths().toSorted()).toEqual(memory.paths().toSorted());
  expect(await readBack("/disk/journal", crashing.files)).toEqual(
    await readBack("/disk/journal", memory.files),
  );
});

function lastOf(disk: ReturnType<typeof createCrashingFiles>): CrashState[] {
  return [...disk.states()].filter(({ made }) => made === disk.made());
}
