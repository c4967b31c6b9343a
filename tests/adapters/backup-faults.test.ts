import { beforeAll, describe, expect, test } from "vitest";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { Backups } from "#core/ports.ts";
import { createBackups } from "#electron/adapters/backups/backups.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import { verifyBackups } from "#electron/adapters/backups/verify-backups.ts";
import { createFaultyFiles, faults } from "../support/faulty-files.ts";
import {
  saveAndFold,
  openStore,
  readBack,
  reflection,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";

const folder = "/disk/journal";

function backupsAt(minute: number, files: FilePort) {
  const at = `2026-11-24T15:${String(minute).padStart(2, "0")}:22.000+01:00`;
  return createBackups({
    folder,
    files,
    shareFrom: 0,
    clock: { now: () => at as Moment },
  });
}

/** A journal with eleven backups, so that the next one takes one away, and words that are in none of them. */
async function prepare() {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const store = openStore(folder, { files: disk.files });
  await store.open();
  for (let minute = 0; minute < 11; minute += 1) {
    await saveAndFold(store, {
      records: [reflection("r-4", { text: `Minute ${String(minute)}.` })],
    });
    await backupsAt(minute, disk.files).make();
  }
  await saveAndFold(store, { records: [reflection("r-5")] });
  await store.close();
  return disk;
}

/** Anything that has no words is named as it is. */
async function outcomeOf(backups: Backups): Promise<string> {
  try {
    return (await backups.make()) ? "made" : "none";
  } catch (error) {
    return error instanceof CandorError ? "told" : String(error);
  }
}

let prepared: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  prepared = await prepare();
});

describe.each(faults)("%s at any call of a backup", (fault) => {
  test("shows no half backup, harms neither the journal nor older backups, is told, and the next one works", async () => {
    const live = await readBack(folder, prepared.files);
    const old = await backupsAt(20, prepared.files).list();
    const ids = live.records.map(({ id }) => id).toSorted();
    let failures = 0;
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = prepared.copy();
      const faulty = createFaultyFiles(disk.files);
      const backups = backupsAt(20, faulty.files);
      faulty.failAt(call, fault);
      const outcome = await outcomeOf(backups);
      reached = faulty.calls.length >= call;
      faulty.mend();
      if (outcome === "told") failures += 1;
      expect(await readBack(folder, disk.files)).toEqual(live);
      const fresh = backupsAt(21, disk.files);
      const listed = await fresh.list();
      const whole = listed.filter(({ name }) => name > (old[0]?.name ?? ""));
      // What was busy after it had its name is not made twice.
      const allowed = whole.length > 0 ? ["made", "told", "none"] : ["told"];
      expect(allowed).toContain(outcome);
      // The last of the old ones may make way once there is a new one.
      expect(listed.slice(whole.length, whole.length + 9)).toEqual(
        old.slice(0, 9),
      );
      const wrong = await verifyBackups(folder, disk.files);
      expect(wrong.filter(({ file }) => file !== "")).toEqual([]);
      await fresh.make();
      const [newest] = await backupsAt(22, disk.files).list();
      const { records } = await fresh.read(newest?.name ?? "");
      expect(records.map(({ id }) => id).toSorted()).toEqual(ids);
      const left = disk.paths().filter((path) => path.endsWith(".tmp"));
      expect(left).toEqual([]);
    }
    // What passes by itself is overcome.
    expect(failures > 0).toBe(!["short write", "EBUSY"].includes(fault));
  });
});
