import type { Client } from "#core/client/schema.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { sayTheSame } from "#core/record/versions.ts";
import type { Problem } from "#core/ports.ts";
import type { Id } from "#core/schema.ts";
import type { Tombstone } from "./file-formats.ts";
import { layout } from "./journal-layout.ts";
import { asCopy, isErased, decide } from "./outside-changes.ts";
import {
  add,
  asEntry,
  createPending,
  type Entry,
  type Pending,
} from "./pending.ts";
import type { FoundJournal } from "./read-journal.ts";
import type { FoundLog } from "./read-logs.ts";
import { idsIn } from "./whereabouts.ts";

/** What is wrong where neither a file nor a log has the owner's values, questions and settings. */
export function journalProblems(
  { isEmpty, problems }: FoundJournal,
  { journal }: Overlaid,
): Problem[] {
  const file = layout.journal;
  if (isEmpty || journal || problems.some((problem) => problem.file === file))
    return [];
  const detail =
    "it is missing; your values, questions and settings were in it";
  return [{ file, code: "damaged", detail }];
}

/** A journal as it is: its files, with everything on them that no file has taken in yet. */
export interface Overlaid {
  readonly journal: JournalFile | null;
  readonly clients: Map<Id, Client>;
  readonly records: Map<Id, JournalRecord>;
  /** What the files lack. */
  readonly pending: Pending;
}

/**
 * Lays the logs of all devices, and what synchronisers left beside the files, over the files. Doing so twice changes
 * nothing; where a record was changed in two places both versions are there afterwards.
 */
export function overlay(
  found: FoundJournal,
  logs: readonly FoundLog[],
): Overlaid {
  let journal = found.journalFile.contents?.item ?? null;
  const clients = new Map(found.clients);
  const records = new Map<Id, JournalRecord>();
  const pending = createPending();
  const tombstones = new Map<Id, Tombstone>(
    found.bin.contents?.item.map((tombstone) => [tombstone.id, tombstone]),
  );

  const keep = (record: JournalRecord) => {
    records.set(record.id, record);
    pending.records.set(record.id, record);
  };
  const keepCopy = (record: JournalRecord) => {
    const copy = asCopy(record);
    if (!records.has(copy.id) && !tombstones.has(copy.id)) keep(copy);
  };
  /** Whether nobody knows who wrote what stands there: then it must not go without a trace. */
  const byHand = new Set(
    found.folders
      .flatMap(({ shelves }) => [...shelves.values()])
      .filter((file) => found.byHand.has(file))
      .flatMap((file) => [...idsIn(file)]),
  );

  for (const { shelves } of found.folders)
    for (const shelf of shelves.values())
      for (const record of shelf.contents?.records ?? []) {
        const other = records.get(record.id);
        if (!other) {
          records.set(record.id, record);
          continue;
        }
        const { stands, loser } = decide(other, record);
        records.set(record.id, stands);
        if (loser) keepCopy(loser);
      }

  function erase(tombstone: Tombstone): void {
    const record = records.get(tombstone.id);
    if (record && !isErased(record, tombstone)) return;
    const known = tombstones.get(tombstone.id);
    tombstones.set(tombstone.id, tombstone);
    records.delete(tombstone.id);
    if (record || !known) add(pending, { erased: [tombstone] });
  }

  function takeIn(record: JournalRecord): void {
    const tombstone = tombstones.get(record.id);
    if (tombstone && isErased(record, tombstone)) return;
    const known = records.get(record.id);
    if (!known) {
      keep(record);
      return;
    }
    const { stands, loser } = decide(known, record);
    if (stands === record) keep(record);
    if (loser) keepCopy(loser);
    else if (
      stands === record &&
      byHand.has(known.id) &&
      !sayTheSame(known, record)
    )
      keepCopy(known);
  }

  /** Whether what is known of a client goes before another version. One that was guessed goes before none. */
  function stands(known: Client | undefined, client: Client): boolean {
    if (!known) return false;
    return found.standIns.has(known.id)
      ? known.revision > client.revision
      : decide(known, client).stands === known;
  }

  function takeInAll(entry: Entry): void {
    for (const client of entry.clients ?? []) {
      if (stands(clients.get(client.id), client)) continue;
      clients.set(client.id, client);
      pending.clients.set(client.id, client);
    }
    for (const tombstone of entry.erased ?? []) erase(tombstone);
    for (const record of entry.records ?? []) takeIn(record);
    const theirs = entry.journal;
    if (theirs && (!journal || decide(journal, theirs).stands === theirs)) {
      journal = theirs;
      pending.journal = theirs;
    }
  }

  for (const tombstone of tombstones.values()) erase(tombstone);
  // Of one device's lines the later one always counts: what was tried again after a fault may look alike.
  const mine = createPending();
  for (const { number, entries } of logs)
    if (number !== null) for (const entry of entries) add(mine, entry);
  takeInAll(asEntry(mine));
  for (const { number, entries } of logs)
    if (number === null) for (const entry of entries) takeInAll(entry);
  for (const { entry } of found.conflicts) takeInAll(entry);
  return { journal, clients, records, pending };
}
