import { addDays, addMonths, type Day } from "./day.ts";

/** How often something is to happen, as people agree on it. */
export const rhythms = [
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "half-yearly",
  "yearly",
] as const;

export type Rhythm = (typeof rhythms)[number];

/** The day on which something of this rhythm is to happen again after `last`. Throws a RangeError past 2199. */
export function nextAfter(last: Day, rhythm: Rhythm): Day {
  return inTurns(last, rhythm, 1);
}

/** The day so many turns of a rhythm after a day; before it when `turns` is negative. Throws like `addDays`. */
export function inTurns(from: Day, rhythm: Rhythm, turns: number): Day {
  switch (rhythm) {
    case "weekly":
      return addDays(from, 7 * turns);
    case "fortnightly":
      return addDays(from, 14 * turns);
    case "monthly":
      return addMonths(from, turns);
    case "quarterly":
      return addMonths(from, 3 * turns);
    case "half-yearly":
      return addMonths(from, 6 * turns);
    case "yearly":
      return addMonths(from, 12 * turns);
  }
}
