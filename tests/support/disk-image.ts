import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";

/** A file or a folder itself, whatever names lead to it: what Unix calls an inode. */
export interface Inode {
  readonly id: number;
  readonly isFolder: boolean;
}

/** What changes a disk, or makes sure of it. `says` names it for whoever reads why a test failed. */
export type Operation = { readonly says: string } & (
  | {
      readonly does: "write";
      readonly node: Inode;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly does: "truncate"; readonly node: Inode; readonly size: number }
  | { readonly does: "sync"; readonly node: Inode }
  | {
      /** Gives a name; a rename takes the old one away in the same moment. */
      readonly does: "enter";
      readonly folder: Inode;
      readonly name: string;
      readonly node: Inode;
      readonly from?: { readonly folder: Inode; readonly name: string };
    }
  | { readonly does: "leave"; readonly folder: Inode; readonly name: string }
);

/** Everything on a disk: the names in each folder, and the bytes of each file. */
export interface DiskImage {
  readonly root: Inode;
  readonly names: Map<Inode, Map<string, Inode>>;
  readonly bytes: Map<Inode, Uint8Array>;
}

const nothing = new Uint8Array();

/** A disk with one empty folder, `/disk`. */
export function blankDisk(): DiskImage {
  const root: Inode = { id: 1, isFolder: true };
  const disk: Inode = { id: 2, isFolder: true };
  return {
    root,
    names: new Map([[root, new Map([["disk", disk]])]]),
    bytes: new Map(),
  };
}

export function copyDisk({ root, names, bytes }: DiskImage): DiskImage {
  const copied = [...names].map(
    ([folder, inside]) => [folder, new Map(inside)] as const,
  );
  return { root, names: new Map(copied), bytes: new Map(bytes) };
}

/** What stands at a path; undefined where there is nothing. */
export function findNode(disk: DiskImage, path: string): Inode | undefined {
  if (path === dirname(path)) return disk.root;
  const folder = findNode(disk, dirname(path));
  return folder && disk.names.get(folder)?.get(basename(path));
}

export function bytesOf(disk: DiskImage, node: Inode): Uint8Array {
  return disk.bytes.get(node) ?? nothing;
}

/** Does one operation, whether or not those before it were done: a power cut may leave any of them out. */
export function perform(disk: DiskImage, operation: Operation): void {
  switch (operation.does) {
    case "write": {
      const { node, at, bytes } = operation;
      const before = bytesOf(disk, node);
      const after = new Uint8Array(Math.max(before.length, at + bytes.length));
      after.set(before);
      after.set(bytes, at);
      disk.bytes.set(node, after);
      break;
    }
    case "truncate": {
      const { node, size } = operation;
      const after = new Uint8Array(size);
      after.set(bytesOf(disk, node).subarray(0, size));
      disk.bytes.set(node, after);
      break;
    }
    case "enter": {
      const { folder, name, node, from } = operation;
      if (from && disk.names.get(from.folder)?.get(from.name) === node)
        disk.names.get(from.folder)?.delete(from.name);
      const inside = disk.names.get(folder) ?? new Map<string, Inode>();
      disk.names.set(folder, inside.set(name, node));
      break;
    }
    case "leave":
      disk.names.get(operation.folder)?.delete(operation.name);
      break;
    case "sync":
      break;
  }
}

/** Every file and folder that a name leads to, by its path. */
export function everyPath(
  disk: DiskImage,
  folder = disk.root,
  path = "/",
): Map<string, Inode> {
  const found = new Map<string, Inode>();
  for (const [name, node] of disk.names.get(folder) ?? []) {
    const below = join(path, name);
    found.set(below, node);
    if (!node.isFolder) continue;
    for (const [inside, deeper] of everyPath(disk, node, below))
      found.set(inside, deeper);
  }
  return found;
}

/** The same for two disks exactly where nobody can tell them apart. */
export function fingerprint(disk: DiskImage): string {
  const hash = createHash("sha256");
  const paths = [...everyPath(disk)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, node] of paths) {
    const bytes = bytesOf(disk, node);
    hash.update(`${path}\0${node.isFolder ? "/" : String(bytes.length)}\0`);
    hash.update(bytes);
  }
  return hash.digest("base64");
}
