import { join } from "node:path";
import type { BackupContents, IsKnown, Lost } from "#core/ports.ts";
import { asBackup, entryOf, type Generation } from "./backup-manifest.ts";
import {
  cardsAmong,
  goodCopy,
  holdsUnknown,
  type Copy,
} from "./backup-plan.ts";
import type { FileFacts, FilePort } from "../files/file-port.ts";
import { readContents, type FileContents } from "./journal-files.ts";
import { layout } from "../journal/journal-layout.ts";

/** What a generation holds. Of two versions of one thing the newer one counts. */
export async function readBackup(
  { path, manifest }: Generation,
  files: FilePort,
): Promise<BackupContents> {
  const entries = [
    ...manifest.files.map((entry) => ({ entry, below: "" })),
    ...manifest.earlier.map((entry) => ({ entry, below: layout.earlier })),
  ];
  let isWhole = manifest.without.length === 0;
  const found: FileContents[] = [];
  for (const { entry, below } of entries) {
    try {
      // What its owner has changed in there since still counts, as long as it can be read.
      const bytes = await files.read(join(path, below, entry.path));
      const contents = await readContents(entry.path, bytes, files);
      if (contents.remark !== null) isWhole = false;
      found.push(contents);
    } catch {
      isWhole = false;
    }
  }
  return { ...together(found), isWhole };
}

/** What some files held: the newest good copies in a generation, and where it has none that is good, before it. */
export async function readFiles(
  generations: readonly Generation[],
  paths: readonly string[],
  files: FilePort,
): Promise<BackupContents> {
  const found: FileContents[] = [];
  for (const path of paths)
    for (const { contents } of await copiesOf(generations, path, files))
      found.push(contents);
  return { ...together(found), isWhole: false };
}

/** The newest copy of a file of which all can be read, and a newer one of which only a part can. */
async function copiesOf(
  generations: readonly Generation[],
  path: string,
  files: FilePort,
): Promise<Copy[]> {
  const copies = [
    await goodCopy(generations, path, files, false),
    await goodCopy(generations, path, files, true),
  ];
  return copies.filter((copy) => copy !== null);
}

function together(found: readonly FileContents[]) {
  return {
    journal: found.find(({ journal }) => journal !== null)?.journal ?? null,
    clients: newest(found.flatMap(({ client }) => (client ? [client] : []))),
    records: newest(found.flatMap(({ records }) => records)),
  };
}

interface Version {
  readonly id: string;
  readonly revision: number;
  readonly changedAt: string;
}

function newest<Item extends Version>(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const other = byId.get(item.id);
    const isNewer =
      !other ||
      item.revision > other.revision ||
      (item.revision === other.revision && item.changedAt > other.changedAt);
    if (isNewer) byId.set(item.id, item);
  }
  return [...byId.values()];
}

/**
 * What the newest generation holds and the journal's folder does not any more: files that are gone or damaged, with
 * something in them that is not known. What was renamed or moved by hand is not lost.
 */
export async function findLost(
  live: ReadonlyMap<string, FileFacts>,
  folder: string,
  generations: readonly Generation[],
  damaged: readonly string[],
  isKnown: IsKnown,
  files: FilePort,
): Promise<Lost | null> {
  const [latest] = generations;
  if (!latest) return null;
  const { manifest } = latest;
  const suspects = new Set(
    [...manifest.files, ...manifest.earlier]
      .map(({ path }) => path)
      .filter((path) => !live.has(path) || damaged.includes(path)),
  );
  if (suspects.size === 0) return null;
  const cards = await liveCards(live, folder, suspects, files);
  const lost: Lost["files"][number][] = [];
  const records = new Set<string>();
  let clients = 0;
  let source = generations.length;
  for (const path of suspects) {
    const copies = (await copiesOf(generations, path, files)).filter(
      ({ contents }) => holdsUnknown(contents, isKnown, cards),
    );
    if (copies.length === 0) continue;
    lost.push({ file: path, is: live.has(path) ? "damaged" : "missing" });
    if (copies.some(({ contents }) => contents.client)) clients += 1;
    for (const { generation, contents } of copies) {
      source = Math.min(source, generations.indexOf(generation));
      for (const { id, deletedAt } of contents.records)
        if (!isKnown(id) && !deletedAt) records.add(id);
    }
  }
  const backup = generations[source];
  return backup
    ? { backup: asBackup(backup), files: lost, records: records.size, clients }
    : null;
}

/** The clients whose own file can be read: one may stand in a folder that was renamed. */
async function liveCards(
  live: ReadonlyMap<string, FileFacts>,
  folder: string,
  suspects: ReadonlySet<string>,
  files: FilePort,
): Promise<Set<string>> {
  const isCard = (path: string) => path.endsWith(`/${layout.client}`);
  if (![...suspects].some(isCard)) return new Set();
  const cards = [...live.keys()].filter(
    (path) => isCard(path) && !suspects.has(path),
  );
  const entries = [];
  for (const path of cards) {
    try {
      const bytes = await files.read(join(folder, path));
      entries.push(await entryOf(path, bytes, files));
    } catch {
      // A file that cannot be read is nobody's.
    }
  }
  return cardsAmong(entries);
}
