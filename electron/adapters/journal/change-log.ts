import { createHash } from "node:crypto";
import { join } from "node:path";
import { CandorError } from "#core/errors.ts";
import { schemaVersion } from "#core/schema.ts";
import { append as appendTo } from "../files/atomic-file.ts";
import { diskError, folderError } from "../files/disk-error.ts";
import { errno, type FilePort, type OpenFile } from "../files/file-port.ts";
import { layout, logName } from "./journal-layout.ts";
import type { Entry } from "./pending.ts";

/** How often a file that somebody swapped is begun anew before that is said. */
const turns = 3;

/** The log of one device: a line for each change, on the disk before anybody is told that it is saved. */
export interface ChangeLog {
  /**
   * Resolves when the entry is on the disk, with one fsync once the log is begun. `everything` says what is saved and
   * not folded: it is written again where somebody swapped the file. Throws like `JournalStore.save`.
   */
  append(entry: Entry, everything: () => Entry): Promise<void>;
  /** Whether a file is open, so that the next entry goes on in it. */
  isBegun(): boolean;
  /** Begins a new file, and says which ones hold what was appended before. */
  rotate(): Promise<readonly string[]>;
  /** Removes files whose every line is folded. What cannot be removed now is tried again with the next. */
  discard(paths: readonly string[]): Promise<void>;
  /** Lets go of the file; one with nothing in it is removed. Never throws. */
  close(): Promise<void>;
}

interface Current {
  readonly path: string;
  readonly file: OpenFile;
  readonly inode: bigint;
  /** In bytes, of what was written wholly. */
  size: number;
}

/** A line as it stands in the log. Its sum is of the change's text. */
export function lineOf(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `{"sum":"${sumOf(text)}","change":${text}}\n`;
}

export function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * The log that this device writes, below a journal's folder; nothing is made before the first entry. `number` is one
 * that no log of this device has had, `left` are the files that it had left behind.
 */
export function createChangeLog({
  folder,
  device,
  files,
  number,
  left,
}: {
  readonly folder: string;
  readonly device: string;
  readonly files: FilePort;
  readonly number: number;
  readonly left: readonly string[];
}): ChangeLog {
  const parent = join(folder, layout.changes);
  let next = number;
  let current: Current | null = null;
  const filled = new Set(left);

  async function begin(): Promise<Current> {
    try {
      if (await files.makeFolder(parent)) await files.syncFolder(folder);
      for (;;) {
        const path = join(parent, logName(device, next));
        next += 1;
        try {
          return await openNew(path);
        } catch (error) {
          if (errno(error) !== "EEXIST") throw error;
        }
      }
    } catch (error) {
      throw folderError(error, folder);
    }
  }

  async function openNew(path: string): Promise<Current> {
    const file = await files.create(path);
    try {
      await files.syncFolder(parent);
      // As it is looked at after each line: not every file system numbers an open file alike.
      const inode = (await files.lstat(path))?.inode ?? -1n;
      return { path, file, inode, size: 0 };
    } catch (error) {
      await file.close().catch(() => {});
      await files.remove(path).catch(() => {});
      throw error;
    }
  }

  /** Writes no more into the file: nobody knows what became of its end. */
  async function abandon({ path, file }: Current): Promise<void> {
    current = null;
    filled.add(path);
    await file.close().catch(() => {});
  }

  /** Whether the line is where a reader would find it. */
  async function write(log: Current, entry: Entry): Promise<boolean> {
    const head = { format: "candor.changes", schema: schemaVersion, device };
    const text =
      log.size === 0
        ? `${JSON.stringify(head)}\n${lineOf(entry)}`
        : lineOf(entry);
    const bytes = Buffer.from(text);
    try {
      await appendTo(log.file, bytes);
    } catch (error) {
      await log.file.truncate(log.size).catch(() => abandon(log));
      throw error;
    }
    log.size += bytes.length;
    let there;
    try {
      await log.file.sync();
      there = await files.lstat(log.path);
    } catch (error) {
      await abandon(log);
      throw error;
    }
    if (there?.inode === log.inode && there.size === BigInt(log.size))
      return true;
    // What stands there now is somebody else's, and has not been read: it is not ours to discard.
    await abandon(log);
    filled.delete(log.path);
    return false;
  }

  return {
    isBegun: () => current !== null,

    async append(entry, everything) {
      let path = parent;
      try {
        for (let turn = 1; turn <= turns; turn += 1) {
          current ??= await begin();
          path = current.path;
          if (await write(current, turn === 1 ? entry : everything())) return;
          if (!(await files.lstat(parent)))
            throw new CandorError("folder-missing", { path: folder });
        }
      } catch (error) {
        throw diskError(error, path);
      }
      throw new CandorError("file-busy", { path });
    },

    async rotate() {
      if (current && current.size > 0) {
        const before = current;
        current = await begin();
        filled.add(before.path);
        await before.file.close().catch(() => {});
      }
      return [...filled];
    },

    async discard(paths) {
      for (const path of paths)
        try {
          await files.remove(path);
          filled.delete(path);
        } catch {
          // Reading it again changes nothing.
        }
    },

    async close() {
      const last = current;
      current = null;
      if (!last) return;
      await last.file.close().catch(() => {});
      if (last.size === 0) await files.remove(last.path).catch(() => {});
    },
  };
}
