import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { energies, type Energy, type JournalRecord } from "../record/schema.ts";
import { mondayOf } from "./week.ts";

/** How often each energy was marked. Counts and never an average: a number becomes the job (PRODUCT.md). */
export type EnergyCounts = Readonly<Record<Energy, number>>;

/** The energy that a record marks; null where it marks none. */
export function energyOf(record: JournalRecord): Energy | null {
  return record.kind === "reflection" ? record.energy : null;
}

/** How often each energy is among these; null is none. */
export function countEnergies(marks: Iterable<Energy | null>): EnergyCounts {
  const counts = Object.fromEntries(
    energies.map((energy) => [energy, 0]),
  ) as Record<Energy, number>;
  for (const mark of marks) if (mark) counts[mark] += 1;
  return counts;
}

/**
 * How many clients had each energy in each week in which one was marked, by the week's Monday. A client has one energy
 * a week, and the latest mark wins (PRODUCT.md). Takes records oldest first.
 */
export function energiesOfWeeks(
  records: readonly JournalRecord[],
): Map<Day, EnergyCounts> {
  const marked = records.filter((record) => energyOf(record) !== null);
  // A year has few days, and may have many marks.
  const mondays = new Map<Day, Day>();
  const weeks = groupBy(marked, ({ day }) => {
    const monday = mondays.get(day) ?? mondayOf(day);
    mondays.set(day, monday);
    return monday;
  });
  return new Map(
    [...weeks].map(([monday, marks]) => {
      const latest = new Map(
        marks.map((record) => [record.client, energyOf(record)]),
      );
      return [monday, countEnergies(latest.values())];
    }),
  );
}
