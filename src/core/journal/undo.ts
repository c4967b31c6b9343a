import type { App } from "../app.ts";
import type { Client } from "../client/schema.ts";
import type { Moment } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { Change, NewId } from "../ports.ts";
import {
  bookkeeping,
  nextVersion,
  type Versioned,
} from "../record/versions.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import type { JournalView } from "./journal.ts";
import type { JournalFile } from "./schema.ts";

/** What one version took the place of; `before` is null where there was nothing. */
interface Replaced<Item> {
  readonly before: Item | null;
  /** What took its place. */
  readonly after: Item;
}

/** Everything that a change took the place of. */
interface ReplacedByChange {
  readonly journal: Replaced<JournalFile> | null;
  readonly clients: ReadonlyMap<Id, Replaced<Client>>;
  readonly records: ReadonlyMap<Id, Replaced<JournalRecord>>;
}

/** The changes of this session that can be taken back. */
export interface Undos {
  /** Keeps what a change is about to replace; returns the name to take it back by. What is erased cannot be kept. */
  keep(view: JournalView, change: Change, newId: NewId): Id;
  /** What was kept under this name. */
  find(id: Id): ReplacedByChange | undefined;
  /** Can no longer be taken back. */
  drop(id: Id): void;
}

/** How many changes can be taken back. */
const most = 20;

export function createUndos(): Undos {
  const kept = new Map<Id, ReplacedByChange>();
  return {
    keep(view, change, newId) {
      const id = newId();
      const { journal, clients = [], records = [] } = change;
      kept.set(id, {
        journal: journal ? { before: view.file, after: journal } : null,
        clients: replaced(clients, (of) => view.client(of)),
        records: replaced(records, (of) => view.record(of)),
      });
      for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
      return id;
    },
    find: (id) => kept.get(id),
    drop: (id) => {
      kept.delete(id);
    },
  };
}

function replaced<Item extends { readonly id: Id; readonly revision: number }>(
  items: readonly Item[],
  known: (id: Id) => Item | undefined,
): Map<Id, Replaced<Item>> {
  return new Map(
    items.map((after) => [
      after.id,
      { before: known(after.id) ?? null, after },
    ]),
  );
}

/**
 * Takes a change back by a new one: what it replaced stands again, and records that it brought go to the bin. What was
 * changed since stays as it is, field by field. Throws `nothing-to-undo` where it is not kept any more, or where
 * nothing of it is left to take back.
 */
export async function undoChange(
  { journal, clock, undos }: App,
  { undo }: { readonly undo: Id },
): Promise<null> {
  const kept = undos.find(undo);
  if (!kept) throw new CandorError("nothing-to-undo");
  await journal.change((view) => {
    const at = clock.now();
    const back = <Item extends Client | JournalRecord | JournalFile>(
      of: Replaced<Item>,
      present: Item | undefined,
    ): Item[] => {
      const wanted = present && asBefore(of, present, at);
      return wanted ? [nextVersion(present, wanted, at)] : [];
    };
    const written = new Set([...view.records()].map(({ client }) => client));
    const [file] = kept.journal ? back(kept.journal, view.file) : [];
    const change: Change = {
      ...(file && { journal: file }),
      // The bin says whose each record is: a client of whom anything is known stays.
      clients: [...kept.clients].flatMap(([id, of]) =>
        !of.before && written.has(id) ? [] : back(of, view.client(id)),
      ),
      records: [...kept.records].flatMap(([id, of]) =>
        back(of, view.record(id)),
      ),
    };
    if (!file && !change.clients?.length && !change.records?.length)
      throw new CandorError("nothing-to-undo");
    return { change, reply: null };
  });
  undos.drop(undo);
  return null;
}

/** The present version with everything that a change set, and nobody has set since, as it was before; null for nothing. */
function asBefore<Item extends Versioned>(
  { before, after }: Replaced<Item>,
  present: Item,
  at: Moment,
): Item | null {
  const isUntouched = present.revision === after.revision;
  if (before === null)
    return isUntouched && "deletedAt" in present
      ? { ...present, deletedAt: at }
      : null;
  if (isUntouched) return before;
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !bookkeeping.includes(name),
  ) as (keyof Item)[];
  const isSame = (a: unknown, b: unknown) =>
    JSON.stringify(a) === JSON.stringify(b);
  const taken = names.filter(
    (name) =>
      !isSame(before[name], after[name]) && isSame(present[name], after[name]),
  );
  if (taken.length === 0) return null;
  const wanted = { ...present };
  for (const name of taken) wanted[name] = before[name];
  return wanted;
}
