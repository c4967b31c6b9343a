import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { JournalRecord } from "#core/record/schema.ts";
import { oldestFirst } from "#core/record/records.ts";
import {
  editedBy,
  orderOf,
  sayTheSame,
  settle,
  textOf,
  type Versioned,
} from "#core/record/versions.ts";
import type { Card, Shelf, Tombstone } from "./file-formats.ts";

/** Which of two versions stands, and the other one where it would be lost. */
export interface Reconciled<Item> {
  readonly stands: Item;
  readonly loser: Item | null;
}

/**
 * Which of two versions of a thing stands. `base` is what this device last read or wrote where `theirs` was found: a
 * version that differs from it without saying who changed it was changed by hand, and says so from then on.
 */
export function reconcile<Item extends Versioned>(
  mine: Item,
  theirs: Item,
  base: Item | undefined,
): Reconciled<Item> {
  if (isDeepStrictEqual(theirs, base)) return { stands: mine, loser: null };
  const isByHand =
    base !== undefined &&
    theirs.revision >= base.revision &&
    isDeepStrictEqual(theirs.edits, base.edits);
  return decide(mine, isByHand ? editedBy(theirs, "by-hand") : theirs);
}

/** The same where nothing is known of how either came about. */
export function decide<Item extends Versioned>(
  mine: Item,
  theirs: Item,
): Reconciled<Item> {
  const order = orderOf(mine, theirs);
  if (order !== "apart")
    return { stands: order === "before" ? theirs : mine, loser: null };
  const { winner, loser } = settle(mine, theirs);
  return { stands: winner, loser: sayTheSame(winner, loser) ? null : loser };
}

/**
 * The version that came second, as a record of its own: nobody's words are lost. The same version gets the same id on
 * every device.
 */
export function asCopy(record: JournalRecord): JournalRecord {
  const text = textOf({ ...record, copyOf: undefined });
  const mark = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return {
    ...record,
    id: `${record.id.slice(0, 51)}-${mark}`,
    copyOf: record.copyOf ?? record.id,
  };
}

/** Whether an erased record is no newer than what was erased. */
export function isErased(version: Versioned, tombstone: Tombstone): boolean {
  if (isDeepStrictEqual(version.edits, tombstone.edits))
    return version.revision <= tombstone.revision;
  return orderOf(version, tombstone) === "before";
}

/** A journal's or a client's file with a new version in it. */
export function mergeCard<Item extends Versioned>(
  known: Card<Item> | null,
  outside: Card<Item> | null,
  item: Item,
): { readonly next: Card<Item>; readonly loser: Item | null } {
  const rest = (outside ?? known)?.rest ?? {};
  if (!outside) return { next: { rest, item }, loser: null };
  const { stands, loser } = reconcile(item, outside.item, known?.item);
  return { next: { rest, item: stands }, loser };
}

/** What becomes of one year's file. */
export interface ShelfWork {
  readonly saved: Map<string, JournalRecord>;
  /** By id: the version that now stands in another file, or what is known of a record that is erased. */
  readonly leaving: Map<string, JournalRecord | Tombstone>;
}

/**
 * A year's file with new versions in it, and without what leaves it. `known` is what was last read or written here,
 * `outside` what another program made of it meanwhile, null where it did nothing. Everything that it added stays, what
 * it took away comes back, and where a record was changed on both sides one version stands and the other becomes a
 * record of its own. `theirs` are the records that this device did not know.
 */
export function mergeShelf(
  known: Shelf | null,
  outside: Shelf | null,
  { saved, leaving }: ShelfWork,
): { readonly next: Shelf; readonly theirs: readonly JournalRecord[] } {
  if (!outside) {
    const staying = new Map(saved);
    const news: JournalRecord[] = [];
    const keep = (record: JournalRecord) => {
      staying.set(record.id, record);
      news.push(record);
    };
    for (const record of known?.records ?? []) {
      const mine = saved.get(record.id);
      if (!mine) {
        if (!leaving.has(record.id)) staying.set(record.id, record);
        continue;
      }
      // Taken in from others, and not seen by whoever saved.
      const { stands, loser } = decide(mine, record);
      if (stands !== mine) keep(stands);
      if (loser) keep(asCopy(loser));
    }
    const rest = known?.rest ?? {};
    const unreadable = known?.unreadable ?? [];
    const records = [...staying.values()].toSorted(oldestFirst);
    return { next: { rest, records, unreadable }, theirs: news };
  }
  const ours = byId(known?.records ?? []);
  const others = byId(outside.records);
  const records = new Map<string, JournalRecord>();
  const theirs = new Map<string, JournalRecord>();
  const take = (record: JournalRecord, isTheirs: boolean) => {
    records.set(record.id, record);
    if (isTheirs) theirs.set(record.id, record);
  };
  for (const id of new Set([
    ...ours.keys(),
    ...others.keys(),
    ...saved.keys(),
  ])) {
    const base = ours.get(id);
    const other = others.get(id);
    const left = leaving.get(id);
    if (left) {
      if (!other || isDeepStrictEqual(other, base)) continue;
      if (!isRecord(left)) {
        if (!isErased(other, left)) take(other, true);
        continue;
      }
      const { stands, loser } = reconcile(left, other, base);
      if (stands !== left && !loser) take(stands, true);
      else if (loser) take(asCopy(loser === left ? stands : loser), true);
      continue;
    }
    const mine = saved.get(id) ?? base;
    if (!mine) {
      if (other) take(other, true);
    } else if (!other) take(mine, false);
    else {
      const { stands, loser } = reconcile(mine, other, base);
      take(stands, stands !== mine);
      if (loser) take(asCopy(loser), true);
    }
  }
  const alsoUnreadable = (known?.unreadable ?? []).filter(
    (entry) =>
      !outside.unreadable.some((other) => isDeepStrictEqual(other, entry)),
  );
  const next: Shelf = {
    rest: outside.rest,
    records: [...records.values()].toSorted(oldestFirst),
    unreadable: [...outside.unreadable, ...alsoUnreadable],
  };
  return { next, theirs: [...theirs.values()] };
}

function isRecord(left: JournalRecord | Tombstone): left is JournalRecord {
  return "kind" in left;
}

/** Each record once; of two versions in one file the one that stands. */
function byId(records: readonly JournalRecord[]): Map<string, JournalRecord> {
  const found = new Map<string, JournalRecord>();
  for (const record of records) {
    const other = found.get(record.id);
    found.set(record.id, other ? decide(other, record).stands : record);
  }
  return found;
}
