import { day, yearOf, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { JournalView } from "../journal/journal.ts";
import { placesOf } from "../record/records.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import {
  countEnergies,
  energiesOfWeeks,
  energyOf,
  type EnergyCounts,
} from "./energies.ts";
import { mondayOf } from "./week.ts";

/** What stands on a day: how much of each kind, and which energies were marked. */
export interface CalendarDay {
  readonly day: Day;
  readonly reflections: number;
  /** Finished check-ups. */
  readonly checkUps: number;
  /** What else a timeline tells. */
  readonly others: number;
  readonly energies: EnergyCounts;
}

/** A year of the journal, or of one client. */
export interface CalendarYear {
  readonly year: number;
  /** The days on which something stands, in order. */
  readonly days: readonly CalendarDay[];
  /**
   * The weeks in which an energy was marked, in order, each by its Monday, with how many clients had which energy. The
   * first and the last may reach into the years beside this one, and count as whole weeks.
   */
  readonly weeks: readonly {
    readonly monday: Day;
    readonly energies: EnergyCounts;
  }[];
  /** The years in which anything stands, in order. */
  readonly years: readonly number[];
}

/**
 * What stands on the days of a year from 1900 to 2199: all that timelines tell, of one client where one is named. A
 * client that is not in the journal has nothing.
 */
export function readCalendar(
  view: JournalView,
  { year, client }: { readonly year: number; readonly client?: Id | undefined },
): CalendarYear {
  const told = view.shelf("told", client);
  const from = day(`${String(year)}-01-01`);
  const to = day(`${String(year)}-12-31`);
  const { start, end } = placesOf({ from, to }, told);
  const days = groupBy(told.slice(start, end), (record) => record.day);
  return {
    year,
    days: [...days].map(([on, records]) => dayOfRecords(on, records)),
    weeks: energiesOfWeeks(view, { from: mondayOf(from), to, client }),
    years: yearsOf(told),
  };
}

function dayOfRecords(on: Day, records: readonly JournalRecord[]): CalendarDay {
  const count = (kind: string) =>
    records.filter((record) => record.kind === kind).length;
  const reflections = count("reflection");
  const checkUps = count("check-up");
  return {
    day: on,
    reflections,
    checkUps,
    others: records.length - reflections - checkUps,
    energies: countEnergies(records.map(energyOf)),
  };
}

/** Goes from the first record of one year to the first of the next, and so never through all of them. */
function yearsOf(told: readonly JournalRecord[]): number[] {
  const years: number[] = [];
  let next = told[0];
  while (next) {
    const year = yearOf(next.day);
    years.push(Number(year));
    next = told[placesOf({ to: day(`${year}-12-31`) }, told).end];
  }
  return years;
}
