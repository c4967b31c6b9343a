import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { JournalRecord } from "#core/record/schema.ts";
import { oldestFirst } from "#core/record/records.ts";
import {
  editedBy,
  editsOfBoth,
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
  /** Whether it is the first of the two, and nothing about it is new. */
  readonly isMine: boolean;
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
  if (isDeepStrictEqual(theirs, base))
    return { stands: mine, loser: null, isMine: true };
  const isByHand =
    base !== undefined &&
    theirs.revision >= base.revision &&
    isDeepStrictEqual(theirs.edits, base.edits);
  return decide(mine, isByHand ? markedByHand(theirs) : theirs);
}

/** Nobody but the owner's own hand knows what it was made from. */
export function markedByHand<Item extends Versioned>(item: Item): Item {
  return editedBy(item, "by-hand");
}

/**
 * The same where nothing is known of how either came about. Of two that grew apart the one that stands counts as grown
 * from both, so that the other one cannot come back as something new.
 */
export function decide<Item extends Versioned>(
  mine: Item,
  theirs: Item,
): Reconciled<Item> {
  const order = orderOf(mine, theirs);
  if (order === "before") return { stands: theirs, loser: null, isMine: false };
  if (order !== "apart") return { stands: mine, loser: null, isMine: true };
  const { winner, loser } = settle(mine, theirs);
  return {
    stands: { ...winner, edits: editsOfBoth(winner, loser) },
    loser: sayTheSame(winner, loser) ? null : loser,
    isMine: false,
  };
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
): Reconciled<Item> & { readonly next: Card<Item> } {
  const rest = (outside ?? known)?.rest ?? {};
  const only = { stands: item, loser: null, isMine: true };
  const decided = outside
    ? reconcile(item, outside.item, known?.item)
    : known
      ? decide(item, known.item)
      : only;
  return { ...decided, next: { rest, item: decided.stands } };
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
  const ours = byId(known?.records ?? []);
  const others = outside ? byId(outside.records) : ours;
  const records = new Map<string, JournalRecord>();
  const theirs = new Map<string, JournalRecord>();
  const take = (record: JournalRecord, isTheirs: boolean) => {
    records.set(record.id, record);
    if (isTheirs) theirs.set(record.id, record);
  };
  const copies: JournalRecord[] = [];
  // Without an outside version the file holds what is known: it may have been taken in, and not seen by whoever saved.
  const weigh = (mine: JournalRecord, other: JournalRecord) =>
    outside ? reconcile(mine, other, ours.get(mine.id)) : decide(mine, other);
  for (const id of new Set([
    ...ours.keys(),
    ...others.keys(),
    ...saved.keys(),
  ])) {
    const base = ours.get(id);
    const other = others.get(id);
    const left = leaving.get(id);
    const mine = saved.get(id) ?? base;
    if (left) {
      if (!other || (outside && isDeepStrictEqual(other, base))) continue;
      if (!isRecord(left)) {
        if (outside && !isErased(other, left)) take(other, true);
        continue;
      }
      const { stands, loser } = weigh(left, other);
      if (loser) copies.push(other);
      else if (stands === other) take(other, true);
    } else if (!mine || !other) {
      const only = mine ?? other;
      if (only) take(only, !mine);
    } else if (mine === other) take(mine, false);
    else {
      const { stands, loser, isMine } = weigh(mine, other);
      take(stands, !isMine);
      if (loser) copies.push(loser);
    }
  }
  for (const copy of copies.map(asCopy))
    // One that is there already may have been changed since.
    if (!ours.has(copy.id) && !records.has(copy.id)) take(copy, true);
  const present = outside ?? known;
  const unreadable = present?.unreadable ?? [];
  const alsoUnreadable = (known?.unreadable ?? []).filter(
    (entry) => !unreadable.some((other) => isDeepStrictEqual(other, entry)),
  );
  const next: Shelf = {
    rest: present?.rest ?? {},
    records: [...records.values()].toSorted(oldestFirst),
    unreadable: [...unreadable, ...alsoUnreadable],
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
