import { mondayOf, weekdayOf } from "#core/calendar/week.ts";
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  isDay,
  monthOf,
  yearOf,
  type Day,
} from "#core/day.ts";

/** Months that stand beside one another: weeks across, weekdays down. */
export interface Band {
  readonly months: readonly { readonly first: Day; readonly columns: number }[];
  /** The days by weekday, and in it by week; null where that week has no such day in these months. */
  readonly rows: readonly (readonly (Day | null)[])[];
  /** The Monday of each column's ISO week: of the one that most of the column's days are in. Null outside of 1900 to 2199. */
  readonly weeks: readonly (Day | null)[];
}

/** The year in so many bands (1, 2, 3, 4, 6 or 12), with weeks that begin on `firstDay`, 1 for Monday to 7 for Sunday. */
export function bandsOf(
  year: number,
  count: number,
  firstDay: number,
): readonly Band[] {
  const months = 12 / count;
  return Array.from({ length: count }, (_, index) =>
    bandOf(
      addMonths(day(`${String(year)}-01-01`), index * months),
      months,
      firstDay,
    ),
  );
}

function bandOf(first: Day, months: number, firstDay: number): Band {
  const length =
    daysBetween(first, lastOfMonth(addMonths(first, months - 1))) + 1;
  const before = (weekdayOf(first) - (firstDay - 1) + 7) % 7;
  const columns = Math.ceil((before + length) / 7);
  const columnOf = (of: Day) =>
    Math.floor((before + daysBetween(first, of)) / 7);
  const starts = Array.from({ length: months }, (_, index) =>
    addMonths(first, index),
  );
  const at = (row: number, column: number): Day | null => {
    const after = column * 7 + row - before;
    return after >= 0 && after < length ? addDays(first, after) : null;
  };
  const across = Array.from({ length: columns }, (_, column) => column);
  return {
    months: starts.map((start, index) => {
      const next = starts[index + 1];
      return {
        first: start,
        columns: (next ? columnOf(next) : columns) - columnOf(start),
      };
    }),
    rows: Array.from({ length: 7 }, (_, row) =>
      across.map((column) => at(row, column)),
    ),
    // Its Thursday says which week a column is, wherever weeks begin: by ISO 8601 as well.
    weeks: across.map((column) =>
      weekOf(first, column * 7 + ((3 - (firstDay - 1) + 7) % 7) - before),
    ),
  };
}

function weekOf(first: Day, after: number): Day | null {
  const thursday = new Date(Date.parse(first) + after * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return isDay(thursday) ? mondayOf(thursday) : null;
}

/** The last day of a day's month. */
export function lastOfMonth(of: Day): Day {
  return addMonths(
    day(`${yearOf(of)}-01-31`),
    Number(monthOf(of).slice(5)) - 1,
  );
}
