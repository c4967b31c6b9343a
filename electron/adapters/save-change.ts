import { dirname, join } from "node:path";
import { clientSchema, type Client } from "#core/client/schema.ts";
import { yearOf, type Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { journalSchema } from "#core/journal/schema.ts";
import type { Change } from "#core/ports.ts";
import { recordSchema, type JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { diskError, folderError } from "./disk-error.ts";
import { clientFormat, recordsFormat, type Shelf } from "./file-formats.ts";
import type { FilePort } from "./file-port.ts";
import { clientFolderName, layout } from "./journal-layout.ts";
import { createJsonFile, type JsonFile } from "./json-file.ts";
import { mergeCard, mergeShelf, type Merged } from "./outside-changes.ts";
import type { ClientFolder, FoundJournal } from "./read-journal.ts";
import { keepOutsideVersion, setDamagedAside } from "./set-aside.ts";

interface Desk {
  readonly folder: string;
  readonly journal: FoundJournal;
  readonly files: FilePort;
  readonly now: () => Moment;
}

/** What becomes of one year's file. */
interface ShelfWork {
  readonly saved: JournalRecord[];
  /** By id: null for a record that is erased, else the version that now stands elsewhere. */
  readonly leaving: Map<Id, JournalRecord | null>;
}

/**
 * Writes a change into a journal's files, one after another: clients, then records where they belong, then the files
 * that records moved out of (twice is better than not at all), and the journal's own file last. When it throws, each
 * file is its old or its new self, and so is what is known of it.
 */
export async function saveChange(desk: Desk, change: Change): Promise<void> {
  // What could not be read back must not be written.
  const journal = change.journal && journalSchema.parse(change.journal);
  const clients = (change.clients ?? []).map((client) =>
    clientSchema.parse(client),
  );
  const erased = new Set(change.erased);
  const records = (change.records ?? [])
    .filter(({ id }) => !erased.has(id))
    .map((record) => recordSchema.parse(record));

  for (const client of clients) await saveClient(desk, client);
  await saveRecords(desk, records, erased);
  if (journal) {
    const file = desk.journal.journalFile;
    await update(desk, file, (known, outside) =>
      mergeCard(known, outside, journal, file.path),
    );
  }
}

async function saveClient(desk: Desk, client: Client): Promise<void> {
  const { card } = await homeOf(desk, client);
  await update(desk, card, (known, outside) => {
    const stranger = outside && outside.item.id !== client.id;
    if (stranger) throw new CandorError("changed-outside", { path: card.path });
    return mergeCard(known, outside, client, card.path);
  });
  desk.journal.clients.set(client.id, client);
}

async function saveRecords(
  desk: Desk,
  records: readonly JournalRecord[],
  erased: ReadonlySet<Id>,
): Promise<void> {
  if (records.length === 0 && erased.size === 0) return;
  const stands = whereRecordsStand(desk.journal);
  const first = new Map<JsonFile<Shelf>, ShelfWork>();
  const second = new Map<JsonFile<Shelf>, ShelfWork>();
  const workOn = (of: typeof first, file: JsonFile<Shelf>): ShelfWork => {
    const work = of.get(file) ?? { saved: [], leaving: new Map() };
    of.set(file, work);
    return work;
  };
  for (const record of records) {
    const target = await shelfFor(desk, record);
    workOn(first, target).saved.push(record);
    for (const file of stands.get(record.id) ?? [])
      if (file !== target) workOn(second, file).leaving.set(record.id, record);
  }
  for (const id of erased)
    for (const file of stands.get(id) ?? [])
      workOn(first, file).leaving.set(id, null);
  for (const works of [first, second])
    for (const [file, { saved, leaving }] of works)
      await update(desk, file, (known, outside) =>
        mergeShelf(known, outside, saved, leaving, file.path),
      );
}

/** In which files each record stands: in more than one after a crash in the middle of a move. */
function whereRecordsStand({
  folders,
}: FoundJournal): Map<Id, Set<JsonFile<Shelf>>> {
  const stands = new Map<Id, Set<JsonFile<Shelf>>>();
  for (const { shelves } of folders)
    for (const shelf of shelves.values())
      for (const { id } of shelf.contents?.records ?? []) {
        const known = stands.get(id);
        if (known) known.add(shelf);
        else stands.set(id, new Set([shelf]));
      }
  return stands;
}

async function shelfFor(
  desk: Desk,
  record: JournalRecord,
): Promise<JsonFile<Shelf>> {
  const client = desk.journal.clients.get(record.client);
  const home = await homeOf(
    desk,
    client ?? { id: record.client, name: record.client },
  );
  const year = yearOf(record.day);
  const known = home.shelves.get(year);
  if (known) return known;
  const path = join(home.path, `${year}.json`);
  const shelf = createJsonFile(path, recordsFormat, desk.files, desk.now);
  home.shelves.set(year, shelf);
  return shelf;
}

/** The folder of a client; a new one is made under a name that nothing has yet. */
async function homeOf(
  desk: Desk,
  client: Pick<Client, "id" | "name">,
): Promise<ClientFolder> {
  const { folder, journal, files, now } = desk;
  const known = journal.homes.get(client.id);
  if (known) return known;
  const parent = join(folder, layout.clients);
  await makeFolder(parent, files);
  const taken = new Set(journal.folders.map(({ name }) => name));
  for (;;) {
    const name = clientFolderName(client, taken);
    const path = join(parent, name);
    if (await makeFolder(path, files)) {
      const home: ClientFolder = {
        name,
        path,
        card: createJsonFile(
          join(path, layout.client),
          clientFormat,
          files,
          now,
        ),
        shelves: new Map(),
      };
      journal.folders.push(home);
      journal.homes.set(client.id, home);
      return home;
    }
    taken.add(name);
  }
}

/**
 * Compares one file with what is known of it, merges, and writes it. What is damaged there is put aside first, and so
 * is a copy of what another program wrote where it would be lost.
 */
async function update<Contents>(
  { files, now }: Desk,
  file: JsonFile<Contents>,
  merge: (known: Contents | null, outside: Contents | null) => Merged<Contents>,
): Promise<void> {
  const present = await file.look();
  if (present.is === "changed") {
    const { next, overrules } = merge(file.contents, present.contents);
    if (overrules)
      await keepOutsideVersion(file.path, present.bytes, now(), files);
    await file.write(next);
    return;
  }
  const { next, overrules } = merge(file.contents, null);
  if (overrules && present.is === "same")
    await keepOutsideVersion(
      file.path,
      await readBytes(file.path, files),
      now(),
      files,
    );
  if (present.is === "damaged") await setDamagedAside(file.path, now(), files);
  if (present.is === "missing") await makeWay(file.path, files);
  await file.write(next);
}

async function readBytes(path: string, files: FilePort): Promise<Uint8Array> {
  try {
    return await files.read(path);
  } catch (error) {
    throw diskError(error, path);
  }
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

/** Makes a folder whose name is on the disk when this resolves; false where something has the name already. */
export async function makeFolder(
  path: string,
  files: FilePort,
): Promise<boolean> {
  try {
    const made = await files.makeFolder(path);
    if (made) await files.syncFolder(dirname(path));
    return made;
  } catch (error) {
    throw folderError(error, dirname(path));
  }
}
