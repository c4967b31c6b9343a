import { addMonths, reachable, type Day } from "../day.ts";

/** How often a portrait is asked for anew, in months (PRODUCT.md: now and then; twice a year). */
const askedEvery = 6;

/** Whether a portrait of this day is to be asked for anew. One of the last days there are never is. */
export function isOldPortrait(last: Day, today: Day): boolean {
  const next = reachable(() => addMonths(last, askedEvery));
  return next !== null && next <= today;
}
