import type { Stance } from "../checkup/schema.ts";
import { requireClient } from "../client/clients.ts";
import { compareMoments, type Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";
import { weekEnergies, type WeekEnergy } from "../week/energy.ts";

/** The stance that the owner picked on a day. */
export interface StanceOnDay {
  readonly day: Day;
  readonly stance: Stance;
  /** The record that says so. */
  readonly from: Id;
  readonly kind: "check-up" | "week-mark";
}

/** The energy of a week, and of what kind the record is that says so. */
export type EnergyInWeek = WeekEnergy & {
  readonly kind: "reflection" | "week-mark";
};

/** One client's energy and stance over time, oldest first. */
export interface Lines {
  readonly energies: readonly EnergyInWeek[];
  readonly stances: readonly StanceOnDay[];
}

/**
 * How the energy and the stance of one client went, up to a day: the weeks that have begun by then, and the stances of
 * finished check-ups and weekly marks. Throws `client-not-found`.
 */
export function readLines(
  view: JournalView,
  { client, today }: { readonly client: Id; readonly today: Day },
): Lines {
  requireClient(view, client);
  const picked = [
    ...view.shelf("check-up", client),
    ...view.shelf("week-mark", client),
  ]
    .filter(({ day }) => day <= today)
    .toSorted((a, b) =>
      a.day === b.day ? compareMoments(a.at, b.at) : a.day < b.day ? -1 : 1,
    );
  const energies = weekEnergies(view, client)
    .filter(({ week }) => week <= today)
    .map((energy) => withKind(view, energy));
  return {
    energies,
    stances: picked.flatMap(({ id, kind, day, stance }) =>
      stance ? [{ day, stance, from: id, kind }] : [],
    ),
  };
}

/** The energy of a week with the kind of the record that says so. */
export function withKind(view: JournalView, energy: WeekEnergy): EnergyInWeek {
  const isMark = view.record(energy.from)?.kind === "week-mark";
  return { ...energy, kind: isMark ? "week-mark" : "reflection" };
}
