import type { Client } from "#core/client/schema.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Problem } from "#core/ports.ts";
import type { Id } from "#core/schema.ts";
import type { Tombstone } from "./file-formats.ts";
import { layout } from "./journal-layout.ts";
import { asCopy, decide, isErased, markedByHand } from "./outside-changes.ts";
import {
  add,
  asEntry,
  createPending,
  type Entry,
  type Pending,
} from "./pending.ts";
import type { FoundJournal } from "./read-journal.ts";
import type { FoundLog } from "./read-logs.ts";

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
  /** What was erased for good and stays so. */
  readonly tombstones: Map<Id, Tombstone>;
  readonly journal: JournalFile | null;
  readonly clients: Map<Id, Client>;
  readonly records: Map<Id, JournalRecord>;
  /** What the files lack. */
  readonly pending: Pending;
  /** Versions of what has one file that came second, to be kept beside it. */
  readonly losers: {
    readonly clients: Client[];
    readonly journals: JournalFile[];
  };
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
  const losers: Overlaid["losers"] = { clients: [], journals: [] };
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
  // What was written by hand is nobody's next version, and must not go without a trace.
  const byHand = new Set<Id>();
  for (const { card } of found.folders) {
    const client = card.contents?.item;
    if (!client || !found.byHand.has(card)) continue;
    const marked = markedByHand(client);
    clients.set(client.id, marked);
    pending.clients.set(client.id, marked);
  }
  if (journal && found.byHand.has(found.journalFile)) {
    journal = markedByHand(journal);
    pending.journal = journal;
  }
  for (const { shelves } of found.folders)
    for (const shelf of shelves.values()) {
      const isMarked = found.byHand.has(shelf);
      for (const each of shelf.contents?.records ?? []) {
        const record = isMarked ? markedByHand(each) : each;
        if (isMarked) {
          byHand.add(record.id);
          pending.records.set(record.id, record);
        }
        const other = records.get(record.id);
        if (!other) {
          records.set(record.id, record);
          continue;
        }
        const { stands, loser } = decide(other, record);
        records.set(record.id, stands);
        if (isMarked) pending.records.set(record.id, stands);
        if (loser) keepCopy(loser);
      }
    }

  function erase(tombstone: Tombstone): void {
    const record = records.get(tombstone.id);
    if (byHand.has(tombstone.id)) return;
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
    const { stands, loser, isMine } = decide(known, record);
    if (!isMine) keep(stands);
    if (loser) keepCopy(loser);
  }

  /** The version of a client to go on with; one that was guessed goes before none. Null for the one that is known. */
  function nextOf(client: Client): Client | null {
    const known = clients.get(client.id);
    if (!known) return client;
    if (found.standIns.has(known.id))
      return known.revision > client.revision ? null : client;
    const { stands, loser, isMine } = decide(known, client);
    if (loser) losers.clients.push(loser);
    return isMine ? null : stands;
  }

  function takeInAll(entry: Entry): void {
    for (const client of entry.clients ?? []) {
      const next = nextOf(client);
      if (!next) continue;
      clients.set(client.id, next);
      pending.clients.set(client.id, next);
    }
    for (const tombstone of entry.erased ?? []) erase(tombstone);
    for (const record of entry.records ?? []) takeIn(record);
    if (!entry.journal) return;
    const decided = journal && decide(journal, entry.journal);
    if (decided?.isMine) return;
    if (decided?.loser) losers.journals.push(decided.loser);
    journal = decided?.stands ?? entry.journal;
    pending.journal = journal;
  }

  for (const tombstone of tombstones.values()) erase(tombstone);
  // Of one device's lines the later one always counts: what was tried again after a fault may look alike.
  const devices = new Map<string, Pending>();
  for (const { device, entries } of logs) {
    const written = devices.get(device) ?? createPending();
    devices.set(device, written);
    for (const entry of entries) add(written, entry);
  }
  for (const written of devices.values()) takeInAll(asEntry(written));
  for (const { entry } of found.conflicts) takeInAll(entry);
  for (const id of records.keys()) tombstones.delete(id);
  return { journal, clients, records, tombstones, pending, losers };
}
