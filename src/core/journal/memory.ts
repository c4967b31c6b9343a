import type { Client } from "../client/schema.ts";
import type { Change } from "../ports.ts";
import type { JournalRecord } from "../record/schema.ts";
import {
  createShelves,
  type ReadShelf,
  type Shelves,
} from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import type { JournalFile } from "./schema.ts";

/**
 * What is known at one moment. Reading never waits. What is handed out never changes: after a change there is another
 * object, and only where something changed, so that what was worked out from the same object still holds.
 */
export interface JournalView {
  readonly file: JournalFile;
  client(id: Id): Client | undefined;
  /** All clients, removed ones too, in no order. */
  clients(): readonly Client[];
  record(id: Id): JournalRecord | undefined;
  /** All records, in no order. Costs a walk through the journal: ask `shelf` where it can tell. */
  records(): Iterable<JournalRecord>;
  /** The records of one sort, oldest first, of one client where one is named. Costs nothing but the first time. */
  readonly shelf: ReadShelf;
}

/** A journal in memory. The shelves are sorted when they are first asked for, and kept up from then on. */
export function createMemory(
  file: JournalFile,
  clientList: readonly Client[],
  recordList: readonly JournalRecord[],
): JournalView & { apply(change: Change): void } {
  let journal = file;
  const clients = new Map(clientList.map((client) => [client.id, client]));
  let listed: readonly Client[] = [...clients.values()];
  const records = new Map(recordList.map((record) => [record.id, record]));
  let shelves: Shelves | undefined;
  return {
    get file() {
      return journal;
    },
    client: (id) => clients.get(id),
    clients: () => listed,
    record: (id) => records.get(id),
    records: () => records.values(),
    shelf: (name, client) =>
      (shelves ??= createShelves(records.values())).read(name, client),
    apply(change) {
      journal = change.journal ?? journal;
      for (const client of change.clients ?? []) clients.set(client.id, client);
      if (change.clients?.length) listed = [...clients.values()];

      const { records: changed = [], erased = [] } = change;
      const touched = new Set([...changed.map(({ id }) => id), ...erased]);
      const known = () => [...touched].flatMap((id) => records.get(id) ?? []);
      const gone = known();
      for (const record of changed) records.set(record.id, record);
      for (const id of erased) records.delete(id);
      shelves?.exchange(gone, known());
    },
  };
}
