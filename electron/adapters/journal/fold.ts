import type { Client } from "#core/client/schema.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { createBreath } from "../files/breath.ts";
import type { Shelf } from "./file-formats.ts";
import type { JsonFile } from "../files/json-file.ts";
import type { ShelfWork } from "./outside-changes.ts";
import { isEmpty, type Pending } from "./pending.ts";
import { homeOf, shelfFor, type Desk } from "./places.ts";
import type { FoundJournal } from "./read-journal.ts";
import { updateCard, updateFile, updateShelf } from "./update-file.ts";

/** What others wrote into the files meanwhile. */
export interface Theirs {
  journal?: JournalFile;
  readonly clients: Client[];
  readonly records: JournalRecord[];
}

/**
 * Brings a journal's readable files up to date with what is saved, one file after another: clients, then records where
 * they belong, then the files that records moved out of (twice is better than not at all), what was erased, and the
 * journal's own file last. Files that were changed by hand or are an older Candor's are written anew. `theirs` hears
 * of what others wrote. A file that cannot be written keeps no other from it. When it throws, each file is its old or
 * its new self, and folding the same again is right.
 */
export async function fold(
  desk: Desk,
  pending: Pending,
  theirs: Theirs,
): Promise<void> {
  const { journal } = desk;
  const attempts = createAttempts();
  for (const client of pending.clients.values())
    await attempts.make(async () => {
      const home = await homeOf(desk, client);
      const { stands, isMine } = await updateCard(desk, home.card, client);
      if (!isMine) theirs.clients.push(stands);
      journal.clients.set(client.id, stands);
    });
  await foldRecords(desk, pending, attempts, theirs);
  await attempts.make(async () => {
    if (pending.erased.size > 0 || hasRevived(desk, pending))
      await foldErased(desk, pending);
  });
  await attempts.make(async () => {
    if (!pending.journal) return;
    const { stands, isMine } = await updateCard(
      desk,
      journal.journalFile,
      pending.journal,
    );
    if (!isMine) theirs.journal = stands;
  });
  await renewFiles(desk, attempts, theirs);
  attempts.end();
}

interface Attempts {
  make(work: () => Promise<void>): Promise<void>;
  /** Throws what the first one that failed has thrown. */
  end(): void;
}

/** One file that cannot be written keeps no other from it. */
function createAttempts(): Attempts {
  const errors: unknown[] = [];
  const breath = createBreath();
  return {
    async make(work) {
      try {
        await work();
      } catch (error) {
        errors.push(error);
      }
      await breath();
    },
    end() {
      if (errors.length > 0) throw errors[0];
    },
  };
}

/** Whether there is anything to fold. */
export function isFolded(
  { folders, ...found }: FoundJournal,
  pending: Pending,
) {
  return (
    isEmpty(pending) &&
    !found.journalFile.isDue &&
    !found.bin.isDue &&
    folders.every(
      ({ card, shelves }) =>
        !card.isDue && [...shelves.values()].every(({ isDue }) => !isDue),
    )
  );
}

async function foldRecords(
  desk: Desk,
  { records, erased }: Pending,
  attempts: Attempts,
  theirs: Theirs,
): Promise<void> {
  const { whereabouts } = desk.journal;
  await whereabouts.ready();
  const first = new Map<JsonFile<Shelf>, ShelfWork>();
  const second = new Map<JsonFile<Shelf>, ShelfWork>();
  const workOn = (of: typeof first, file: JsonFile<Shelf>): ShelfWork => {
    const work = of.get(file) ?? { saved: new Map(), leaving: new Map() };
    of.set(file, work);
    return work;
  };
  for (const record of records.values())
    await attempts.make(async () => {
      const target = await shelfFor(desk, record);
      workOn(first, target).saved.set(record.id, record);
      for (const file of whereabouts.of(record.id))
        if (file !== target)
          workOn(second, file).leaving.set(record.id, record);
    });
  for (const tombstone of erased.values())
    for (const file of whereabouts.of(tombstone.id))
      workOn(first, file).leaving.set(tombstone.id, tombstone);
  const refused = new Set<Id>();
  for (const [file, work] of first)
    await attempts.make(async () => {
      try {
        theirs.records.push(...(await updateShelf(desk, file, work)));
      } catch (error) {
        for (const id of work.saved.keys()) refused.add(id);
        throw error;
      }
    });
  for (const [file, work] of second)
    await attempts.make(async () => {
      // What is not in its new place yet stays in its old one.
      for (const id of refused) work.leaving.delete(id);
      theirs.records.push(...(await updateShelf(desk, file, work)));
    });
}

/** Writes the files anew that are due for it for their own sake. */
async function renewFiles(
  desk: Desk,
  attempts: Attempts,
  theirs: Theirs,
): Promise<void> {
  const { folders, journalFile, bin } = desk.journal;
  const nothing: ShelfWork = { saved: new Map(), leaving: new Map() };
  for (const { card } of folders)
    await attempts.make(async () => {
      if (!card.isDue || !card.contents) return;
      const { stands, isMine } = await updateCard(
        desk,
        card,
        card.contents.item,
      );
      if (!isMine) theirs.clients.push(stands);
    });
  await attempts.make(async () => {
    if (!journalFile.isDue || !journalFile.contents) return;
    const { item } = journalFile.contents;
    const { stands, isMine } = await updateCard(desk, journalFile, item);
    if (!isMine) theirs.journal = stands;
  });
  for (const shelf of folders.flatMap(({ shelves }) => [...shelves.values()]))
    await attempts.make(async () => {
      if (shelf.isDue && shelf.contents)
        theirs.records.push(...(await updateShelf(desk, shelf, nothing)));
    });
  await attempts.make(async () => {
    if (bin.isDue && bin.contents) await foldErased(desk, null);
  });
}

const hasRevived = ({ journal }: Desk, { records }: Pending) =>
  journal.bin.contents?.item.some(({ id }) => records.has(id)) ?? false;

/** What was erased here and elsewhere, but for what was written again since. */
async function foldErased(desk: Desk, pending: Pending | null): Promise<void> {
  const { bin } = desk.journal;
  await updateFile(desk, bin, async (outside) => {
    const known = new Map(
      [...(bin.contents?.item ?? []), ...(outside?.item ?? [])].map(
        (tombstone) => [tombstone.id, tombstone],
      ),
    );
    for (const id of pending?.records.keys() ?? []) known.delete(id);
    for (const [id, tombstone] of pending?.erased ?? [])
      known.set(id, tombstone);
    const { rest } = outside ?? bin.contents ?? { rest: {} };
    return { rest, item: [...known.values()] };
  });
}
