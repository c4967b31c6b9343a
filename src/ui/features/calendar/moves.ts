import {
  addDays,
  addMonths,
  day,
  monthOf,
  yearOf,
  type Day,
} from "#core/day.ts";
import { lastOfMonth } from "./map-layout.ts";

type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const byDays: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowLeft: -7,
  ArrowRight: 7,
};

/**
 * Where a key goes from a day of the map, weeks being across and weekdays down; null where it goes nowhere. With Ctrl or
 * Command, arrows go to the nearest of the days on which something stands.
 */
export function moveOf(
  press: Press,
  from: Day,
  written: readonly Day[],
): Day | null {
  const { key, altKey, shiftKey } = press;
  // The other one of the two is the system's own on each of them, and never comes here with an arrow.
  const held = press.ctrlKey || press.metaKey;
  if (altKey || (shiftKey && !key.startsWith("Page"))) return null;
  const step = byDays[key];
  if (step !== undefined && held)
    return (
      (step < 0
        ? written.findLast((each) => each < from)
        : written.find((each) => each > from)) ?? from
    );
  try {
    if (step !== undefined) return addDays(from, step);
    switch (key) {
      case "Home":
        return day(`${held ? `${yearOf(from)}-01` : monthOf(from)}-01`);
      case "End":
        return held ? day(`${yearOf(from)}-12-31`) : lastOfMonth(from);
      case "PageUp":
        return addMonths(from, shiftKey ? -12 : -1);
      case "PageDown":
        return addMonths(from, shiftKey ? 12 : 1);
    }
  } catch (error) {
    // Before 1900 and after 2199 there is nowhere to go.
    if (error instanceof RangeError) return from;
    throw error;
  }
  return null;
}

/** The same month and day in another year; the 28th for a 29th of February where there is none. */
export function inYear(of: Day, year: number): Day {
  return addMonths(of, (year - Number(yearOf(of))) * 12);
}
