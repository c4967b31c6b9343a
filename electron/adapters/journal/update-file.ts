import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { CandorError } from "#core/errors.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Versioned } from "#core/record/versions.ts";
import { diskError } from "../files/disk-error.ts";
import type { Card, Shelf } from "./file-formats.ts";
import type { FilePort } from "../files/file-port.ts";
import type { JsonFile } from "../files/json-file.ts";
import { mergeCard, mergeShelf, type ShelfWork } from "./outside-changes.ts";
import { makeFolder, type Desk } from "./places.ts";
import { keepOtherVersion, setAside } from "./set-aside.ts";
import { idsIn } from "./whereabouts.ts";

/** Puts a version into its file; resolves with the one that stands there. */
export async function updateCard<Item extends Versioned>(
  desk: Desk,
  file: JsonFile<Card<Item>>,
  item: Item,
): Promise<Item> {
  const { files, now } = desk;
  let stands = item;
  await updateFile(desk, file, async (outside, bytes) => {
    if (outside && idOf(outside.item) !== idOf(item))
      throw new CandorError("changed-outside", { path: file.path });
    const { next, loser } = mergeCard(file.contents, outside, item);
    stands = next.item;
    const kept =
      loser === item ? await file.encode({ rest: next.rest, item }) : bytes;
    if (loser && kept) await keepOtherVersion(file.path, kept, now(), files);
    return next;
  });
  return stands;
}

const idOf = (item: object) => ("id" in item ? item.id : null);

/** Does a file's work; resolves with the records that this device did not know. */
export async function updateShelf(
  desk: Desk,
  file: JsonFile<Shelf>,
  work: ShelfWork,
): Promise<readonly JournalRecord[]> {
  const before = idsIn(file);
  let theirs: readonly JournalRecord[] = [];
  await updateFile(desk, file, async (outside) => {
    const merged = mergeShelf(file.contents, outside, work);
    theirs = merged.theirs;
    return merged.next;
  });
  desk.journal.whereabouts.note(file, before);
  return theirs;
}

/**
 * Compares one file with what is known of it, merges, and writes it where that changes anything. What is damaged there
 * is put aside first.
 */
export async function updateFile<Contents>(
  { files, now }: Desk,
  file: JsonFile<Contents>,
  merge: (
    outside: Contents | null,
    bytes: Uint8Array | null,
  ) => Promise<Contents>,
): Promise<void> {
  const present = await file.look();
  const isChanged = present.is === "changed";
  const next = isChanged
    ? await merge(present.contents, present.bytes)
    : await merge(null, null);
  const isThere = present.is === "same" && !file.isDue;
  if (isThere && isDeepStrictEqual(next, file.contents)) return;
  if (present.is === "damaged")
    await setAside(file.path, "damaged", now(), files);
  if (present.is === "missing") await makeWay(file.path, files);
  await file.write(next);
}

/** The folders that a file of a client stands in, should somebody have taken them away. */
async function makeWay(path: string, files: FilePort): Promise<void> {
  const folder = dirname(path);
  try {
    if (await files.lstat(folder)) return;
  } catch (error) {
    throw diskError(error, path);
  }
  await makeFolder(dirname(folder), files);
  await makeFolder(folder, files);
}
