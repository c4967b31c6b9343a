import { join } from "node:path";
import type { Client } from "#core/client/schema.ts";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { Problem } from "#core/ports.ts";
import { schemaVersion, type Id } from "#core/schema.ts";
import { isTemporary } from "./atomic-file.ts";
import { createBreath } from "./breath.ts";
import { standInClient } from "./client-stand-in.ts";
import { diskError } from "./disk-error.ts";
import {
  binFormat,
  clientFormat,
  journalFormat,
  recordsFormat,
  type Card,
  type Format,
  type Shelf,
  type Tombstone,
} from "./file-formats.ts";
import type { FilePort } from "./file-port.ts";
import { inParallel } from "./in-parallel.ts";
import {
  conflictCopyOf,
  isSystemFile,
  isYearFile,
  layout,
  pathInJournal,
} from "./journal-layout.ts";
import { createJsonFile, type JsonFile } from "./json-file.ts";
import { decide } from "./outside-changes.ts";
import type { Entry } from "./pending.ts";
import { createWhereabouts, type Whereabouts } from "./whereabouts.ts";

/** One client's folder with the handles to its files. */
export interface ClientFolder {
  readonly name: string;
  readonly path: string;
  readonly card: JsonFile<Card<Client>>;
  /** The files of its records, by year. */
  readonly shelves: Map<string, JsonFile<Shelf>>;
}

/** A synchroniser's second version of one of the journal's files. */
export interface ConflictCopy {
  readonly path: string;
  readonly entry: Entry;
}

/** Everything found in a journal's folder. */
export interface FoundJournal {
  readonly journalFile: JsonFile<Card<JournalFile>>;
  readonly bin: JsonFile<Card<Tombstone[]>>;
  /** Every client's folder, known by its client or not. */
  readonly folders: ClientFolder[];
  /** The folder that each client's records go to, by the client's id. */
  readonly homes: Map<Id, ClientFolder>;
  /** Clients as they are shown, stand-ins for damaged files included. */
  readonly clients: Map<Id, Client>;
  readonly standIns: ReadonlySet<Id>;
  readonly problems: Problem[];
  readonly whereabouts: Whereabouts;
  readonly changedOutside: readonly string[];
  /** The same as files. */
  readonly byHand: ReadonlySet<unknown>;
  readonly conflicts: ConflictCopy[];
  /** Whether a newer Candor wrote some of it. */
  readonly isNewer: boolean;
  /** Whether an older Candor wrote some of it. */
  readonly isOlder: boolean;
  /** Temporary files that a crash left behind. */
  readonly leftovers: readonly string[];
  /** Paths that Candor has no use for. */
  readonly strangers: readonly string[];
  /** How many of the journal's files there are, whether they can be used or not. */
  readonly count: number;
  /** Whether there is none of the journal's files in the folder. */
  readonly isEmpty: boolean;
}

/**
 * Reads everything below a journal's folder, and writes nothing. Whatever is wrong becomes a problem; throws only what
 * the disk says about the folder itself.
 */
export async function readJournalFolder(
  folder: string,
  files: FilePort,
  now: () => Moment,
): Promise<FoundJournal> {
  const problems: Problem[] = [];
  const leftovers: string[] = [];
  const strangers: string[] = [];
  const conflicts: ConflictCopy[] = [];
  const byHand = new Set<unknown>();
  const outside: string[] = [];
  const breath = createBreath();
  let count = 0;
  let isNewer = false;
  let isOlder = false;

  function report(path: string, error: unknown): void {
    const { code, details } = diskError(error, path);
    if (code === "newer-version") isNewer = true;
    const file = pathInJournal(folder, path);
    const why = String(details["why"] ?? "");
    if (code === "newer-version") newerVersion(path);
    else if (code === "no-permission")
      problems.push({ file, code, detail: "Candor is not allowed to read it" });
    else
      problems.push({
        file,
        code: code === "damaged" ? code : "store-failed",
        detail: why,
      });
  }

  /** Reads a file that is there; false where it cannot be used. */
  async function read<Contents>(file: JsonFile<Contents>): Promise<boolean> {
    count += 1;
    try {
      const { remark, isWhole, schema } = await file.read();
      if (schema < schemaVersion) isOlder = true;
      if (schema > schemaVersion) {
        isNewer = true;
        newerVersion(file.path);
      }
      if (remark) damaged(file.path, remark);
      if (!isWhole) changedOutside(file);
      await breath();
      return file.contents !== null;
    } catch (error) {
      report(file.path, error);
      return false;
    }
  }

  function damaged(path: string, detail: string): void {
    const file = pathInJournal(folder, path);
    problems.push({ file, code: "damaged", detail });
  }

  function newerVersion(path: string): void {
    const file = pathInJournal(folder, path);
    const detail = "a newer Candor wrote it";
    problems.push({ file, code: "newer-version", detail });
  }

  function changedOutside(changed: JsonFile<unknown>): void {
    byHand.add(changed);
    outside.push(pathInJournal(folder, changed.path));
  }

  /** What of a folder's names may be the journal's; the others are noted. */
  function sort(names: readonly string[], path: string, ours: Ours): string[] {
    return names.toSorted().filter((name) => {
      if (ours(name)) return true;
      if (isTemporary(name)) leftovers.push(join(path, name));
      else if (!isSystemFile(name)) strangers.push(join(path, name));
      return false;
    });
  }

  async function listBelow(path: string, ours: Ours): Promise<string[]> {
    try {
      return sort(await files.list(path), path, ours);
    } catch (error) {
      report(path, error);
      return [];
    }
  }

  const file = <Contents>(path: string, format: Format<Contents>) =>
    createJsonFile(path, format, files, now);

  const topNames: readonly string[] = Object.values(layout);
  const isOursOnTop = (name: string) =>
    topNames.includes(name) || conflictCopyOf(name) !== null;
  const names = sort(await files.list(folder), folder, isOursOnTop);
  const journalFile = file(join(folder, layout.journal), journalFormat);
  if (names.includes(layout.journal)) await read(journalFile);
  const bin = file(join(folder, layout.bin), binFormat);
  if (names.includes(layout.bin)) await read(bin);
  await readConflicts(folder, names);
  const hasClients = names.includes(layout.clients);
  const folders: ClientFolder[] = [];
  const homes = new Map<Id, ClientFolder>();
  const clients = new Map<Id, Client>();
  const unnamed: ClientFolder[] = [];
  const standIns = new Set<Id>();
  if (hasClients) await readClients(join(folder, layout.clients));
  folders.sort((a, b) => (a.name < b.name ? -1 : 1));
  folders.forEach(findClient);
  for (const nameless of unnamed) await standIn(nameless);

  return {
    journalFile,
    bin,
    whereabouts: createWhereabouts(folders),
    byHand,
    changedOutside: outside.toSorted(),
    conflicts,
    folders,
    homes,
    clients,
    standIns,
    problems: problems.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    isNewer,
    isOlder,
    leftovers,
    strangers,
    count,
    isEmpty: !hasClients && !names.includes(layout.journal),
  };

  async function readClients(parent: string): Promise<void> {
    const names = await listBelow(parent, (name) => !isSystemFile(name));
    await inParallel(names, foldersAtOnce, async (name) => {
      const path = join(parent, name);
      try {
        const facts = await files.lstat(path);
        if (facts?.isFolder) await readClientFolder(name, path);
        else if (facts?.isFile) strangers.push(path);
        else if (facts)
          damaged(path, "it is a link or a device, and Candor follows none");
      } catch (error) {
        report(path, error);
      }
    });
  }

  async function readClientFolder(name: string, path: string): Promise<void> {
    const ours = await listBelow(
      path,
      (inside) =>
        inside === layout.client ||
        isYearFile(inside) ||
        conflictCopyOf(inside) !== null,
    );
    const clientFolder: ClientFolder = {
      name,
      path,
      card: file(join(path, layout.client), clientFormat),
      shelves: new Map(),
    };
    folders.push(clientFolder);
    for (const inside of ours.filter(isYearFile)) {
      const shelf = file(join(path, inside), recordsFormat);
      clientFolder.shelves.set(inside.slice(0, 4), shelf);
      await read(shelf);
    }
    await readConflicts(path, ours);
    const hasCard = ours.includes(layout.client);
    if (hasCard) await read(clientFolder.card);
    // A folder that a crash left empty is nobody's.
    else if (ours.length > 0)
      damaged(
        clientFolder.card.path,
        "it is missing; the client is known by the folder’s name only",
      );
  }

  /** Of two folders for one client the one with the newer file is its home. */
  function findClient(home: ClientFolder): void {
    const client = home.card.contents?.item;
    if (!client) {
      unnamed.push(home);
      return;
    }
    const other = clients.get(client.id);
    if (other && decide(other, client).stands === other) return;
    clients.set(client.id, client);
    homes.set(client.id, home);
  }

  /** What synchronisers laid beside our files. */
  async function readConflicts(
    parent: string,
    names: readonly string[],
  ): Promise<void> {
    for (const name of names) {
      const of = conflictCopyOf(name);
      if (!of) continue;
      const path = join(parent, name);
      if (of === layout.journal)
        await readCopy(path, journalFormat, ({ item: journal }) => ({
          journal,
        }));
      else if (of === layout.client)
        await readCopy(path, clientFormat, ({ item }) => ({ clients: [item] }));
      else if (of === layout.bin)
        await readCopy(path, binFormat, ({ item: erased }) => ({ erased }));
      else await readCopy(path, recordsFormat, ({ records }) => ({ records }));
    }
  }

  async function readCopy<Contents>(
    path: string,
    format: Format<Contents>,
    entry: (contents: Contents) => Entry,
  ): Promise<void> {
    const copy = file(path, format);
    try {
      await copy.read();
      if (copy.contents) conflicts.push({ path, entry: entry(copy.contents) });
    } catch (error) {
      const why = String(diskError(error, path).details["why"] ?? "");
      damaged(path, `a synchroniser’s copy that cannot be used: ${why}`);
    }
  }

  async function standIn(nameless: ClientFolder): Promise<void> {
    const bytes = await readPlain(nameless.card.path);
    const records = [...nameless.shelves.values()].flatMap(
      (shelf) => shelf.contents?.records ?? [],
    );
    const client = standInClient(nameless.name, bytes, records, now());
    if (!client || clients.has(client.id)) return;
    standIns.add(client.id);
    clients.set(client.id, client);
    homes.set(client.id, nameless);
  }

  /** What is in a damaged file; null where there is no such thing. Never waits for a pipe. */
  async function readPlain(path: string): Promise<Uint8Array | null> {
    try {
      const facts = await files.lstat(path);
      return facts?.isFile ? await files.read(path) : null;
    } catch {
      return null;
    }
  }
}

type Ours = (name: string) => boolean;

/** How many folders are read at once: so many that the disk and the main thread both have work. */
const foldersAtOnce = 4;

/**
 * Whether there is a folder that is a journal's or can become one. False where it is not there and can be made.
 * Throws `folder-missing`, `not-a-journal`, `no-permission`; the path of each is the journal's folder.
 */
export async function isJournalFolder(
  folder: string,
  files: FilePort,
): Promise<boolean> {
  try {
    const itself = await files.stat(folder);
    if (!itself) {
      const parent = await files.stat(join(folder, ".."));
      if (!parent?.isFolder)
        throw new CandorError("folder-missing", { path: folder });
      return false;
    }
    if (!itself.isFolder)
      throw new CandorError("not-a-journal", { path: folder });
    const names = (await files.list(folder)).filter(
      (name) => !isSystemFile(name) && name !== layout.lock,
    );
    const isOurs = [layout.journal, layout.clients, layout.changes].some(
      (name) => names.includes(name),
    );
    if (!isOurs && names.length > 0)
      throw new CandorError("not-a-journal", { path: folder });
    return true;
  } catch (error) {
    throw diskError(error, folder);
  }
}
