import { join } from "node:path";
import { CandorError } from "#core/errors.ts";
import type { Change, Clock, JournalStore, Opened } from "#core/ports.ts";
import { oldestFirst } from "#core/record/records.ts";
import { replaceFile } from "./atomic-file.ts";
import { diskError, folderError } from "./disk-error.ts";
import { realFiles, type FilePort } from "./file-port.ts";
import { layout, readmeText } from "./journal-layout.ts";
import { takeLock, type JournalLock } from "./journal-lock.ts";
import {
  isJournalFolder,
  readJournalFolder,
  recordsOf,
  type FoundJournal,
} from "./read-journal.ts";
import { makeFolder, saveChange } from "./save-change.ts";

export { verifyJournal } from "./verify-journal.ts";

export interface JsonStoreOptions {
  /** The journal's folder. It need not exist as long as the folder around it does. */
  readonly folder: string;
  readonly clock: Clock;
  /** `read` takes no lock and saves nothing: for looking while another process has the journal open. */
  readonly mode?: "write" | "read";
  readonly files?: FilePort;
  /** The name of this machine, for the lock. */
  readonly host?: string;
}

/**
 * A journal in a folder of readable JSON: a folder for each client, and in it a file for each year of records. Nothing
 * is written before the first `save`, except the lock in a folder that is there. It may be opened again after `close`;
 * `save` without `open` throws `closed`.
 */
export function createJsonStore({
  folder,
  clock,
  mode = "write",
  files = realFiles,
  host,
}: JsonStoreOptions): JournalStore {
  const now = () => clock.now();
  let lock: JournalLock | null = null;
  let journal: FoundJournal | null = null;
  let readOnly = true;
  /** Whether nothing was ever saved here. A journal that was is not made anew when its folder goes away. */
  let isNew = false;
  let needsReadme = false;

  async function open(): Promise<Opened> {
    await close();
    const exists = await isJournalFolder(folder, files);
    readOnly = mode === "read";
    if (exists && !readOnly) await takeLockIfPossible();
    try {
      const found = await readJournalFolder(
        folder,
        exists ? files : emptyFolder(files),
        now,
      );
      if (!readOnly)
        for (const path of found.leftovers)
          await files.remove(path).catch(() => {});
      journal = found;
      isNew = found.isEmpty;
      needsReadme = isNew;
      return {
        journal: found.journalFile.contents?.item ?? null,
        clients: [...found.clients.values()],
        records: recordsOf(found).toSorted(oldestFirst),
        problems: [...found.problems],
        readOnly,
      };
    } catch (error) {
      await close();
      throw diskError(error, folder);
    }
  }

  async function takeLockIfPossible(): Promise<void> {
    try {
      lock = await takeLock(folder, now(), files, host);
    } catch (error) {
      const { code } = folderError(error, folder);
      if (code === "read-only") readOnly = true;
      // A full disk must not keep anybody from reading: the lock is taken with the first save.
      else if (code !== "disk-full") throw diskError(error, folder);
    }
  }

  async function save(change: Change): Promise<void> {
    if (!journal) throw new CandorError("closed");
    if (readOnly) throw new CandorError("read-only", { path: folder });
    try {
      await requireFolder(journal);
      await saveChange({ folder, journal, files, now }, change);
      isNew = false;
      if (needsReadme) await writeReadme();
      needsReadme = false;
    } catch (error) {
      const isThere = await files.stat(folder).catch(() => true);
      if (!isThere && !isNew)
        throw new CandorError(
          "folder-missing",
          { path: folder },
          { cause: error },
        );
      throw error;
    }
  }

  /** Makes sure that the journal is still there and taken, and makes the folder of one that was never saved. */
  async function requireFolder(found: FoundJournal): Promise<void> {
    const missing = () => new CandorError("folder-missing", { path: folder });
    try {
      const there = await files.stat(folder);
      if (!there) {
        if (!isNew) throw missing();
        await makeFolder(folder, files);
      } else if (!isNew) {
        // Where a disk was taken out, an empty folder may stand in its place.
        const remains =
          (await files.lstat(found.journalFile.path)) ??
          (await files.lstat(join(folder, layout.clients)));
        if (!there.isFolder || !remains) throw missing();
      }
      if (lock && !(await files.lstat(join(folder, layout.lock)))) {
        await lock.release();
        lock = null;
      }
    } catch (error) {
      throw diskError(error, folder);
    }
    try {
      lock ??= await takeLock(folder, now(), files, host);
    } catch (error) {
      throw folderError(error, folder);
    }
  }

  async function writeReadme(): Promise<void> {
    const path = join(folder, layout.readme);
    const there = await files.lstat(path).catch((error: unknown) => {
      throw diskError(error, path);
    });
    if (!there)
      await replaceFile(path, new TextEncoder().encode(readmeText), files);
  }

  async function close(): Promise<void> {
    journal = null;
    await lock?.release();
    lock = null;
  }

  return { folder, open, save, close };
}

/** The file system as it looks where a folder is not there yet. */
function emptyFolder(files: FilePort): FilePort {
  return { ...files, list: async () => [] };
}
