import { dirname, join } from "node:path";
import type { Client } from "#core/client/schema.ts";
import { yearOf, type Moment } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { folderError } from "../files/disk-error.ts";
import { clientFormat, recordsFormat, type Shelf } from "./file-formats.ts";
import type { FilePort } from "../files/file-port.ts";
import { clientFolderName, layout } from "./journal-layout.ts";
import { createJsonFile, type JsonFile } from "../files/json-file.ts";
import type { ClientFolder, FoundJournal } from "./read-journal.ts";

/** What whoever writes into a journal's folder works with. */
export interface Desk {
  readonly folder: string;
  readonly journal: FoundJournal;
  readonly files: FilePort;
  readonly now: () => Moment;
}

/** The file that a record belongs into; it need not be there yet. */
export async function shelfFor(
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
export async function homeOf(
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
      const card = join(path, layout.client);
      const home: ClientFolder = {
        name,
        path,
        card: createJsonFile(card, clientFormat, files, now),
        shelves: new Map(),
      };
      journal.folders.push(home);
      journal.homes.set(client.id, home);
      return home;
    }
    taken.add(name);
  }
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
