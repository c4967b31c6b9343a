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
  /** The check-up or weekly mark that says so. */
  readonly from: Id;
}

/** One client's energy and stance over time, oldest first. */
export interface Lines {
  readonly energies: readonly WeekEnergy[];
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
  return {
    energies: weekEnergies(view, client).filter(({ week }) => week <= today),
    stances: picked.flatMap(({ id, day, stance }) =>
      stance ? [{ day, stance, from: id }] : [],
    ),
  };
}
