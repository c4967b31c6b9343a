import type { CheckUp } from "../checkup/schema.ts";
import type { Client } from "../client/schema.ts";
import { dayOf, type Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { JournalRecord, Reflection } from "../record/schema.ts";
import { oldestFirst } from "../record/records.ts";
import { standsOn, type Shelved } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import type { PowerMoment } from "../power/schema.ts";
import type {
  Conversation,
  Disagreement,
  Meeting,
  Phrase,
} from "../talk/schema.ts";
import { energiesOf, type WeekEnergies } from "../week/energy.ts";
import type { WeekMark } from "../week/schema.ts";

/** What of a client the rules see; what else changes in one makes no other pattern. */
const seenOfClient = [
  "id",
  "name",
  "kind",
  "stage",
  "since",
  "started",
  "outcome",
  "pastOutcomes",
  "terms",
  "meetingRhythm",
] as const satisfies readonly (keyof Client)[];

export type SeenClient = Pick<Client, (typeof seenOfClient)[number]>;

/** One client's record as the rules see it: nothing deleted, nothing unfinished, oldest first. */
export interface ClientHistory {
  readonly client: SeenClient;
  /** Finished check-ups. */
  readonly checkUps: readonly CheckUp[];
  readonly reflections: readonly Reflection[];
  readonly weekMarks: readonly WeekMark[];
  /** Each week that has an energy. */
  readonly energies: WeekEnergies;
  readonly meetings: readonly Meeting[];
  readonly conversations: readonly Conversation[];
  readonly disagreements: readonly Disagreement[];
  readonly phrases: readonly Phrase[];
  readonly powerMoments: readonly PowerMoment[];
}

/** The owner's record as it was on a day: what happened later has not happened. Clients by name. */
export interface History {
  readonly clients: readonly ClientHistory[];
  /** Words and phrases that the owner wants left out where words are compared. */
  readonly excluded: readonly string[];
}

/** A part of a client's record that a rule reads. */
export type Part = Exclude<keyof ClientHistory, "client">;

/** Where the parts come from. */
const shelfOf = {
  checkUps: "check-up",
  reflections: "reflection",
  weekMarks: "week-mark",
  meetings: "meeting",
  conversations: "conversation",
  disagreements: "disagreement",
  phrases: "phrase",
  powerMoments: "power-moment",
} as const satisfies Record<Exclude<Part, "energies">, keyof Shelved>;

type ShelfPart = keyof typeof shelfOf;
const shelfParts = Object.keys(shelfOf) as ShelfPart[];

/** Reads a journal as it was on one day, again and again. */
export interface HistoryReader {
  /** Of what has not changed since it was last read, the very same objects come back. */
  read(): History;
}

/**
 * Reads a journal as it was on a day. By the days that records are about: what was written down only later counts where
 * it belongs. `undeleted`: what has been deleted since then is still there.
 */
export function historyReader(
  view: JournalView,
  today: Day,
  { undeleted = false }: { readonly undeleted?: boolean } = {},
): HistoryReader {
  const known = new Map<string, Known>();
  let last: History = { clients: [], excluded: [] };
  const shelves: ReadPart = (part, client) =>
    undeleted
      ? withDeletedSince(view, part, client, today)
      : view.shelf(shelfOf[part], client);
  return {
    read() {
      const clients = view
        .clients()
        .filter(({ deletedAt }) => !deletedAt)
        .toSorted(
          (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
        )
        .map((client) => {
          const next = readClient(shelves, client, today, known.get(client.id));
          known.set(client.id, next);
          return next.history;
        });
      const { excludedWords: excluded } = view.file.settings;
      if (
        excluded !== last.excluded ||
        clients.length !== last.clients.length ||
        clients.some((client, at) => client !== last.clients[at])
      )
        last = { clients, excluded };
      return last;
    },
  };
}

/** What a journal held on a day. */
export function historyOf(view: JournalView, today: Day): History {
  return historyReader(view, today).read();
}

/** A history without one check-up, and without the talk that it says is owed. */
export function historyWithout(history: History, checkUp: CheckUp): History {
  return {
    ...history,
    clients: history.clients.map((of) =>
      of.client.id === checkUp.client
        ? {
            ...of,
            checkUps: of.checkUps.filter(({ id }) => id !== checkUp.id),
            conversations: of.conversations.filter(
              (talk) => talk.checkUp !== checkUp.id,
            ),
          }
        : of,
    ),
  };
}

interface Known {
  readonly client: Client;
  readonly shelves: Readonly<Record<ShelfPart, readonly JournalRecord[]>>;
  readonly history: ClientHistory;
}

/** The records of a part of one client, oldest first. */
type ReadPart = (part: ShelfPart, client: Id) => readonly JournalRecord[];

/** What stands on a shelf, and what stood there on a day and has gone to the bin since. */
function withDeletedSince(
  view: JournalView,
  part: ShelfPart,
  client: Id,
  today: Day,
): readonly JournalRecord[] {
  const shelf = view.shelf(shelfOf[part], client);
  const deleted = view.shelf("bin", client).filter((record) => {
    const alive = { ...record, deletedAt: null };
    return (
      record.deletedAt !== null &&
      dayOf(record.deletedAt) > today &&
      standsOn(shelfOf[part])(alive)
    );
  });
  return deleted.length === 0
    ? shelf
    : [...shelf, ...deleted].toSorted(oldestFirst);
}

function readClient(
  read: ReadPart,
  client: Client,
  today: Day,
  before: Known | undefined,
): Known {
  const shelves = Object.fromEntries(
    shelfParts.map((part) => [part, read(part, client.id)]),
  ) as Known["shelves"];
  const changed = shelfParts.filter(
    (part) => shelves[part] !== before?.shelves[part],
  );
  if (before?.client === client && changed.length === 0) return before;
  const parts = Object.fromEntries(
    changed.map((part) => [
      part,
      sameAs(before?.history[part], asOf(shelves[part], today)),
    ]),
  ) as Partial<ClientHistory>;
  const history = { ...before?.history, ...parts } as ClientHistory;
  const energies =
    changed.includes("reflections") || changed.includes("weekMarks")
      ? sameAs(
          before?.history.energies,
          energiesOf(history.reflections, history.weekMarks),
          (a, b) => a.from === b.from && a.energy === b.energy,
        )
      : history.energies;
  return {
    client,
    shelves,
    history: {
      ...history,
      client: sameClient(before?.history.client, clientAsOf(client, today)),
      energies,
    },
  };
}

/** The list from before where both hold the same, so that whatever was worked out from it still holds. */
function sameAs<Item>(
  before: readonly Item[] | undefined,
  now: readonly Item[],
  isSame: (a: Item, b: Item) => boolean = Object.is,
): readonly Item[] {
  return before?.length === now.length &&
    now.every((item, at) => isSame(before[at] as Item, item))
    ? before
    : now;
}

function sameClient(
  before: SeenClient | undefined,
  now: SeenClient,
): SeenClient {
  const isSame = (field: (typeof seenOfClient)[number]) =>
    before?.[field] === now[field] ||
    JSON.stringify(before?.[field]) === JSON.stringify(now[field]);
  return before && seenOfClient.every(isSame) ? before : now;
}

/** A client as the rules saw it on a day: one that ended later had not ended. */
function clientAsOf(client: Client, today: Day): SeenClient {
  const seen = Object.fromEntries(
    seenOfClient.map((field) => [field, client[field]]),
  ) as SeenClient;
  return seen.outcome && seen.outcome.day > today
    ? { ...seen, stage: "active", outcome: null }
    : seen;
}

/** The records of a shelf as they stood on a day. */
function asOf(
  shelf: readonly JournalRecord[],
  today: Day,
): readonly JournalRecord[] {
  return shelf.flatMap((record) => recordAsOf(record, today) ?? []);
}

/** A record without what happened after a day; null where nothing of it had. */
function recordAsOf(record: JournalRecord, today: Day): JournalRecord | null {
  switch (record.kind) {
    case "conversation":
      if (record.since > today) return null;
      return record.held !== null && record.held > today
        ? { ...record, held: null, day: record.since }
        : record;
    case "disagreement":
      if (record.day > today) return null;
      return record.settled !== null && record.settled > today
        ? { ...record, settled: null }
        : record;
    case "check-up":
      if (record.day > today) return null;
      return record.predictionEnd && record.predictionEnd.day > today
        ? { ...record, predictionEnd: null }
        : record;
    default:
      return record.day <= today ? record : null;
  }
}
