import type { CheckUp } from "../checkup/schema.ts";
import { groupBy } from "../group-by.ts";
import type { Id } from "../schema.ts";
import { isBlank } from "../text.ts";
import { isEmpty } from "./empty.ts";
import { oldestFirst, placeOf } from "./records.ts";
import { type JournalRecord, type RecordOf } from "./schema.ts";
import { recordKinds, type RecordKind } from "./kinds.ts";

/**
 * Where records stand, and of what kind they are there: for each kind a shelf with those in which there is something,
 * that are finished, and that are no second versions of others.
 */
export type Shelved = { readonly [Kind in RecordKind]: RecordOf<Kind> } & {
  /** What a timeline tells: of every kind what has happened and has something in it. */
  readonly told: JournalRecord;
  /** Check-ups that were begun and not finished. */
  readonly unfinished: CheckUp;
  /** What was deleted; empty ones too. */
  readonly bin: JournalRecord;
};

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
  if (record.kind === "check-up" && !record.finishedAt) return ["unfinished"];
  if (isEmpty(record)) return [];
  // A second version of a talk that is owed has words; of a mark without any there is nothing to read.
  if (!hasHappened(record))
    return record.copyOf && record.kind !== "conversation" ? [] : [record.kind];
  // Another version is there to be read. What it tells of did not happen twice.
  return record.copyOf && record.kind !== "reflection"
    ? ["told"]
    : ["told", record.kind];
}

/**
 * Whether a timeline tells it: a talk that is still owed has not happened, a mark without words tells nothing, and what is
 * said to a pattern stands beside the pattern.
 */
function hasHappened(record: JournalRecord): boolean {
  switch (record.kind) {
    case "conversation":
      return record.held !== null;
    case "week-mark":
      return !isBlank(record.unsaid);
    case "pattern-answer":
      return false;
    default:
      return true;
  }
}

/** Whether a record stands on the timeline of its client. */
export function isTold(record: JournalRecord): boolean {
  return shelvesOf(record).includes("told");
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
  const sorted = new Map<ShelfName, JournalRecord[]>(
    shelfNames.map((name) => [name, []]),
  );
  for (const record of [...records].toSorted(oldestFirst))
    for (const name of shelvesOf(record)) sorted.get(name)?.push(record);
  const shelves = Object.fromEntries(
    shelfNames.map((name) => [name, createShelf(name, sorted.get(name) ?? [])]),
  ) as { readonly [Name in ShelfName]: OneShelf<Name> };
  return {
    read: (name, client) => shelves[name].read(client),
    exchange(gone, come) {
      for (const name of shelfNames) shelves[name].exchange(gone, come);
    },
  };
}

const shelfNames: readonly ShelfName[] = [
  ...recordKinds,
  "told",
  "unfinished",
  "bin",
];

interface OneShelf<Name extends ShelfName> {
  read(client?: Id): Shelf<Name>;
  exchange: Shelves["exchange"];
}

/** A shelf on which these records stand, which come oldest first. */
function createShelf<Name extends ShelfName>(
  name: Name,
  records: readonly JournalRecord[],
): OneShelf<Name> {
  const all = records as Shelf<Name>;
  const parts = new Map<Id | undefined, Shelf<Name>>([
    ...groupBy(all, ({ client }) => client),
    [undefined, all],
  ]);
  const nothing: Shelf<Name> = [];
  const read = (client?: Id) => parts.get(client) ?? nothing;
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
