import type { App } from "../app.ts";
import { mondayOf } from "../calendar/week.ts";
import type { Stance } from "../checkup/schema.ts";
import { requireClient } from "../client/clients.ts";
import {
  lastWord,
  listClients,
  type ClientSummary,
} from "../client/summary.ts";
import {
  addDays,
  daysBetween,
  latestDay,
  reachable,
  type Day,
} from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { placesOf } from "../record/records.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import { energyOfWeek } from "./energy.ts";
import { manyInRed } from "./red.ts";
import type { Energy, WeekMark } from "./schema.ts";

/** One client as the weekly queue asks about it. */
export interface QueueEntry {
  readonly client: Id;
  readonly name: string;
  /** What was marked for this week; null until something was. */
  readonly mark: WeekMark | null;
  /** This week's energy, whether from the queue or from a reflection. */
  readonly energy: Energy | null;
  readonly lastWeek: {
    readonly energy: Energy | null;
    readonly stance: Stance | null;
  };
  /** How many records this week has about them, weekly marks left out. */
  readonly activity: number;
  /**
   * Days since anything was written about them, weekly marks left out, up to the end of the week or today, whichever
   * comes first; null where nothing ever was.
   */
  readonly silentDays: number | null;
  readonly raised: number;
}

/** How many weeks the owner has gone through. */
export interface WeeksCounted {
  readonly all: number;
  /** Of the latest weeks without a gap of more than one: how many were gone through. A missed one is forgiven. */
  readonly run: number;
  /** The Monday on which that run began; null where there is none. */
  readonly since: Day | null;
}

/** The week as a queue of clients. */
export interface Week {
  /** The Monday. */
  readonly week: Day;
  readonly queue: readonly QueueEntry[];
  readonly counted: WeeksCounted;
  /** The clients in red, where they are a lot: time for an honest talk with oneself. */
  readonly red: readonly { readonly client: Id; readonly name: string }[];
}

/**
 * The week that `day` lies in: every live client that is running or asked about as a prospect, and each other one that
 * something was written about in it. Those with activity come first, then the longest silent; *my own business* last.
 * Silence is counted up to `today` while the week lasts.
 */
export function readWeek(view: JournalView, of: Day, today: Day): Week {
  const week = mondayOf(of);
  const end = endOfWeek(week);
  const until = today < end ? today : end;
  const queue = listClients(view)
    .map((summary) => entryOf(view, summary, week, until))
    .filter(
      ({ activity, mark, stage }) =>
        activity > 0 ||
        mark !== null ||
        stage === "active" ||
        stage === "prospect",
    )
    .toSorted(
      (a, b) =>
        Number(a.own) - Number(b.own) ||
        Number(b.activity > 0) - Number(a.activity > 0) ||
        (b.silentDays ?? Infinity) - (a.silentDays ?? Infinity) ||
        a.name.localeCompare(b.name),
    );
  return {
    week,
    queue: queue.map(({ own: _own, stage: _stage, ...entry }) => entry),
    counted: countWeeks(view, week),
    red: manyInRed(queue).map(({ client, name }) => ({ client, name })),
  };
}

function entryOf(
  view: JournalView,
  { client, raised }: ClientSummary,
  week: Day,
  until: Day,
): QueueEntry & { own: boolean; stage: string } {
  const { id, name, kind, stage } = client;
  const before = reachable(() => addDays(week, -7));
  const told = view.shelf("told", id);
  const { start, end } = placesOf({ from: week, to: endOfWeek(week) }, told);
  const thisWeek = told.slice(start, end);
  const last = lastWord(told, end);
  return {
    client: id,
    name,
    own: kind === "own-business",
    stage,
    mark: markOf(view, id, week),
    energy: energyOfWeek(view, id, week),
    lastWeek: {
      energy: before && energyOfWeek(view, id, before),
      stance: before && (markOf(view, id, before)?.stance ?? null),
    },
    activity: thisWeek.filter((record) => record.kind !== "week-mark").length,
    silentDays: last ? Math.max(0, daysBetween(last.day, until)) : null,
    raised: raised.length,
  };
}

/** The mark of one client in the week that begins on this Monday; the last made, where two devices made one each. */
function markOf(view: JournalView, client: Id, week: Day): WeekMark | null {
  const marks = view.shelf("week-mark", client);
  const last = marks[placesOf({ to: endOfWeek(week) }, marks).end - 1];
  return last && last.day >= week ? last : null;
}

/** What of a weekly mark is set; what is left out stays as it is. */
export interface MarkPatch {
  readonly client: Id;
  /** Any day of the week that is marked; today's week where it is left out. */
  readonly day?: Day | undefined;
  readonly energy?: Energy | null | undefined;
  readonly stance?: Stance | null | undefined;
  readonly unsaid?: string | undefined;
  readonly skipped?: boolean | undefined;
}

/** Marks one client's week: one mark for each, however often it is set. Throws `client-not-found`, `week-to-come`. */
export function markWeek(
  { journal, clock, newId }: App,
  { client, day = clock.today(), ...patch }: MarkPatch,
): Promise<WeekMark> {
  return journal.change((view) => {
    requireClient(view, client);
    const week = mondayOf(day);
    const today = clock.today();
    if (week > today) throw new CandorError("week-to-come");
    const before = markOf(view, client, week);
    const at = clock.now();
    const mark: WeekMark = {
      ...(before ?? {
        id: newId(),
        at,
        edits: {},
        deletedAt: null,
        kind: "week-mark",
        client,
        energy: null,
        stance: null,
        unsaid: "",
        skipped: false,
        energyAt: null,
      }),
      // A mark is of the day that it is made on, or of the last day of a week gone by.
      day: mondayOf(today) === week ? today : endOfWeek(week),
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
    };
    if (patch.energy !== undefined && patch.energy !== mark.energy) {
      mark.energy = patch.energy;
      mark.energyAt = patch.energy && at;
    }
    if (patch.stance !== undefined) mark.stance = patch.stance;
    if (patch.unsaid !== undefined) mark.unsaid = patch.unsaid;
    if (patch.skipped !== undefined) mark.skipped = patch.skipped;
    return { change: { records: [mark] }, reply: mark };
  });
}

/** Whether everybody whom the week asks about was marked or passed over: then nobody need be reminded of it. */
export function isWeekDone(view: JournalView, today: Day): boolean {
  return readWeek(view, today, today).queue.every(({ mark }) => mark !== null);
}

/** Counts the weeks that were gone through, up to the one that begins on this Monday. */
export function countWeeks(view: JournalView, week: Day): WeeksCounted {
  const weeks = weeksOf(view.shelf("week-mark"), week);
  let run = 0;
  let since: Day | null = null;
  // One week may be missing between two, and this week may still be to come.
  for (const one of weeks.toReversed()) {
    if (daysBetween(one, since ?? week) > 14) break;
    since = one;
    run += 1;
  }
  return { all: weeks.length, run, since };
}

/** The weeks in which anything was marked, up to one. Goes from week to week, and not through all of their marks. */
function weeksOf(marks: Shelf<"week-mark">, last: Day): Day[] {
  const weeks: Day[] = [];
  let next = marks[0];
  while (next) {
    const week = mondayOf(next.day);
    if (week > last) break;
    weeks.push(week);
    next = marks[placesOf({ to: endOfWeek(week) }, marks).end];
  }
  return weeks;
}

/** The Sunday of the week that begins on this Monday, or the last day that there is. */
function endOfWeek(week: Day): Day {
  return reachable(() => addDays(week, 6)) ?? latestDay;
}
