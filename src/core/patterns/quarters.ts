import { quarterOf, type Quarter } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Sighting } from "./rule.ts";

/** Of how many in each quarter that has any it is so, oldest first. */
export function quartersOf<Item extends Pick<Sighting, "day">>(
  items: readonly Item[],
  isSo: (item: Item) => boolean,
): { quarter: Quarter; seen: number; of: number }[] {
  return [...groupBy(items, ({ day }) => quarterOf(day))]
    .map(([quarter, all]) => ({
      quarter,
      seen: all.filter(isSo).length,
      of: all.length,
    }))
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
}
