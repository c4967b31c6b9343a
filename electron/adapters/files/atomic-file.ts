import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { diskError, folderError } from "./disk-error.ts";
import {
  errno,
  realFiles,
  type FilePort,
  type FileStamp,
  type OpenFile,
} from "./file-port.ts";

const temporaryName = /^\.candor-\d+-[0-9a-f]{12}\.tmp$/;

/** For how long a rename is tried again while another program holds the file, in milliseconds. */
const patience = 10_000;

/** Whether a file's name is one of our temporary ones. */
export function isTemporary(name: string): boolean {
  return temporaryName.test(name);
}

/**
 * Puts whole new contents in the place of a file, or leaves it as it was: unique temporary file in the same folder,
 * full write, fsync, compare size, rename (RELIABILITY.md, promise 1). The name is on the disk only after
 * `files.syncFolder` of its folder. Resolves with the stamp of the new file; what throws is the system's own error.
 */
export async function swapIn(
  path: string,
  chunks: readonly Uint8Array[],
  files: FilePort,
): Promise<FileStamp> {
  const random = randomBytes(6).toString("hex");
  const temporary = join(
    dirname(path),
    `.candor-${String(process.pid)}-${random}.tmp`,
  );
  const file = await files.create(temporary).catch(async (error: unknown) => {
    // On a network disk it may be there all the same.
    if (errno(error) !== "EEXIST")
      await files.remove(temporary).catch(() => {});
    throw folderError(error, dirname(path), path);
  });
  try {
    const stamp = await fill(file, chunks);
    await renamePatiently(temporary, path, files);
    return stamp;
  } catch (error) {
    // What cannot be removed now is swept when the journal is opened next.
    await files.remove(temporary).catch(() => {});
    throw error;
  }
}

/**
 * Replaces a file by whole new contents, or leaves it as it was; resolves when they are on disk.
 * Throws `disk-full`, `read-only`, `no-permission`, `file-busy`, `folder-missing` or `store-failed`.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  files: FilePort = realFiles,
): Promise<void> {
  try {
    await swapIn(path, [bytes], files);
    await files.syncFolder(dirname(path));
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Writes everything into a file that was just created, makes sure that it is there, and closes it. */
export async function fill(
  file: OpenFile,
  chunks: readonly Uint8Array[],
): Promise<FileStamp> {
  let stamp: FileStamp;
  try {
    let size = 0;
    for (const bytes of chunks) {
      await append(file, bytes);
      size += bytes.length;
    }
    await file.sync();
    stamp = await file.stamp();
    if (stamp.size !== BigInt(size)) throw shortWrite(Number(stamp.size), size);
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
  await file.close();
  return stamp;
}

/** Writes all of the bytes at the end of a file, however few it takes at a time. They are not on the disk yet. */
export async function append(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const took = await file.write(bytes, written);
    if (took <= 0) throw shortWrite(written, bytes.length);
    written += took;
  }
}

function shortWrite(took: number, all: number): Error {
  return new Error(`only ${String(took)} of ${String(all)} bytes were written`);
}

/** Renames, and tries again while another program (a virus scanner, a synchroniser) holds one of the names. */
export async function renamePatiently(
  from: string,
  to: string,
  files: FilePort,
): Promise<void> {
  let waited = 0;
  let pause = 10;
  for (;;) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      const passing = ["EPERM", "EACCES", "EBUSY"].includes(errno(error));
      if (!passing || waited >= patience) throw error;
      await files.wait(pause);
      waited += pause;
      pause = Math.min(pause * 2, 1_000);
    }
  }
}
