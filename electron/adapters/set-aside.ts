import { dirname } from "node:path";
import type { Moment } from "#core/day.ts";
import { renamePatiently, replaceFile } from "./atomic-file.ts";
import { diskError } from "./disk-error.ts";
import type { FilePort } from "./file-port.ts";
import { asideName } from "./journal-layout.ts";

/** Moves a file that cannot be read out of the way, so that nothing is written over it. Never overwrites. */
export async function setDamagedAside(
  path: string,
  at: Moment,
  files: FilePort,
): Promise<void> {
  try {
    await renamePatiently(
      path,
      await freeName(path, "damaged", at, files),
      files,
    );
    await files.syncFolder(dirname(path));
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Keeps a copy of what another program wrote where it is about to be replaced. Never overwrites. */
export async function keepOutsideVersion(
  path: string,
  bytes: Uint8Array,
  at: Moment,
  files: FilePort,
): Promise<void> {
  try {
    const copy = await freeName(path, "changed outside", at, files);
    await replaceFile(copy, bytes, files);
  } catch (error) {
    throw diskError(error, path);
  }
}

async function freeName(
  path: string,
  why: "damaged" | "changed outside",
  at: Moment,
  files: FilePort,
): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = asideName(path, why, at, turn);
    if (!(await files.lstat(name))) return name;
  }
}
