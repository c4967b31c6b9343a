import type { App } from "../app.ts";
import { mondayOf } from "../calendar/week.ts";
import type { Stance } from "../checkup/schema.ts";
import { requireClient } from "../client/clients.ts";
import { listClients, type ClientSummary } from "../client/summary.ts";
import { addDays, daysBetween, type Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import { placesOf } from "../record/records.ts";
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
  const end = addDays(week, 6);
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
  const before = addDays(week, -7);
  const told = view.shelf("told", id);
  const { start, end } = placesOf({ from: week, to: addDays(week, 6) }, told);
  const thisWeek = told.slice(start, end);
  // Having been asked about is no sign of life, whatever the answer was.
  const last = told
    .slice(0, end)
    .findLast((record) => record.kind !== "week-mark");
  return {
    client: id,
    name,
    own: kind === "own-business",
    stage,
    mark: markOf(view, id, week),
    energy: energyOfWeek(view, id, week),
    lastWeek: {
      energy: energyOfWeek(view, id, before),
      stance: markOf(view, id, before)?.stance ?? null,
    },
    activity: thisWeek.filter((record) => record.kind !== "week-mark").length,
    silentDays: last ? Math.max(0, daysBetween(last.day, until)) : null,
    raised: raised.length,
  };
}

/** The mark of one client in the week that begins on this Monday; the last made, where two devices made one each. */
function markOf(view: JournalView, client: Id, week: Day): WeekMark | null {
  const marks = view.shelf("week-mark", client);
  const last = marks[placesOf({ to: addDays(week, 6) }, marks).end - 1];
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

/** Marks one client's week: one mark for each, however often it is set. Throws `client-not-found`. */
export function markWeek(
  { journal, clock, newId }: App,
  { client, day = clock.today(), ...patch }: MarkPatch,
): Promise<WeekMark> {
  return journal.change((view) => {
    requireClient(view, client);
    const week = mondayOf(day);
    const today = clock.today();
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
      }),
      // The latest of a week wins: a mark is of the day that it is made on, or of the last day of a week gone by.
      day: mondayOf(today) === week ? today : addDays(week, 6),
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
    };
    if (patch.energy !== undefined) mark.energy = patch.energy;
    if (patch.stance !== undefined) mark.stance = patch.stance;
    if (patch.unsaid !== undefined) mark.unsaid = patch.unsaid;
    if (patch.skipped !== undefined) mark.skipped = patch.skipped;
    return { change: { records: [mark] }, reply: mark };
  });
}

/** Whether anything was marked in the week that begins on this Monday: then it counts as gone through. */
export function isWeekMarked(view: JournalView, week: Day): boolean {
  return view
    .shelf("week-mark")
    .some(({ day }) => day >= week && mondayOf(day) === week);
}

/** Counts the weeks that were gone through, up to the one that begins on this Monday. */
export function countWeeks(view: JournalView, week: Day): WeeksCounted {
  const weeks = [
    ...new Set(view.shelf("week-mark").map(({ day }) => mondayOf(day))),
  ].filter((one) => one <= week);
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
