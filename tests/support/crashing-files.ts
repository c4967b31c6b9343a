import { basename, dirname } from "node:path";
import type {
  FileFacts,
  FilePort,
  OpenFile,
} from "#electron/adapters/files/file-port.ts";
import {
  crashStates,
  type DiskAfterCrash,
  type Model,
} from "./crash-states.ts";
import {
  blankDisk,
  bytesOf,
  copyDisk,
  everyPath,
  findNode,
  fingerprint,
  perform,
  type Inode,
  type Operation,
} from "./disk-image.ts";

/** A disk that a power cut may leave behind. */
export interface CrashState {
  /** How many operations had been made when the power went: what was acknowledged by then must be there. */
  readonly made: number;
  readonly model: Model;
  readonly sampled: boolean;
  /** When the power went and what was lost, for people. */
  readonly story: string;
  /** The same for two states exactly where the disks are. */
  readonly key: string;
  /** The disk as the machine finds it when it starts again. Its power can be cut too. */
  readonly restart: () => CrashingFiles;
}

export interface CrashingFiles {
  readonly files: FilePort;
  /** How many operations were made since the beginning or since `settle`. */
  readonly made: () => number;
  /** Everything so far is on the disk for good, as after a quiet minute. */
  readonly settle: () => void;
  /** Every disk that a power cut at any moment since then may leave: see `crashStates`. */
  readonly states: () => Generator<CrashState>;
  /** Every path, files and folders. */
  readonly paths: () => string[];
  /** Every file's contents, a character for each byte. */
  readonly texts: () => Map<string, string>;
}

/** A disk in memory, with `/disk` on it, that writes down each operation and can show what a power cut would leave. */
export function createCrashingFiles(from = blankDisk()): CrashingFiles {
  let start = copyDisk(from);
  const disk = copyDisk(from);
  const operations: Operation[] = [];
  const changed = new Map<Inode, bigint>();
  let tick = 0n;
  let lastId = Math.max(...[...everyPath(from).values()].map(({ id }) => id));

  function carryOut(operation: Operation): void {
    perform(disk, operation);
    operations.push(operation);
    if (operation.does === "write" || operation.does === "truncate")
      changed.set(operation.node, (tick += 1n));
  }

  function need(path: string): Inode {
    const node = findNode(disk, path);
    if (!node) throw systemError("ENOENT", path);
    return node;
  }

  /** Where a path's name is or will be written down. */
  function placeOf(path: string): { folder: Inode; name: string } {
    const folder = need(dirname(path));
    if (!folder.isFolder) throw systemError("ENOTDIR", path);
    return { folder, name: basename(path) };
  }

  function enter(path: string, isFolder: boolean): Inode {
    const place = placeOf(path);
    if (findNode(disk, path)) throw systemError("EEXIST", path);
    const node: Inode = { id: (lastId += 1), isFolder };
    const says = `${isFolder ? "make" : "create"} ${path}`;
    carryOut({ does: "enter", ...place, node, says });
    return node;
  }

  const facts = (node: Inode): FileFacts => ({
    size: BigInt(bytesOf(disk, node).length),
    changed: changed.get(node) ?? 0n,
    inode: BigInt(node.id),
    isFile: !node.isFolder,
    isFolder: node.isFolder,
  });

  const look = async (path: string) => {
    const node = findNode(disk, path);
    return node ? facts(node) : null;
  };

  const openFile = (node: Inode, path: string): OpenFile => ({
    async write(bytes, offset) {
      const at = bytesOf(disk, node).length;
      // A copy: what a Buffer slices off is still the same memory.
      const taken = new Uint8Array(bytes.subarray(offset));
      const says = `write ${path}`;
      carryOut({ does: "write", node, at, bytes: taken, says });
      return taken.length;
    },
    async truncate(size) {
      carryOut({ does: "truncate", node, size, says: `cut off ${path}` });
    },
    async sync() {
      carryOut({ does: "sync", node, says: `sync ${path}` });
    },
    stamp: async () => facts(node),
    close: async () => {},
  });

  const files: FilePort = {
    create: async (path) => openFile(enter(path, false), path),
    async read(path) {
      const node = need(path);
      if (node.isFolder) throw systemError("EISDIR", path);
      return bytesOf(disk, node).slice();
    },
    async rename(from, to) {
      const node = need(from);
      if (findNode(disk, to)?.isFolder) throw systemError("EISDIR", to);
      const says = `rename ${from} to ${basename(to)}`;
      const old = placeOf(from);
      carryOut({ does: "enter", ...placeOf(to), node, from: old, says });
    },
    async link(path, name) {
      const node = need(path);
      const place = placeOf(name);
      if (findNode(disk, name)) throw systemError("EEXIST", name);
      carryOut({ does: "enter", ...place, node, says: `link ${name}` });
      return true;
    },
    async remove(path) {
      const node = findNode(disk, path);
      if (node?.isFolder) throw systemError("EISDIR", path);
      if (node)
        carryOut({ does: "leave", ...placeOf(path), says: `remove ${path}` });
    },
    async removeFolder(path) {
      if ((await files.list(path)).length > 0)
        throw systemError("ENOTEMPTY", path);
      carryOut({ does: "leave", ...placeOf(path), says: `remove ${path}` });
    },
    stat: look,
    lstat: look,
    async list(path) {
      const node = need(path);
      if (!node.isFolder) throw systemError("ENOTDIR", path);
      return [...(disk.names.get(node)?.keys() ?? [])];
    },
    async makeFolder(path) {
      if (findNode(disk, path)) return false;
      enter(path, true);
      return true;
    },
    async syncFolder(path) {
      carryOut({ does: "sync", node: need(path), says: `sync ${path}` });
    },
    wait: async () => {},
  };

  return {
    files,
    made: () => operations.length,
    settle() {
      start = copyDisk(disk);
      operations.length = 0;
    },
    *states() {
      for (const state of crashStates(start, operations))
        yield asCrashState(state, operations);
    },
    paths: () => [...everyPath(disk).keys()],
    texts: () =>
      new Map(
        [...everyPath(disk)].flatMap(([path, node]) =>
          node.isFolder
            ? []
            : [[path, Buffer.from(bytesOf(disk, node)).toString("latin1")]],
        ),
      ),
  };
}

function asCrashState(
  { made, model, sampled, lost, image }: DiskAfterCrash,
  operations: readonly Operation[],
): CrashState {
  const last = operations[made - 1]?.says ?? "nothing yet";
  const without = lost.length > 0 ? `, without: ${lost.join("; ")}` : "";
  return {
    made,
    model,
    sampled,
    story: `after operation ${String(made)}/${String(operations.length)} (${last}), ${model}${without}`,
    key: fingerprint(image),
    restart: () => createCrashingFiles(image),
  };
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: as on a disk, '${path}'`), { code });
}
