import type { Client } from "#core/client/schema.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import type { Tombstone } from "./file-formats.ts";

/** One change as it stands in the log: whole versions, and what is known of what was erased. */
export interface Entry {
  readonly journal?: JournalFile | undefined;
  readonly clients?: readonly Client[] | undefined;
  readonly records?: readonly JournalRecord[] | undefined;
  readonly erased?: readonly Tombstone[] | undefined;
}

/** What is saved and not in the readable files yet. */
export interface Pending {
  journal: JournalFile | null;
  readonly clients: Map<Id, Client>;
  readonly records: Map<Id, JournalRecord>;
  readonly erased: Map<Id, Tombstone>;
}

export function createPending(from?: Pending): Pending {
  return {
    journal: from?.journal ?? null,
    clients: new Map(from?.clients),
    records: new Map(from?.records),
    erased: new Map(from?.erased),
  };
}

/** Adds a later entry: it has the last word. */
export function add(
  pending: Pending,
  { journal, clients, records, erased }: Entry,
): void {
  pending.journal = journal ?? pending.journal;
  for (const client of clients ?? []) pending.clients.set(client.id, client);
  for (const tombstone of erased ?? []) {
    pending.records.delete(tombstone.id);
    pending.erased.set(tombstone.id, tombstone);
  }
  for (const record of records ?? []) {
    pending.erased.delete(record.id);
    pending.records.set(record.id, record);
  }
}

/** Takes away what was folded, but for what has changed once more since. */
export function remove(pending: Pending, folded: Pending): void {
  if (pending.journal === folded.journal) pending.journal = null;
  for (const name of ["clients", "records", "erased"] as const)
    for (const [id, item] of folded[name])
      if (pending[name].get(id) === item) pending[name].delete(id);
}

/** All of it as one entry. */
export function asEntry({ journal, clients, records, erased }: Pending): Entry {
  return {
    ...(journal && { journal }),
    clients: [...clients.values()],
    records: [...records.values()],
    erased: [...erased.values()],
  };
}

export function isEmpty({
  journal,
  clients,
  records,
  erased,
}: Pending): boolean {
  return !journal && clients.size + records.size + erased.size === 0;
}
