import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  differenceInMinutes,
  differenceInMonths,
  isValid,
} from "date-fns";
import { UTCDate } from "@date-fns/utc";

/** A calendar day, `YYYY-MM-DD`. Never a `Date`: a day has no time zone. */
export type Day = string & { readonly __day: true };

/** A moment with the zone offset it was lived in: `2026-11-22T14:02:11.123+01:00`. */
export type Moment = string & { readonly __moment: true };

/** A quarter of a year, `2026-Q4`. Sorts as text. */
export type Quarter = string & { readonly __quarter: true };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Days a journal can hold. Outside of them a date is a slip of the keyboard, not a memory. */
export const earliestDay = "1900-01-01" as Day;
export const latestDay = "2199-12-31" as Day;

/** Whether `text` names a day of the calendar between 1900 and 2199. */
export function isDay(text: string): text is Day {
  const match = dayPattern.exec(text);
  if (!match || text < earliestDay || text > latestDay) return false;
  const [year, month, date] = match.slice(1).map(Number) as [
    number,
    number,
    number,
  ];
  const utc = new UTCDate(year, month - 1, date);
  return isValid(utc) && utc.getMonth() === month - 1 && utc.getDate() === date;
}

/** Whether `text` is a moment: a real day, a time of day and a zone offset. */
export function isMoment(text: string): text is Moment {
  const match = momentPattern.exec(text);
  return match !== null && isDay(match[1] ?? "");
}

/** Returns `text` as a day; throws a RangeError when it is none. For literals and trusted text. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** The day that the writer's own calendar showed at a moment. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10) as Day;
}

/** The hours and minutes that the writer's own clock showed, `14:02`. */
export function timeOf(moment: Moment): string {
  return moment.slice(11, 16);
}

/**
 * The order in which moments came, whatever zones they were lived in: negative when `a` was first. Two of one
 * millisecond go by their text, so that only equal texts are equal.
 */
export function compareMoments(a: Moment, b: Moment): number {
  if (a === b) return 0;
  // Written alike and with one offset, they sort as text. That is nearly always so, and many times as fast.
  if (a.length === b.length && a.slice(-6) === b.slice(-6))
    return a < b ? -1 : 1;
  return instantOf(a) - instantOf(b) || (a < b ? -1 : 1);
}

/** The year of a day, four digits. */
export function yearOf(of: Day): string {
  return of.slice(0, 4);
}

/** The month of a day, `2026-11`. Sorts as text. */
export function monthOf(of: Day): string {
  return of.slice(0, 7);
}

/** `count` days later (earlier when negative), by the calendar. Throws a RangeError outside of 1900 to 2199. */
export function addDays(to: Day, count: number): Day {
  return fromUtc(addDaysTo(toUtc(to), count));
}

/** `count` months later; the last day of the month where the month is shorter. Throws like `addDays`. */
export function addMonths(to: Day, count: number): Day {
  return fromUtc(addMonthsTo(toUtc(to), count));
}

/** A day that may lie outside of 1900 to 2199; null then. */
export function reachable(of: () => Day): Day | null {
  try {
    return of();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(toUtc(to), toUtc(from));
}

/** Whole months from one day to another; negative when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  return differenceInMonths(toUtc(to), toUtc(from));
}

/** Whole minutes from one moment to another, whatever zones they were lived in; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return differenceInMinutes(to, from);
}

/** The calendar quarter of a day. */
export function quarterOf(of: Day): Quarter {
  return `${yearOf(of)}-Q${String(Math.ceil(Number(of.slice(5, 7)) / 3))}` as Quarter;
}

/** Whether `text` names a quarter, `2026-Q4`. */
export function isQuarter(text: string): text is Quarter {
  return /^\d{4}-Q[1-4]$/.test(text);
}

/** The quarter after this one. */
function nextQuarter(of: Quarter): Quarter {
  const [year, number] = [Number(of.slice(0, 4)), Number(of.slice(6))];
  return (
    number === 4
      ? `${String(year + 1)}-Q1`
      : `${String(year)}-Q${String(number + 1)}`
  ) as Quarter;
}

/** Each quarter from one to another, both included; none where the last comes before the first. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let at = first; at <= last; at = nextQuarter(at)) quarters.push(at);
  return quarters;
}

function instantOf(moment: Moment): number {
  return new UTCDate(moment).getTime();
}

function toUtc(of: Day): UTCDate {
  return new UTCDate(
    Number(of.slice(0, 4)),
    Number(of.slice(5, 7)) - 1,
    Number(of.slice(8, 10)),
  );
}

function fromUtc(date: UTCDate): Day {
  const two = (n: number) => String(n).padStart(2, "0");
  return day(
    `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  );
}
