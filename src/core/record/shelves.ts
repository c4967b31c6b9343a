import type { CheckUp } from "../checkup/schema.ts";
import { groupBy } from "../group-by.ts";
import type { Id } from "../schema.ts";
import { isEmptyReflection, oldestFirst, placeOf } from "./records.ts";
import type { JournalRecord, Reflection } from "./schema.ts";

/** Where records stand, and of what kind they are there. */
export interface Shelved {
  /** What a timeline tells: reflections with something in them, and finished check-ups. */
  readonly told: JournalRecord;
  /** The reflections of what is told. */
  readonly reflection: Reflection;
  /** The check-ups of what is told: those that are finished, and no second versions of others. */
  readonly "check-up": CheckUp;
  /** Check-ups that were begun and not finished. */
  readonly unfinished: CheckUp;
  /** What was deleted; empty reflections too. */
  readonly bin: JournalRecord;
}

export type ShelfName = keyof Shelved;

/** What stands on a shelf, oldest first. It never changes: a shelf on which something else stands is another list. */
export type Shelf<Name extends ShelfName> = readonly Shelved[Name][];

/** Gives the shelf of this name; what stands on it about one client where one is named. */
export type ReadShelf = <Name extends ShelfName>(
  name: Name,
  client?: Id,
) => Shelf<Name>;

function shelvesOf(record: JournalRecord): readonly ShelfName[] {
  if (record.deletedAt) return ["bin"];
  if (record.kind === "check-up") {
    if (!record.finishedAt) return ["unfinished"];
    // Another version of a check-up is there to be read. It was not done twice.
    return record.copyOf ? ["told"] : ["told", "check-up"];
  }
  return isEmptyReflection(record) ? [] : ["told", "reflection"];
}

/** From how many changes on a shelf is sorted anew: one by one they would be slower. */
const many = 1_000;

/** Tells what stands on the shelf of this name, of one client where one is named. */
export function standsOn<Name extends ShelfName>(name: Name, client?: Id) {
  return (record: JournalRecord): record is Shelved[Name] =>
    (client === undefined || record.client === client) &&
    shelvesOf(record).includes(name);
}

/**
 * A shelf after records have gone from the journal and others have come; one that was changed has gone as it was and
 * come as it is. Those that do not stand here are passed over; when all are, the same list comes back.
 */
export function exchange<Kind extends JournalRecord>(
  shelf: readonly Kind[],
  isHere: (record: JournalRecord) => record is Kind,
  gone: readonly JournalRecord[],
  come: readonly JournalRecord[],
): readonly Kind[] {
  const going = gone.filter(isHere);
  const coming = come.filter(isHere);
  if (going.length + coming.length === 0) return shelf;
  if (going.length + coming.length >= many) {
    const leaving = new Set(going);
    const staying = shelf.filter((record) => !leaving.has(record));
    return [...staying, ...coming].toSorted(oldestFirst);
  }
  const next = shelf.slice();
  for (const record of going) next.splice(placeOf(record, next), 1);
  for (const record of coming) next.splice(placeOf(record, next), 0, record);
  return next;
}

/** All shelves of a journal. */
export interface Shelves {
  readonly read: ReadShelf;
  /** Keeps the shelves true to the journal. Sorts nothing anew unless a great many come at once. */
  exchange(
    gone: readonly JournalRecord[],
    come: readonly JournalRecord[],
  ): void;
}

/** Sorts records onto their shelves. */
export function createShelves(records: Iterable<JournalRecord>): Shelves {
  const sorted = [...records].toSorted(oldestFirst);
  const shelves: { readonly [Name in ShelfName]: OneShelf<Name> } = {
    told: createShelf("told", sorted),
    reflection: createShelf("reflection", sorted),
    "check-up": createShelf("check-up", sorted),
    unfinished: createShelf("unfinished", sorted),
    bin: createShelf("bin", sorted),
  };
  return {
    read: (name, client) => shelves[name].read(client),
    exchange(gone, come) {
      for (const shelf of Object.values(shelves)) shelf.exchange(gone, come);
    },
  };
}

interface OneShelf<Name extends ShelfName> {
  read(client?: Id): Shelf<Name>;
  exchange: Shelves["exchange"];
}

function createShelf<Name extends ShelfName>(
  name: Name,
  sorted: readonly JournalRecord[],
): OneShelf<Name> {
  const all = sorted.filter(standsOn(name));
  const parts = new Map<Id | undefined, Shelf<Name>>([
    ...groupBy(all, ({ client }) => client),
    [undefined, all],
  ]);
  const read = (client?: Id) => parts.get(client) ?? [];
  return {
    read,
    exchange(gone, come) {
      const clients = [...gone, ...come].map(({ client }) => client);
      for (const client of new Set([undefined, ...clients]))
        parts.set(
          client,
          exchange(read(client), standsOn(name, client), gone, come),
        );
    },
  };
}
