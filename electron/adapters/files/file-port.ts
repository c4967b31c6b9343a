import {
  lstatSync,
  readFileSync,
  statSync,
  writeSync,
  type BigIntStats,
} from "node:fs";
import {
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
} from "node:fs/promises";

/** What tells one state of a file from another without reading it. */
export interface FileStamp {
  /** In bytes. */
  readonly size: bigint;
  /** When the contents last changed, in nanoseconds of the file system's own clock. */
  readonly changed: bigint;
  /** Which file stands behind the name: another one after each replacing. */
  readonly inode: bigint;
}

/** What stands behind a path. A link or a device is neither file nor folder. */
export interface FileFacts extends FileStamp {
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

/** An open file, as far as a save needs it. */
export interface OpenFile {
  /** Appends from `offset` on and says how many bytes it took: it may be fewer than there are. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  /** Cuts the file off after `size` bytes. */
  truncate(size: number): Promise<void>;
  /** Resolves when what was written is on the disk itself. */
  sync(): Promise<void>;
  stamp(): Promise<FileStamp>;
  close(): Promise<void>;
}

/** The calls to the file system that the store makes, so that tests can make each of them fail. */
export interface FilePort {
  /** Creates a file that must not exist yet, for its owner alone. */
  create(path: string): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; false where the file system cannot. */
  link(path: string, name: string): Promise<boolean>;
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Removes a folder that is empty. */
  removeFolder(path: string): Promise<void>;
  /** What a path leads to, links followed; null where there is nothing. */
  stat(path: string): Promise<FileFacts | null>;
  /** What stands at a path itself, links not followed; null where there is nothing. */
  lstat(path: string): Promise<FileFacts | null>;
  list(path: string): Promise<string[]>;
  /** Makes a folder for its owner alone, in a folder that is there; false where something has the name already. */
  makeFolder(path: string): Promise<boolean>;
  /** Makes sure that the names in a folder are on the disk; does nothing where the system has no such call. */
  syncFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

/** What file systems say that know no second names, or not so many, or not from elsewhere. */
const withoutLinks = ["EPERM", "ENOTSUP", "ENOSYS", "EMLINK", "EXDEV"];

/** Up to how many bytes are written at once: a line of the log is, and its way through the pool would take longer. */
const small = 16 * 1024;

const quietly = { bigint: true, throwIfNoEntry: false } as const;

/**
 * The file system of this machine. Looking, reading and small writes are synchronous inside: a year's file takes a tenth of a
 * millisecond, and the way through the thread pool took ten times as long (measured with 400 files).
 */
export const realFiles: FilePort = {
  async create(path) {
    const handle = await open(path, "ax", 0o600);
    return {
      async write(bytes, offset) {
        if (bytes.length <= small) return writeSync(handle.fd, bytes, offset);
        return (await handle.write(bytes, offset)).bytesWritten;
      },
      truncate: (size) => handle.truncate(size),
      sync: () => handle.sync(),
      stamp: async () => facts(await handle.stat({ bigint: true })),
      close: () => handle.close(),
    };
  },
  read: async (path) => readFileSync(path),
  rename: (from, to) => rename(from, to),
  async link(path, name) {
    try {
      await link(path, name);
      return true;
    } catch (error) {
      if (!withoutLinks.includes(errno(error))) throw error;
      return false;
    }
  },
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rmdir(path),
  stat: async (path) => factsOrNull(() => statSync(path, quietly)),
  lstat: async (path) => factsOrNull(() => lstatSync(path, quietly)),
  list: (path) => readdir(path),
  async makeFolder(path) {
    try {
      await mkdir(path, { mode: 0o700 });
      return true;
    } catch (error) {
      if (errno(error) !== "EEXIST") throw error;
      return false;
    }
  },
  async syncFolder(path) {
    if (process.platform === "win32") return;
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } catch (error) {
      // Some network file systems have no such call for folders; there is nothing more to be had from them.
      if (!["EINVAL", "ENOTSUP", "EOPNOTSUPP"].includes(errno(error)))
        throw error;
    } finally {
      await handle.close();
    }
  },
  wait: (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

function facts(found: BigIntStats): FileFacts {
  return {
    size: found.size,
    changed: found.mtimeNs,
    inode: found.ino,
    isFile: found.isFile(),
    isFolder: found.isDirectory(),
  };
}

/** Null where there is nothing. */
function factsOrNull(look: () => BigIntStats | undefined): FileFacts | null {
  try {
    const found = look();
    return found ? facts(found) : null;
  } catch (error) {
    if (errno(error) === "ENOTDIR") return null;
    throw error;
  }
}

/** The system's name for an error, `ENOSPC`; empty where it is none of the system's. */
export function errno(error: unknown): string {
  return error instanceof Error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : "";
}
