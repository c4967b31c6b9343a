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
  switch (rhythm) {
    case "weekly":
      return addDays(last, 7);
    case "fortnightly":
      return addDays(last, 14);
    case "monthly":
      return addMonths(last, 1);
    case "quarterly":
      return addMonths(last, 3);
    case "half-yearly":
      return addMonths(last, 6);
    case "yearly":
      return addMonths(last, 12);
  }
}
