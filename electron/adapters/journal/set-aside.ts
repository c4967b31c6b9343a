import { dirname } from "node:path";
import type { Moment } from "#core/day.ts";
import { renamePatiently, replaceFile } from "../files/atomic-file.ts";
import { diskError } from "../files/disk-error.ts";
import type { FilePort } from "../files/file-port.ts";
import { asideName, type Aside } from "./journal-layout.ts";

/** Moves a file out of the way, so that nothing is written over it. Never overwrites. */
export async function setAside(
  path: string,
  why: Aside,
  at: Moment,
  files: FilePort,
): Promise<void> {
  try {
    await renamePatiently(path, await freeName(path, why, at, files), files);
    await files.syncFolder(dirname(path));
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Keeps a version of a file that is about to be replaced, or that came second. Never overwrites. */
export async function keepOtherVersion(
  path: string,
  bytes: Uint8Array,
  at: Moment,
  files: FilePort,
): Promise<void> {
  try {
    const copy = await freeName(path, "other version", at, files);
    await replaceFile(copy, bytes, files);
  } catch (error) {
    throw diskError(error, path);
  }
}

async function freeName(
  path: string,
  why: Aside,
  at: Moment,
  files: FilePort,
): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = asideName(path, why, at, turn);
    if (!(await files.lstat(name))) return name;
  }
}
