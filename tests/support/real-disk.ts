import { spawnSync } from "node:child_process";
import { mkdirSync, rmdirSync } from "node:fs";
import {
  chmod,
  chown,
  open,
  readdir,
  statfs,
  type FileHandle,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

const nobody = 65_534;
const isRoot = process.geteuid?.() === 0;

/** Whether a test can be done by somebody who is not root. In a worker thread there is no way to become one. */
export const canBeNobody =
  process.platform !== "win32" &&
  (!isRoot || typeof process.seteuid === "function");

/** Whether disks can be put in and taken out. */
export const canMount = process.platform === "linux" && isRoot;

/** A folder, the one around it and everything below belong to somebody who is not root; the rest of the test is theirs. */
export async function becomeNobody(folder: string): Promise<void> {
  if (!isRoot) return;
  await chown(dirname(folder), nobody, nobody);
  for (const name of ["", ...(await readdir(folder, { recursive: true }))])
    await chown(join(folder, name), nobody, nobody);
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
  onTestFinished(() => {
    process.seteuid?.(0);
    process.setegid?.(0);
  });
}

/** Takes rights away and gives them back in the end, so that the folder can be removed. */
export async function restrict(path: string, mode: number): Promise<void> {
  await chmod(path, mode);
  onTestFinished(() => chmod(path, 0o700));
}

/** A real disk of one megabyte, until the test ends; null where the machine does not let us have one. */
export function mountSmallDisk(): string | null {
  return mount("small-disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs");
}

/** Another way to a folder, that can be taken away like a disk; null where the machine does not let us have one. */
export function mountAgain(folder: string): string | null {
  return mount("taken-out", "--bind", folder);
}

function mount(name: string, ...what: string[]): string | null {
  if (!canMount) return null;
  const path = `/tmp/candor-${name}-${String(process.pid)}`;
  mkdirSync(path, { recursive: true });
  onTestFinished(() => {
    takeOut(path);
    rmdirSync(path);
  });
  return command("mount", ...what, path) ? path : null;
}

/** Takes a disk out, even while somebody has a file on it open. */
export function takeOut(path: string): void {
  command("umount", "--lazy", path);
}

/** Puts a folder's disk back. */
export function putBack(folder: string, path: string): void {
  command("mount", "--bind", folder, path);
}

/** Lets a disk be read only; false where somebody has a file on it open for writing. */
export function makeReadOnly(path: string): boolean {
  return command("mount", "-o", "remount,ro", path);
}

function command(name: string, ...args: string[]): boolean {
  return spawnSync(`/bin/${name}`, args).status === 0;
}

/** What takes up room on a small disk, so that it is full when a test wants it to be. */
export interface Ballast {
  /** Leaves so many bytes free, as near as the disk's blocks allow. */
  leave(bytes: number): Promise<void>;
}

export async function createBallast(disk: string): Promise<Ballast> {
  const file: FileHandle = await open(join(disk, "ballast"), "w");
  onTestFinished(() => file.close());
  return {
    async leave(bytes) {
      await file.truncate(0);
      const { bavail, bsize } = await statfs(disk);
      const room = Math.max(0, bavail * bsize - bytes);
      await file.write(new Uint8Array(room), 0, room, 0);
    },
  };
}
