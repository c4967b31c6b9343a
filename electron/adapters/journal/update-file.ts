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

/** Puts a version into its file; resolves with the one that stands there, and whether it is this very one. */
export async function updateCard<Item extends Versioned>(
  desk: Desk,
  file: JsonFile<Card<Item>>,
  item: Item,
): Promise<{ readonly stands: Item; readonly isMine: boolean }> {
  const { files, now } = desk;
  let decided = { stands: item, isMine: true };
  await updateFile(desk, file, async (outside) => {
    if (outside && idOf(outside.item) !== idOf(item))
      throw new CandorError("changed-outside", { path: file.path });
    const { next, loser, isMine } = mergeCard(file.contents, outside, item);
    decided = { stands: next.item, isMine };
    if (loser) {
      const bytes = await file.encode({ rest: next.rest, item: loser });
      await keepOtherVersion(file.path, bytes, now(), files);
    }
    return next;
  });
  return decided;
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
  merge: (outside: Contents | null) => Promise<Contents>,
): Promise<void> {
  const present = await file.look();
  const next = await merge(present.is === "changed" ? present.contents : null);
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
