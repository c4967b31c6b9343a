import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { JournalView } from "../journal/journal.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import { weekEnergies } from "../week/energy.ts";
import { energies, type Energy } from "../week/schema.ts";

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
 * How many clients had each energy in each of the weeks whose Mondays lie in this range, oldest first; of one client
 * where one is named. Weeks in which nothing was marked are left out.
 */
export function energiesOfWeeks(
  view: JournalView,
  { from, to, client }: { from: Day; to: Day; client?: Id | undefined },
): { readonly monday: Day; readonly energies: EnergyCounts }[] {
  const clients = client ? [client] : view.clients().map(({ id }) => id);
  const marks = clients
    .flatMap((id) => weekEnergies(view, id))
    .filter(({ week }) => week >= from && week <= to);
  const weeks = groupBy(marks, ({ week }) => week);
  return [...weeks]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([monday, of]) => ({
      monday,
      energies: countEnergies(of.map(({ energy }) => energy)),
    }));
}
