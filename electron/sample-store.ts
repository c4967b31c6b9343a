import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock, JournalStore } from "#core/ports.ts";
import { realFiles } from "./adapters/files/file-port.ts";
import { isLeftBehind } from "./adapters/journal/journal-lock.ts";
import { createJsonStore } from "./adapters/journal/json-store.ts";

/** Folders of this name are Candor's to delete: nobody else names one after a process. */
const folderName = /^candor-sample-\d+-[A-Za-z0-9]{6}$/;

/**
 * A store in a folder of its own below the system's temporary one. The folder goes when the store closes, except after
 * the first opening, which only lays the sample down.
 */
export async function openSampleStore(clock: Clock): Promise<JournalStore> {
  const name = `candor-sample-${String(process.pid)}-`;
  const folder = await mkdtemp(join(tmpdir(), name));
  const store = createJsonStore({ folder, clock });
  let laidDown = false;
  let fresh = true;
  return {
    folder,
    async open() {
      const opened = await store.open();
      fresh = opened.journal === null;
      return opened;
    },
    async save(change) {
      await store.save(change);
      laidDown = true;
    },
    fold: () => store.fold(),
    glance: async () => null,
    keepGlance: async () => {},
    async close() {
      await store.close();
      if (!(fresh && laidDown))
        await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Deletes the sample's folders that crashes have left: those of this user whose lock names a process of this machine
 * that is gone. One without a lock, or with one that cannot be read, may be somebody's just now and stays. Never throws.
 */
export async function clearLeftSamples(within = tmpdir()): Promise<void> {
  const names = await readdir(within).catch(() => []);
  for (const name of names.filter((each) => folderName.test(each))) {
    const folder = join(within, name);
    try {
      const facts = await lstat(folder);
      if (!facts.isDirectory() || facts.uid !== (process.getuid?.() ?? 0))
        continue;
      if (await isLeftBehind(folder, realFiles))
        await rm(folder, { recursive: true, force: true });
    } catch {
      // It is gone already, or another's: either way not this process's to clear away.
    }
  }
}
