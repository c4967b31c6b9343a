import type { App } from "../app.ts";
import { compareMoments, dayOf, daysBetween, isDay, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";
import { isBlank } from "../text.ts";
import { binDays } from "./bin.ts";
import { isEmpty } from "./empty.ts";
import type { JournalRecord } from "./schema.ts";

/** By day, then by the moment of making, then by id: an order in which no two records are equal. */
export function oldestFirst(a: JournalRecord, b: JournalRecord): number {
  return (
    compare(a.day, b.day) || compareMoments(a.at, b.at) || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a record stands, or would stand, in a list that is oldest first. */
export function placeOf(
  record: JournalRecord,
  list: readonly JournalRecord[],
): number {
  return countBefore(list, (other) => oldestFirst(other, record) < 0);
}

/** How many stand before a place in a sorted list, without looking at each of them. */
function countBefore<Item>(
  list: readonly Item[],
  isBefore: (item: Item) => boolean,
): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A range of days. Both ends belong to it; an end that is left out is open. */
export interface DayRange {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/**
 * Where the records of a range of days begin in a list that is oldest first, and where they end: the place after the
 * last. Looks at a handful of them, however many there are.
 */
export function placesOf(
  { from, to }: DayRange,
  list: readonly JournalRecord[],
): { readonly start: number; readonly end: number } {
  const start = from ? countBefore(list, ({ day }) => day < from) : 0;
  const end = to ? countBefore(list, ({ day }) => day <= to) : list.length;
  return { start, end: Math.max(start, end) };
}

/** The record of this id, in the bin or not; throws `record-not-found`. */
export function requireRecord(view: JournalView, id: Id): JournalRecord {
  const record = view.record(id);
  if (!record) throw new CandorError("record-not-found", { record: id });
  return record;
}

/** A page of a timeline, newest first. */
export interface RecordPage {
  readonly records: readonly JournalRecord[];
  /** Where the next page begins; null after the last. */
  readonly next: Id | null;
  /** How many there are on all pages: of the range of days, where one was named. */
  readonly total: number;
}

/**
 * What a timeline tells, newest first, `limit` from the one after `after`: from where it would stand, if it was
 * deleted meanwhile. Of a range of days where one is named; throws `range-backwards` where that ends before it begins.
 */
export function listRecords(
  view: JournalView,
  input: DayRange & {
    readonly client?: Id | undefined;
    readonly kind?: JournalRecord["kind"] | undefined;
    readonly after?: Id | undefined;
    readonly limit: number;
  },
): RecordPage {
  const { from, to } = input;
  if (from && to && to < from)
    throw new CandorError("range-backwards", { from, to });
  const all = view.shelf(input.kind ?? "told", input.client);
  const range = placesOf(input, all);
  const after = input.after && view.record(input.after);
  const end = after ? Math.min(placeOf(after, all), range.end) : range.end;
  const start = Math.max(range.start, end - input.limit);
  return {
    records: all.slice(start, end).toReversed(),
    next: start > range.start ? (all[start]?.id ?? null) : null,
    total: range.end - range.start,
  };
}

/** Puts a record into the bin. */
export function removeRecord(
  { journal, clock }: App,
  { id }: { readonly id: Id },
): Promise<JournalRecord> {
  return journal.change((view) => {
    const before = requireRecord(view, id);
    if (before.deletedAt) return { change: {}, reply: before };
    const at = clock.now();
    const record = {
      ...before,
      deletedAt: at,
      changedAt: at,
      revision: before.revision + 1,
    };
    return { change: { records: [record] }, reply: record };
  });
}

/** Takes a record out of the bin again. */
export function restoreRecord(
  { journal, clock }: App,
  { id }: { readonly id: Id },
): Promise<JournalRecord> {
  return journal.change((view) => {
    const before = requireRecord(view, id);
    if (!before.deletedAt) return { change: {}, reply: before };
    const record = {
      ...before,
      deletedAt: null,
      changedAt: clock.now(),
      revision: before.revision + 1,
    };
    return { change: { records: [record] }, reply: record };
  });
}

/** What lies in the bin, the last deleted first. Of what was said to a pattern only words are worth putting back. */
export function listBin(view: JournalView): JournalRecord[] {
  return view
    .shelf("bin")
    .filter(
      (record) =>
        !isEmpty(record) &&
        (record.kind !== "pattern-answer" || !isBlank(record.note)),
    )
    .toSorted(
      (a, b) =>
        compareMoments(b.deletedAt ?? b.at, a.deletedAt ?? a.at) ||
        oldestFirst(b, a),
    );
}

/** How long after the last change a clock is still believed, in days. */
const believedDays = 366;

/**
 * Erases what has lain in the bin for more than `binDays`; resolves with how many. Saves nothing when it is none, and
 * erases nothing by a clock that shows no day or is more than a year ahead of all that was ever written.
 */
export function emptyBin({ journal, clock }: App): Promise<number> {
  const today = clock.today();
  return journal.change((view) => {
    const bin = isDay(today) ? view.shelf("bin") : [];
    const erased = bin
      .filter(
        ({ deletedAt }) =>
          deletedAt && daysBetween(dayOf(deletedAt), today) > binDays,
      )
      .map(({ id }) => id);
    if (erased.length === 0 || !isBelieved(today, view))
      return { change: {}, reply: 0 };
    return { change: { erased }, reply: erased.length };
  });
}

function isBelieved(today: Day, view: JournalView): boolean {
  let newest = "";
  for (const { changedAt } of [...view.records(), ...view.clients()])
    if (dayOf(changedAt) > newest) newest = dayOf(changedAt);
  return isDay(newest) && daysBetween(newest, today) <= believedDays;
}
