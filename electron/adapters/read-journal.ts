import { join } from "node:path";
import type { Client } from "#core/client/schema.ts";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { Problem } from "#core/ports.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { isTemporary } from "./atomic-file.ts";
import { standInClient } from "./client-stand-in.ts";
import { diskError } from "./disk-error.ts";
import {
  clientFormat,
  journalFormat,
  recordsFormat,
  type Card,
  type Format,
  type Shelf,
} from "./file-formats.ts";
import type { FilePort } from "./file-port.ts";
import {
  isSystemFile,
  isYearFile,
  layout,
  pathInJournal,
} from "./journal-layout.ts";
import { createJsonFile, type JsonFile } from "./json-file.ts";
import { isNewer, newestById } from "./outside-changes.ts";

/** One client's folder with the handles to its files. */
export interface ClientFolder {
  readonly name: string;
  readonly path: string;
  readonly card: JsonFile<Card<Client>>;
  /** The files of its records, by year. */
  readonly shelves: Map<string, JsonFile<Shelf>>;
}

/** Everything found in a journal's folder. */
export interface FoundJournal {
  readonly journalFile: JsonFile<Card<JournalFile>>;
  /** Every client's folder, known by its client or not. */
  readonly folders: ClientFolder[];
  /** The folder that each client's records go to, by the client's id. */
  readonly homes: Map<Id, ClientFolder>;
  /** Clients as they are shown, stand-ins for damaged files included. */
  readonly clients: Map<Id, Client>;
  readonly problems: Problem[];
  /** Temporary files that a crash left behind. */
  readonly leftovers: readonly string[];
  /** Paths that Candor has no use for. */
  readonly strangers: readonly string[];
  /** How many of the journal's files there are, whether they can be used or not. */
  readonly count: number;
  /** Whether there is anything of a journal in the folder. */
  readonly isEmpty: boolean;
}

/**
 * Reads everything below a journal's folder, and writes nothing. Whatever is wrong becomes a problem; throws only
 * `newer-version` {path}, and what the disk says about the folder itself.
 */
export async function readJournalFolder(
  folder: string,
  files: FilePort,
  now: () => Moment,
): Promise<FoundJournal> {
  const problems: Problem[] = [];
  const leftovers: string[] = [];
  const strangers: string[] = [];
  let count = 0;

  function report(path: string, error: unknown): void {
    const { code, details } = diskError(error, path);
    if (code === "newer-version") throw error;
    const file = pathInJournal(folder, path);
    const why = String(details["why"] ?? "");
    if (code === "no-permission")
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
      const remark = await file.read();
      if (remark) damaged(file.path, remark);
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
  const names = sort(await files.list(folder), folder, (name) =>
    topNames.includes(name),
  );
  const journalFile = file(join(folder, layout.journal), journalFormat);
  if (names.includes(layout.journal)) await read(journalFile);
  const hasClients = names.includes(layout.clients);
  if (!names.includes(layout.journal) && hasClients)
    damaged(
      journalFile.path,
      "it is missing; your values, questions and settings were in it",
    );

  const folders: ClientFolder[] = [];
  const homes = new Map<Id, ClientFolder>();
  const clients = new Map<Id, Client>();
  const unnamed: ClientFolder[] = [];
  if (hasClients) await readClients(join(folder, layout.clients));
  for (const nameless of unnamed) await standIn(nameless);

  return {
    journalFile,
    folders,
    homes,
    clients,
    problems,
    leftovers,
    strangers,
    count,
    isEmpty: !hasClients && !names.includes(layout.journal),
  };

  async function readClients(parent: string): Promise<void> {
    for (const name of await listBelow(parent, (name) => !isSystemFile(name))) {
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
    }
  }

  async function readClientFolder(name: string, path: string): Promise<void> {
    const ours = await listBelow(
      path,
      (inside) => inside === layout.client || isYearFile(inside),
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
    const hasCard = ours.includes(layout.client);
    if (hasCard && (await read(clientFolder.card))) {
      const client = clientFolder.card.contents?.item;
      if (client) settle(client, clientFolder);
      return;
    }
    // A folder that a crash left empty is nobody's.
    if (!hasCard && ours.length === 0) return;
    if (!hasCard)
      damaged(
        clientFolder.card.path,
        "it is missing; the client is known by the folder’s name only",
      );
    unnamed.push(clientFolder);
  }

  /** Of two folders for one client the one with the newer file is its home. */
  function settle(client: Client, home: ClientFolder): void {
    const other = clients.get(client.id);
    if (other && !isNewer(client, other)) return;
    clients.set(client.id, client);
    homes.set(client.id, home);
  }

  async function standIn(nameless: ClientFolder): Promise<void> {
    const bytes = await readPlain(nameless.card.path);
    const records = [...nameless.shelves.values()].flatMap(
      (shelf) => shelf.contents?.records ?? [],
    );
    const client = standInClient(nameless.name, bytes, records, now());
    if (!client || clients.has(client.id)) return;
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

/** Each record once: of two versions the newer one counts. */
export function recordsOf({ folders }: FoundJournal): JournalRecord[] {
  return [
    ...newestById(
      folders.flatMap((folder) =>
        [...folder.shelves.values()].flatMap(
          (shelf) => shelf.contents?.records ?? [],
        ),
      ),
    ).values(),
  ];
}

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
    const isOurs = [layout.journal, layout.clients].some((name) =>
      names.includes(name),
    );
    if (!isOurs && names.length > 0)
      throw new CandorError("not-a-journal", { path: folder });
    return true;
  } catch (error) {
    throw diskError(error, folder);
  }
}
