import { join } from "node:path";
import type { IsKnown } from "#core/ports.ts";
import type { Item } from "./backup-generation.ts";
import { entryOf, type Entry, type Generation } from "./backup-manifest.ts";
import type { FileFacts, FilePort } from "../files/file-port.ts";
import {
  readContents,
  sameFacts,
  sha256,
  type FileContents,
} from "./journal-files.ts";
import { layout } from "../journal/journal-layout.ts";

/** What the next generation is to hold. */
export interface Plan {
  readonly items: readonly Item[];
  readonly files: readonly Entry[];
  readonly earlier: readonly Entry[];
  readonly without: readonly string[];
}

/** What is known of a file of the journal from having read it. */
export interface Seen {
  readonly facts: FileFacts;
  /** Null where it is damaged. */
  readonly entry: Entry | null;
}

interface Desk {
  readonly folder: string;
  readonly files: FilePort;
  /** By path: a file that has not changed is not read again. */
  readonly seen: Map<string, Seen>;
  /** Files and folders that the disk would not give out when they were last asked for. */
  readonly unread: Set<string>;
}

/**
 * Settles what the next generation holds: each of the journal's files that can be read; for one that cannot, and for
 * one that is gone and held something that stands in no other file, the newest good copy from before.
 */
export async function planGeneration(
  desk: Desk,
  live: ReadonlyMap<string, FileFacts>,
  generations: readonly Generation[],
  letGo: readonly string[],
): Promise<Plan> {
  const [previous] = generations;
  const before = byPath(previous?.manifest.files);
  const setAside = byPath(previous?.manifest.earlier);
  const files: Entry[] = [];
  const earlier: Entry[] = [];
  const items: Item[] = [];
  const usable = new Map<string, Entry>();

  for (const [path, facts] of live) {
    const entry = await look(desk, path, facts, before.get(path));
    if (!entry) continue;
    usable.set(path, entry);
    files.push(entry);
    const known = before.get(path);
    const shared =
      previous && known?.sha256 === entry.sha256
        ? join(previous.path, path)
        : null;
    items.push({
      to: path,
      sha256: entry.sha256,
      shared,
      live: join(desk.folder, path),
    });
  }

  const cards = cardsAmong(files);
  let ids: ReadonlySet<string> | null = null;
  for (const path of new Set([...before.keys(), ...setAside.keys()])) {
    const now = usable.get(path);
    if ((now && !now.partly) || letGo.includes(path)) continue;
    const copy = await goodCopy(
      generations,
      path,
      desk.files,
      now === undefined,
    );
    if (!copy) continue;
    const isThere = !now && live.has(path);
    // What the journal has in memory is no help here: it goes with the process.
    ids ??= await idsIn(desk, usable.keys());
    const known = ids;
    const isElsewhere = (id: string) => known.has(id);
    if (!isThere && !holdsUnknown(copy.contents, isElsewhere, cards)) continue;
    (now ? earlier : files).push(copy.entry);
    items.push({
      to: now ? `${layout.earlier}/${path}` : path,
      sha256: copy.entry.sha256,
      shared: copy.path,
      live: null,
    });
  }

  const held = new Set(files.map(({ path }) => path));
  const without = [...live.keys()].filter((path) => !held.has(path));
  return { items, files, earlier, without };
}

/** Whether a plan is for what a generation holds already. */
export function isHeldBy({ manifest }: Generation, plan: Plan): boolean {
  const text = (of: Pick<Plan, "files" | "earlier" | "without">) =>
    JSON.stringify([
      ...[of.files, of.earlier].map((entries) =>
        entries.map(({ path, sha256 }) => `${path} ${sha256}`).toSorted(),
      ),
      of.without.toSorted(),
    ]);
  return text(manifest) === text(plan);
}

/** A file's entry as it is now; null where it cannot be used. */
async function look(
  desk: Desk,
  path: string,
  facts: FileFacts,
  before: Entry | undefined,
): Promise<Entry | null> {
  const { files, seen } = desk;
  const known = seen.get(path);
  if (known && sameFacts(known.facts, facts)) return known.entry;
  const bytes = await read(desk, path);
  if (!bytes) return null;
  const entry =
    before?.sha256 === sha256(bytes)
      ? before
      : await entryOf(path, bytes, files).catch(() => null);
  seen.set(path, { facts, entry });
  return entry;
}

/**
 * A file's bytes. Where the disk will not give them out it throws, since it may the next time; when that has come and
 * it still will not, the file is as good as damaged: null.
 */
async function read(
  { folder, files, unread }: Desk,
  path: string,
): Promise<Uint8Array | null> {
  try {
    const bytes = await files.read(join(folder, path));
    unread.delete(path);
    return bytes;
  } catch (error) {
    unlessAgain(path, error, unread);
    return null;
  }
}

/** Throws what the disk said of a path, but for when it has said so before. */
export function unlessAgain(
  path: string,
  error: unknown,
  unread: Set<string>,
): void {
  if (unread.has(path)) return;
  unread.add(path);
  throw error;
}

/** A copy of one of the journal's files in a generation, read and found good. */
export interface Copy {
  readonly generation: Generation;
  readonly entry: Entry;
  readonly path: string;
  readonly contents: FileContents;
}

/**
 * The newest copy of a file that is whole: what of it was set aside before what stands in its place. `orPartly` takes
 * one of which not all can be read as well.
 */
export async function goodCopy(
  generations: readonly Generation[],
  path: string,
  files: FilePort,
  orPartly: boolean,
): Promise<Copy | null> {
  for (const generation of generations) {
    const { manifest } = generation;
    const candidates = [
      ...manifest.files
        .filter((entry) => orPartly || !entry.partly)
        .map((entry) => ({ entry, below: "" })),
      ...manifest.earlier.map((entry) => ({ entry, below: layout.earlier })),
    ].filter(({ entry }) => entry.path === path);
    for (const { entry, below } of candidates) {
      const copy = join(generation.path, below, path);
      const contents = await readCopy(copy, entry, files);
      if (contents) return { generation, entry, path: copy, contents };
    }
  }
  return null;
}

/** What a copy holds; null where it is not what it was, or cannot be read. */
async function readCopy(
  path: string,
  entry: Entry,
  files: FilePort,
): Promise<FileContents | null> {
  try {
    const bytes = await files.read(path);
    if (sha256(bytes) !== entry.sha256) return null;
    return await readContents(entry.path, bytes, files);
  } catch {
    return null;
  }
}

/** Every record that stands in one of these files. */
async function idsIn(
  { folder, files }: Desk,
  paths: Iterable<string>,
): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const path of paths) {
    const bytes = await files.read(join(folder, path));
    const { records } = await readContents(path, bytes, files);
    for (const { id } of records) ids.add(id);
  }
  return ids;
}

/** Whether a file holds anything that is not known from elsewhere. */
export function holdsUnknown(
  { journal, client, records }: FileContents,
  isKnown: IsKnown,
  cards: ReadonlySet<string>,
): boolean {
  return (
    journal !== null ||
    (client !== null && !cards.has(client.id)) ||
    records.some(({ id }) => !isKnown(id))
  );
}

/** The clients whose own file is among these. */
export function cardsAmong(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ client }) => (client ? [client] : [])));
}

function byPath(entries: readonly Entry[] = []): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}
