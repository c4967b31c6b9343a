import { dirname, basename } from "node:path";
import type {
  FileFacts,
  FilePort,
  OpenFile,
} from "#electron/adapters/files/file-port.ts";

interface Entry {
  /** Null for a folder. */
  readonly bytes: Uint8Array | null;
  readonly inode: bigint;
  readonly changed: bigint;
}

/** A disk in memory: what the port promises and nothing else. `/disk` is the one folder that it begins with. */
export function createMemoryFiles(
  from: ReadonlyMap<string, Entry> = new Map(),
): {
  readonly files: FilePort;
  /** Every path, files and folders. */
  readonly paths: () => string[];
  /** Every file's contents, a character for each byte. */
  readonly texts: () => Map<string, string>;
  /** What another program does: puts contents in the place of a file. */
  readonly put: (path: string, contents: string | Uint8Array) => void;
  /** The same disk once more, to be changed on its own. */
  readonly copy: () => ReturnType<typeof createMemoryFiles>;
} {
  const disk = new Map<string, Entry>(from);
  let tick = BigInt(disk.size) * 1_000n;
  const put = (path: string, bytes: Uint8Array | null, inode?: bigint) => {
    tick += 1n;
    disk.set(path, { bytes, inode: inode ?? tick, changed: tick });
  };
  if (disk.size === 0) put("/disk", null);

  const need = (path: string): Entry => {
    const entry = disk.get(path);
    if (!entry) throw systemError("ENOENT", path);
    return entry;
  };
  const facts = (entry: Entry): FileFacts => ({
    size: BigInt(entry.bytes?.length ?? 0),
    changed: entry.changed,
    inode: entry.inode,
    isFile: entry.bytes !== null,
    isFolder: entry.bytes === null,
  });
  const look = async (path: string) => {
    const entry = disk.get(path);
    return entry ? facts(entry) : null;
  };

  function openFile(path: string, inode: bigint): OpenFile {
    const now = () => need(path);
    return {
      async write(bytes, offset) {
        const before = now().bytes ?? new Uint8Array();
        put(path, Buffer.concat([before, bytes.subarray(offset)]), inode);
        return bytes.length - offset;
      },
      async truncate(size) {
        put(path, (now().bytes ?? new Uint8Array()).slice(0, size), inode);
      },
      sync: async () => {},
      stamp: async () => facts(now()),
      close: async () => {},
    };
  }

  const files: FilePort = {
    async create(path) {
      need(dirname(path));
      if (disk.has(path)) throw systemError("EEXIST", path);
      put(path, new Uint8Array());
      return openFile(path, need(path).inode);
    },
    async read(path) {
      const { bytes } = need(path);
      if (!bytes) throw systemError("EISDIR", path);
      return bytes;
    },
    async rename(from, to) {
      const entry = need(from);
      need(dirname(to));
      if (disk.get(to)?.bytes === null) throw systemError("EISDIR", to);
      disk.delete(from);
      disk.set(to, entry);
      // A folder takes along what is in it.
      for (const [path, inside] of disk)
        if (path.startsWith(`${from}/`)) {
          disk.delete(path);
          disk.set(to + path.slice(from.length), inside);
        }
    },
    async link(path, name) {
      const entry = need(path);
      need(dirname(name));
      if (disk.has(name)) throw systemError("EEXIST", name);
      disk.set(name, entry);
      return true;
    },
    async removeFolder(path) {
      if ((await files.list(path)).length > 0)
        throw systemError("ENOTEMPTY", path);
      disk.delete(path);
    },
    async remove(path) {
      if (disk.get(path)?.bytes === null) throw systemError("EISDIR", path);
      disk.delete(path);
    },
    stat: look,
    lstat: look,
    async list(path) {
      if (need(path).bytes) throw systemError("ENOTDIR", path);
      return [...disk.keys()]
        .filter((other) => dirname(other) === path && other !== path)
        .map((other) => basename(other));
    },
    async makeFolder(path) {
      need(dirname(path));
      if (disk.has(path)) return false;
      put(path, null);
      return true;
    },
    syncFolder: async (path) => {
      need(path);
    },
    wait: async () => {},
  };
  return {
    files,
    paths: () => [...disk.keys()],
    texts: () =>
      new Map(
        [...disk].flatMap(([path, { bytes }]) =>
          bytes ? [[path, Buffer.from(bytes).toString("latin1")]] : [],
        ),
      ),
    put: (path, contents) => {
      put(path, Buffer.from(contents));
    },
    copy: () => createMemoryFiles(disk),
  };
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: as on a disk, '${path}'`), { code });
}
