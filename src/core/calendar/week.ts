import { UTCDate } from "@date-fns/utc";
import { getISOWeek, getISOWeekYear } from "date-fns";
import { addDays, daysBetween, earliestDay, isDay, type Day } from "../day.ts";

/** The place of a day in its ISO week: 0 for Monday to 6 for Sunday. */
export function weekdayOf(of: Day): number {
  // 1 January 1900 was a Monday, so that no day's week begins before the first day that a journal can hold.
  return daysBetween(earliestDay, of) % 7;
}

/** The Monday of a day's week. It stands for the week, also where the week reaches over the end of a year. */
export function mondayOf(of: Day): Day {
  const monday = mondays.get(of) ?? addDays(of, -weekdayOf(of));
  mondays.set(of, monday);
  return monday;
}

/** Many records are of few days, and reckoning with days takes its time. */
const mondays = new Map<Day, Day>();

/** The number of a day's week by ISO 8601, 1 to 53: the first is the one that the year's first Thursday is in. */
export function weekNumberOf(of: Day): number {
  return getISOWeek(new UTCDate(of));
}

/**
 * The Monday of the week that had the same ISO number a year before. For week 53, which no two years in a row have, the
 * last week of the year before. Null where that would be before 1900.
 */
export function sameWeekAYearBefore(of: Day): Day | null {
  const before = String(getISOWeekYear(new UTCDate(of)) - 1);
  // By ISO 8601 the 4th of January is always in the first week, and the 28th of December in the last.
  const first = `${before}-01-04`;
  const last = `${before}-12-28`;
  if (!isDay(first) || !isDay(last)) return null;
  const number = Math.min(weekNumberOf(of), weekNumberOf(last));
  return addDays(mondayOf(first), (number - 1) * 7);
}
