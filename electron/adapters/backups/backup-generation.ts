import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { CandorError } from "#core/errors.ts";
import { fill, renamePatiently } from "../files/atomic-file.ts";
import {
  backupReadme,
  manifestBytes,
  type Generation,
  type Manifest,
} from "./backup-manifest.ts";
import type { FilePort } from "../files/file-port.ts";
import { sha256 } from "./journal-files.ts";
import { isSystemFile, layout } from "../journal/journal-layout.ts";

/** One file for a generation, and where its bytes are to be had. */
export interface Item {
  /** Path below the generation, with `/`. */
  readonly to: string;
  readonly sha256: string;
  /** The same bytes in another generation, to share them. */
  readonly shared: string | null;
  /** The journal's own file; null where it cannot be used. Never shared: it may be written to. */
  readonly live: string | null;
}

const temporaryName = /^\.candor-backup-\d+-[0-9a-f]{12}\.tmp$/;

/** Whether a folder was being made or removed when Candor was cut off. */
export const isLeftOver = (name: string) => temporaryName.test(name);

const newTemporaryName = () =>
  `.candor-backup-${String(process.pid)}-${randomBytes(6).toString("hex")}.tmp`;

/**
 * Lays a generation's files into a folder with a temporary name, each of them on the disk and read back; resolves with
 * the folder. Throws `file-busy` where one of the journal's files is no longer what it was; the folder is gone then.
 */
export async function layDown(
  root: string,
  items: readonly Item[],
  manifest: Manifest,
  files: FilePort,
  isShared: boolean,
): Promise<string> {
  const folder = join(root, newTemporaryName());
  const made = new Set<string>();
  const makeFolders = async (path: string) => {
    if (made.has(path) || path === root) return;
    await makeFolders(dirname(path));
    await files.makeFolder(path);
    made.add(path);
  };
  try {
    await makeFolders(folder);
    for (const item of items) {
      const path = join(folder, item.to);
      await makeFolders(dirname(path));
      await layFile(path, item, files, isShared);
    }
    await write(join(folder, layout.readme), backupReadme, files);
    await write(join(folder, layout.backup), manifestBytes(manifest), files);
    for (const path of made) await files.syncFolder(path);
    return folder;
  } catch (error) {
    // What cannot be removed now is swept when the next one is made.
    await removeTree(folder, files).catch(() => {});
    throw error;
  }
}

async function layFile(
  path: string,
  { sha256: wanted, shared, live }: Item,
  files: FilePort,
  isShared: boolean,
): Promise<void> {
  if (isShared && shared !== null && (await files.link(shared, path))) {
    if (sha256(await files.read(path)) === wanted) return;
    // The copy there has suffered since: it must not be handed on.
    await files.remove(path);
    if (live === null) throw new CandorError("damaged", { path: shared });
  }
  const bytes = await files.read(live ?? shared ?? path);
  if (sha256(bytes) !== wanted)
    throw new CandorError("file-busy", { path: live ?? path });
  await write(path, bytes, files);
}

/** Writes a file, makes sure that it is on the disk, and reads it back. */
async function write(
  path: string,
  bytes: Uint8Array,
  files: FilePort,
): Promise<void> {
  await fill(await files.create(path), [bytes]);
  if (sha256(await files.read(path)) !== sha256(bytes))
    throw new CandorError("store-failed", {
      path,
      why: "what was written there cannot be read back",
    });
}

/** Gives a generation its name: from here on it is there. */
export async function putInPlace(
  folder: string,
  path: string,
  files: FilePort,
): Promise<void> {
  try {
    await renamePatiently(folder, path, files);
  } catch (error) {
    await removeTree(folder, files).catch(() => {});
    throw error;
  }
  await files.syncFolder(dirname(path));
}

/** Takes a generation away: first its name, so that no half of one is ever seen. One with anything else in it stays. */
export async function removeGeneration(
  root: string,
  { path, manifest, isListed }: Generation,
  files: FilePort,
): Promise<void> {
  if (!isListed) return;
  const ours = new Set([
    layout.backup,
    layout.readme,
    ...manifest.files.map((entry) => entry.path),
    ...manifest.earlier.map((entry) => `${layout.earlier}/${entry.path}`),
  ]);
  const below = await pathsBelow(path, files);
  if (below.some((file) => !ours.has(file))) return;
  const folder = join(root, newTemporaryName());
  await renamePatiently(path, folder, files);
  await files.syncFolder(root);
  await removeTree(folder, files);
}

async function pathsBelow(
  folder: string,
  files: FilePort,
  prefix = "",
): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await files.list(folder)) {
    if (isSystemFile(name)) continue;
    const path = join(folder, name);
    if ((await files.lstat(path))?.isFolder)
      paths.push(...(await pathsBelow(path, files, `${prefix}${name}/`)));
    else paths.push(`${prefix}${name}`);
  }
  return paths;
}

/** Removes a folder and everything in it. */
export async function removeTree(
  folder: string,
  files: FilePort,
): Promise<void> {
  if (!(await files.lstat(folder))) return;
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    if ((await files.lstat(path))?.isFolder) await removeTree(path, files);
    else await files.remove(path);
  }
  await files.removeFolder(folder);
}
