import { join } from "node:path";
import type { Client } from "#core/client/schema.ts";
import type { Moment } from "#core/day.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { Problem } from "#core/ports.ts";
import type { Id } from "#core/schema.ts";
import { standInClient } from "./client-stand-in.ts";
import { diskError } from "../files/disk-error.ts";
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
import type { FilePort } from "../files/file-port.ts";
import { createFindings } from "./findings.ts";
import { inParallel } from "../files/in-parallel.ts";
import {
  conflictCopyOf,
  isSystemFile,
  isYearFile,
  layout,
} from "./journal-layout.ts";
import { createJsonFile, type JsonFile } from "../files/json-file.ts";
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
  /** In bytes, when it was read. */
  readonly size: number;
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
  const findings = createFindings(folder, files);

  const file = <Contents>(path: string, format: Format<Contents>) =>
    createJsonFile(path, format, files, now);

  const topNames: readonly string[] = Object.values(layout);
  const isOursOnTop = (name: string) =>
    topNames.includes(name) || conflictCopyOf(name) !== null;
  const names = await findings.list(folder, isOursOnTop);
  const journalFile = file(join(folder, layout.journal), journalFormat);
  if (names.includes(layout.journal)) await findings.read(journalFile);
  const bin = file(join(folder, layout.bin), binFormat);
  if (names.includes(layout.bin)) await findings.read(bin);
  const conflicts: ConflictCopy[] = [];
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
    byHand: findings.byHand,
    changedOutside: findings.changedOutside.toSorted(),
    conflicts,
    folders,
    homes,
    clients,
    standIns,
    problems: findings.problems.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    isNewer: findings.isNewer,
    isOlder: findings.isOlder,
    leftovers: findings.leftovers,
    strangers: findings.strangers,
    count: findings.count,
    isEmpty: !hasClients && !names.includes(layout.journal),
  };

  async function listBelow(path: string, ours: Ours): Promise<string[]> {
    try {
      return await findings.list(path, ours);
    } catch (error) {
      findings.report(path, error);
      return [];
    }
  }

  async function readClients(parent: string): Promise<void> {
    const names = await listBelow(parent, (name) => !isSystemFile(name));
    await inParallel(names, foldersAtOnce, async (name) => {
      const path = join(parent, name);
      try {
        const facts = await files.lstat(path);
        if (facts?.isFolder) await readClientFolder(name, path);
        else if (facts?.isFile) findings.strangers.push(path);
        else if (facts)
          findings.damaged(
            path,
            "it is a link or a device, and Candor follows none",
          );
      } catch (error) {
        findings.report(path, error);
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
      await findings.read(shelf);
    }
    await readConflicts(path, ours);
    const hasCard = ours.includes(layout.client);
    if (hasCard) await findings.read(clientFolder.card);
    // A folder that a crash left empty is nobody's.
    else if (ours.length > 0)
      findings.damaged(
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
      const size = Number((await files.lstat(path))?.size ?? 0n);
      await copy.read();
      if (copy.contents)
        conflicts.push({ path, size, entry: entry(copy.contents) });
    } catch (error) {
      const why = String(diskError(error, path).details["why"] ?? "");
      findings.damaged(
        path,
        `a synchroniser’s copy that cannot be used: ${why}`,
      );
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
