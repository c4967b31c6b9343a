import type { App } from "../app.ts";
import type { Client } from "../client/schema.ts";
import { minutesBetween, type Moment } from "../day.ts";
import { CandorError } from "../errors.ts";
import type {
  Backup,
  BackupContents,
  Backups,
  Change,
  IsKnown,
  Lost,
} from "../ports.ts";
import type { JournalRecord } from "../record/schema.ts";
import { nextVersion, sayTheSame } from "../record/versions.ts";
import type { Id } from "../schema.ts";
import type { JournalView } from "./journal.ts";
import type { JournalFile } from "./schema.ts";

/** While the journal is open, a generation is no younger than this when the next one is made. */
const minutesApart = 10;

/** What restoring has done, and the name to take it back by. */
export interface Restored {
  /** Records that came back or were set back. */
  readonly records: number;
  readonly clients: number;
  /** Records that the backup does not know: they went to the bin. */
  readonly binned: number;
  readonly undo: Id;
}

/** The generations of the journal's backups, the newest first. */
export async function listBackups({
  backups,
}: App): Promise<{ folder: string | null; backups: readonly Backup[] }> {
  return {
    folder: backups?.folder ?? null,
    backups: (await backups?.list()) ?? [],
  };
}

/**
 * Makes a generation of what is on disk, if anything has changed since the newest: at once when closing or asked to,
 * and otherwise where the newest is ten minutes old. Null where none was made. Throws what the disk says.
 */
export async function makeBackup(
  { backups, journal, clock }: App,
  when: "idle" | "now",
  letGo: readonly string[] = [],
): Promise<Backup | null> {
  if (!backups || journal.readOnly) return null;
  if (when === "idle") {
    const [newest] = await backups.list();
    const age = newest ? minutesBetween(newest.madeAt, clock.now()) : Infinity;
    // A newest one from days to come was made by a clock that was wrong.
    if (age >= 0 && age < minutesApart) return null;
  }
  return backups.make(letGo);
}

/** What the newest backup holds and the journal's folder has lost: for its owner to say whether it shall come back. */
export async function findLost({
  backups,
  journal,
}: App): Promise<Lost | null> {
  if (!backups) return null;
  const damaged = journal.problems
    .filter(({ code }) => code === "damaged")
    .map(({ file }) => file);
  return backups.lost(damaged, knownTo(journal.view()));
}

/**
 * Sets everything back to what a backup holds, in one change; of the present state a backup is made first. Records that
 * the backup does not know go to the bin. With `only: "missing"` what was lost from the journal's files comes back, and
 * nothing else is touched. Both can be taken back. Throws `backup-not-found`, `no-backups`, and what the disk says.
 */
export async function restoreBackup(
  app: App,
  input: { readonly name: string; readonly only?: "missing" | undefined },
): Promise<Restored> {
  const { backups, journal, clock, newId, undos } = app;
  if (!backups) throw new CandorError("no-backups");
  const lost = input.only ? await findLost(app) : null;
  const files = input.only
    ? (lost?.files.map(({ file }) => file) ?? [])
    : undefined;
  const contents = await backups.read(input.name, files);
  if (!input.only) await makeBackup(app, "now");
  return journal.change((view) => {
    const at = clock.now();
    const brought = input.only
      ? whatIsMissing(view, contents, at)
      : everything(view, contents, at);
    const binned = input.only ? [] : unknownTo(view, contents, at);
    const change: Change = {
      ...brought,
      clients: [
        ...brought.clients,
        ...(input.only ? [] : clientsUnknownTo(view, contents, at)),
      ],
      records: [...brought.records, ...binned],
    };
    const reply: Restored = {
      records: brought.records.length,
      clients: brought.clients.length,
      binned: binned.length,
      undo: undos.keep(view, change, newId),
    };
    return { change, reply };
  });
}

interface Brought {
  readonly journal?: JournalFile;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
}

function everything(
  view: JournalView,
  { journal, clients, records }: BackupContents,
  at: Moment,
): Brought {
  return {
    ...(journal &&
      !sayTheSame(view.file, journal) && {
        journal: nextVersion(view.file, journal, at),
      }),
    clients: clients.flatMap((client) =>
      setBack(view.client(client.id), client, at),
    ),
    records: records.flatMap((record) =>
      setBack(view.record(record.id), record, at),
    ),
  };
}

/** What was in the bin goes there from now on, so that it is not erased at once. */
function setBack<Item extends Client | JournalRecord>(
  present: Item | undefined,
  wanted: Item,
  at: Moment,
): Item[] {
  const deletedAt = wanted.deletedAt && (present?.deletedAt ?? at);
  const next = { ...wanted, deletedAt };
  if (present && sayTheSame(present, next)) return [];
  return [nextVersion(present, next, at)];
}

/** Records that a backup does not know, put into the bin. One that is not whole says nothing about them. */
function unknownTo(
  view: JournalView,
  { records, isWhole }: BackupContents,
  at: Moment,
): JournalRecord[] {
  if (!isWhole) return [];
  const known = new Set(records.map(({ id }) => id));
  return [...view.records()]
    .filter(({ id, deletedAt }) => !known.has(id) && !deletedAt)
    .map((record) => nextVersion(record, { ...record, deletedAt: at }, at));
}

/** Clients that a backup does not know. One of whom something is written stays, so that the bin can say whose it is. */
function clientsUnknownTo(
  view: JournalView,
  { clients, isWhole }: BackupContents,
  at: Moment,
): Client[] {
  if (!isWhole) return [];
  const known = new Set(clients.map(({ id }) => id));
  const written = new Set([...view.records()].map(({ client }) => client));
  return [...view.clients()]
    .filter(({ id, kind }) => !known.has(id) && kind !== "own-business")
    .filter(({ id, deletedAt }) => !deletedAt && !written.has(id))
    .map((client) => nextVersion(client, { ...client, deletedAt: at }, at));
}

/**
 * Records that are not known. A client or the journal's own file whose file was lost has a stand-in: it gives way
 * unless it was changed more often than what is in the backup.
 */
function whatIsMissing(
  view: JournalView,
  { journal, clients, records }: BackupContents,
  at: Moment,
): Brought {
  const isStandIn = view.file.revision === 1;
  return {
    ...(journal &&
      isStandIn &&
      !sayTheSame(view.file, journal) && {
        journal: nextVersion(view.file, journal, at),
      }),
    clients: clients.flatMap((client) => {
      const present = view.client(client.id);
      return (present?.revision ?? 0) <= client.revision
        ? setBack(present, client, at)
        : [];
    }),
    records: records.flatMap((record) =>
      view.record(record.id) ? [] : setBack(undefined, record, at),
    ),
  };
}

function knownTo(view: JournalView): IsKnown {
  return (id) => view.record(id) !== undefined || view.client(id) !== undefined;
}

/** Backups of which each one that is made begins with `before`: bringing the journal's files up to date. */
export function withFreshFiles(
  backups: Backups,
  before: () => Promise<unknown>,
): Backups {
  return {
    ...backups,
    async make(letGo) {
      await before();
      return backups.make(letGo);
    },
  };
}
