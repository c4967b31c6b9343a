import { mondayOf } from "../calendar/week.ts";
import { compareMoments, type Day, type Moment } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Reflection } from "../record/schema.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import type { Energy, WeekMark } from "./schema.ts";

/** The energy of one client in one week. */
export interface WeekEnergy {
  /** The Monday. */
  readonly week: Day;
  readonly energy: Energy;
  /** The reflection or weekly mark that says so. */
  readonly from: Id;
}

/** Each week that has an energy, oldest first; no week twice. */
export type WeekEnergies = readonly WeekEnergy[];

const known = new WeakMap<
  Shelf<"reflection">,
  { readonly marks: Shelf<"week-mark">; readonly energies: WeekEnergies }
>();

/**
 * A client's energy, week by week (PRODUCT.md, "Words"): a reflection's energy sets its client's week, and so does a
 * weekly mark; the latest of a week wins.
 */
export function weekEnergies(view: JournalView, client: Id): WeekEnergies {
  const reflections = view.shelf("reflection", client);
  const marks = view.shelf("week-mark", client);
  const before = known.get(reflections);
  if (before?.marks === marks) return before.energies;
  const energies = energiesOf(reflections, marks);
  known.set(reflections, { marks, energies });
  return energies;
}

/** The energy of each week that these reflections and weekly marks of one client speak of. */
export function energiesOf(
  reflections: readonly Reflection[],
  marks: readonly WeekMark[],
): WeekEnergies {
  const latest = new Map<Day, Reflection | WeekMark>();
  for (const record of [...reflections, ...marks]) {
    if (!record.energy) continue;
    const week = mondayOf(record.day);
    const last = latest.get(week);
    if (!last || isLater(record, last)) latest.set(week, record);
  }
  return [...latest]
    .flatMap(([week, { id, energy }]) =>
      energy ? [{ week, energy, from: id }] : [],
    )
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

/** A client's energy in the week that begins on this Monday; null where nothing says. */
export function energyOfWeek(
  view: JournalView,
  client: Id,
  week: Day,
): Energy | null {
  return (
    weekEnergies(view, client).findLast((of) => of.week === week)?.energy ??
    null
  );
}

/** Of two reflections the later day counts, and between a reflection and a mark when each was made. */
function isLater(a: Reflection | WeekMark, b: Reflection | WeekMark): boolean {
  return a.kind === "reflection" && b.kind === "reflection" && a.day !== b.day
    ? a.day > b.day
    : compareMoments(markedAt(a), markedAt(b)) > 0;
}

/** When the energy was marked, of a reflection when it was made: it may have been changed for its words since. */
function markedAt(record: Reflection | WeekMark): Moment {
  return record.kind === "week-mark"
    ? (record.energyAt ?? record.at)
    : record.at;
}
