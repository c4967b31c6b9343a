import type { App } from "../app.ts";
import type { Client } from "../client/schema.ts";
import { CandorError } from "../errors.ts";
import type { Change, NewId } from "../ports.ts";
import { nextVersion } from "../record/versions.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import type { JournalView } from "./journal.ts";
import type { JournalFile } from "./schema.ts";

/** What one version took the place of; `before` is null where there was nothing. */
interface Replaced<Item> {
  readonly before: Item | null;
  /** The revision that took its place. */
  readonly revision: number;
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
        journal: journal
          ? { before: view.file, revision: journal.revision }
          : null,
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
    items.map(({ id, revision }) => [
      id,
      { before: known(id) ?? null, revision },
    ]),
  );
}

/**
 * Takes a change back by a new one: what it replaced stands again, and records that it brought go to the bin. What was
 * changed since stays as it is. Throws `nothing-to-undo` where it is not kept any more.
 */
export async function undoChange(
  { journal, clock, undos }: App,
  { undo }: { readonly undo: Id },
): Promise<null> {
  const kept = undos.find(undo);
  if (!kept) throw new CandorError("nothing-to-undo");
  await journal.change((view) => {
    const at = clock.now();
    const back = <Item extends Client | JournalRecord>(
      { before, revision }: Replaced<Item>,
      present: Item | undefined,
    ): Item[] => {
      if (present?.revision !== revision) return [];
      return [
        nextVersion(present, before ?? { ...present, deletedAt: at }, at),
      ];
    };
    const written = new Set([...view.records()].map(({ client }) => client));
    const change: Change = {
      ...(kept.journal?.before &&
        kept.journal.revision === view.file.revision && {
          journal: nextVersion(view.file, kept.journal.before, at),
        }),
      // The bin says whose each record is: a client of whom anything is known stays.
      clients: [...kept.clients].flatMap(([id, of]) =>
        !of.before && written.has(id) ? [] : back(of, view.client(id)),
      ),
      records: [...kept.records].flatMap(([id, of]) =>
        back(of, view.record(id)),
      ),
    };
    return { change, reply: null };
  });
  undos.drop(undo);
  return null;
}
