import { isDeepStrictEqual } from "node:util";
import { CandorError } from "#core/errors.ts";
import { oldestFirst } from "#core/record/records.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Card, Shelf } from "./file-formats.ts";

/** What to write, and whether a version that another program wrote is lost by it. */
export interface Merged<Contents> {
  readonly next: Contents;
  readonly overrules: boolean;
}

interface Versioned {
  readonly revision: number;
  readonly changedAt: string;
}

/** Which of two versions of a thing counts: the one that was changed more often, then the one changed later. */
export function isNewer(version: Versioned, than: Versioned): boolean {
  if (version.revision !== than.revision)
    return version.revision > than.revision;
  return Date.parse(version.changedAt) > Date.parse(than.changedAt);
}

/**
 * A journal's or a client's file with a new version in it. `known` is what was last read or written here, `outside`
 * what another program made of it meanwhile, null where it did nothing. Throws `changed-outside` {path} where the
 * outside version is as new or newer, and another one.
 */
export function mergeCard<Item extends { readonly revision: number }>(
  known: Card<Item> | null,
  outside: Card<Item> | null,
  item: Item,
  path: string,
): Merged<Card<Item>> {
  const overrules = outrank(known?.item, outside?.item, item, path);
  return { next: { rest: (outside ?? known)?.rest ?? {}, item }, overrules };
}

/**
 * A year's file with new versions in it, and without what leaves it. Everything that another program added stays, what
 * it took away comes back, and of two versions of a record the newer one counts. `leaving` holds, by id, the version
 * that now stands in another file, or null for a record that is erased; an erased record that somebody changed
 * meanwhile stays. Throws `changed-outside` {path} where the outside version of a record that is saved is as new or
 * newer, and another one. An outside version that an earlier save took in counts as one still, for whoever saves has
 * not seen it.
 */
export function mergeShelf(
  known: Shelf | null,
  outside: Shelf | null,
  saved: readonly JournalRecord[],
  leaving: ReadonlyMap<string, JournalRecord | null>,
  path: string,
): Merged<Shelf> {
  const present = outside ? together(known, outside) : known;
  const before = outside ? newestById(known?.records ?? []) : null;
  const theirs = outside ? newestById(outside.records) : null;
  const adopted = known?.adopted ?? new Set<string>();
  const unseen = adopted.size > 0 ? newestById(known?.records ?? []) : null;
  const gone = new Set(saved.map(({ id }) => id));
  let overrules = false;
  const versions = (id: string) =>
    adopted.has(id)
      ? [undefined, theirs ? theirs.get(id) : unseen?.get(id)]
      : [before?.get(id), theirs?.get(id)];
  const replace = (record: JournalRecord) => {
    const [mine, other] = versions(record.id);
    if (outrank(mine, other, record, path)) overrules = true;
  };
  for (const record of saved) replace(record);
  for (const [id, moved] of leaving) {
    if (moved) replace(moved);
    const [mine, other] = versions(id);
    if (!moved && other && !isDeepStrictEqual(mine, other)) continue;
    gone.add(id);
  }
  const staying = (present?.records ?? []).filter(({ id }) => !gone.has(id));
  const foreign = staying.filter(
    (record) =>
      adopted.has(record.id) ||
      (outside && !isDeepStrictEqual(before?.get(record.id), record)),
  );
  const next: Shelf = {
    rest: present?.rest ?? {},
    records: [...staying, ...saved].toSorted(oldestFirst),
    unreadable: present?.unreadable ?? [],
    adopted: new Set(foreign.map(({ id }) => id)),
  };
  return { next, overrules };
}

/** Each record once, in its newest version. */
export function newestById(
  records: Iterable<JournalRecord>,
): Map<string, JournalRecord> {
  const newest = new Map<string, JournalRecord>();
  for (const record of records) {
    const other = newest.get(record.id);
    if (!other || isNewer(record, other)) newest.set(record.id, record);
  }
  return newest;
}

/** Whether a new version replaces one that only another program knows; throws where it must not. */
function outrank<Item extends { readonly revision: number }>(
  known: Item | undefined,
  outside: Item | undefined,
  next: Item,
  path: string,
): boolean {
  if (
    !outside ||
    isDeepStrictEqual(outside, known) ||
    isDeepStrictEqual(outside, next)
  )
    return false;
  if (outside.revision >= next.revision)
    throw new CandorError("changed-outside", { path });
  return true;
}

function together(known: Shelf | null, outside: Shelf): Shelf {
  if (!known) return outside;
  const ours = newestById(known.records);
  const theirs = newestById(outside.records);
  const kept = outside.records.filter((record) => {
    const mine = ours.get(record.id);
    return !mine || !isNewer(mine, record);
  });
  const missed = [...ours.values()].filter((record) => {
    const other = theirs.get(record.id);
    return !other || isNewer(record, other);
  });
  const alsoUnreadable = known.unreadable.filter(
    (entry) =>
      !outside.unreadable.some((other) => isDeepStrictEqual(other, entry)),
  );
  return {
    rest: outside.rest,
    records: [...kept, ...missed],
    unreadable: [...outside.unreadable, ...alsoUnreadable],
  };
}
