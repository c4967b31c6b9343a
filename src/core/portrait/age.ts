import { addMonths, type Day } from "../day.ts";

/** How often a portrait is asked for anew, in months (PRODUCT.md: now and then; twice a year). */
const askedEvery = 6;

/** Whether a portrait of this day is to be asked for anew. */
export function isOldPortrait(last: Day, today: Day): boolean {
  // Counted back from today, since there are no days past 2199 to count on to.
  return last <= addMonths(today, -askedEvery);
}
