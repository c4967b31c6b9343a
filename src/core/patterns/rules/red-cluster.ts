import { addDays, quarterOf, reachable } from "../../day.ts";
import { fisherExact } from "../../statistics/fisher.ts";
import type { WeekEnergy } from "../../week/energy.ts";
import { isRare } from "../chance.ts";
import type { SeenClient } from "../history.ts";
import { inOrder, type Rule, type Sighting } from "../rule.ts";
import { scopeOfCount } from "../silence.ts";

const weeksLately = 4;
const fewestLately = 3;
const fewestBefore = 12;

interface Seen {
  readonly client: SeenClient;
  /** The weeks of the last four that have a mark. */
  readonly lately: readonly WeekEnergy[];
  readonly before: { readonly seen: number; readonly of: number };
}

/**
 * More red in the last four weeks than the owner's own record had before, over all clients and their own business: a
 * client's week is counted as one. Measured against all weeks before, not against anybody else's, by Fisher's exact
 * test, one-sided, at 0.05. Three red weeks are the least, after twelve weeks or more. It says nothing of any one client.
 */
export const redCluster: Rule<Seen> = {
  id: "red-cluster",
  needs: ["energies"],
  look({ client, energies }, today) {
    const after = reachable(() => addDays(today, -7 * weeksLately));
    const isLately = ({ week }: WeekEnergy) => after === null || week > after;
    const before = energies.filter((week) => !isLately(week));
    return {
      client,
      lately: energies.filter(isLately),
      before: { seen: before.filter(isRed).length, of: before.length },
    };
  },
  tell(seen) {
    const weeks = inOrder(seen.flatMap(sightingsLately));
    const red = weeks.filter(isRed);
    const others = weeks.filter((week) => !isRed(week));
    const before = {
      seen: seen.reduce((sum, of) => sum + of.before.seen, 0),
      of: seen.reduce((sum, of) => sum + of.before.of, 0),
    };
    const { more } = fisherExact({
      a: red.length,
      b: others.length,
      c: before.seen,
      d: before.of - before.seen,
    });
    const since = weeks[0]?.day;
    const until = red.at(-1)?.day;
    if (
      !since ||
      !until ||
      red.length < fewestLately ||
      before.of < fewestBefore ||
      !isRare(more)
    )
      return [];
    const clients = seen
      .map(({ client, lately }) => ({
        client,
        red: lately.filter(isRed).length,
      }))
      .filter((of) => of.red > 0)
      .toSorted((a, b) => b.red - a.red)
      .map(({ client }) => client);
    return [
      {
        rule: this.id,
        key: this.id,
        state: "found",
        clients: clients.map(({ id }) => id),
        subject: {
          about: "red-lately",
          weeks: weeksLately,
          lately: { seen: red.length, of: weeks.length },
          before,
          clients: clients.map(({ name }) => name),
          chance: more,
        },
        evidence: red.map(({ id }) => id),
        counterExamples: others.map(({ id }) => id),
        counts: {
          seen: red.length,
          of: weeks.length,
          unsaid: 0,
          quarters: new Set(red.map(({ day }) => quarterOf(day))).size,
          since,
          until,
        },
        chance: null,
      },
    ];
  },
  scope(seen, client) {
    const here = seen.filter(
      (of) => client === undefined || of.client.id === client,
    );
    const looked = marked(here);
    if (client !== undefined && looked === 0)
      return scopeOfCount(looked, 1, "weeks");
    const lately = seen.reduce((sum, of) => sum + of.lately.length, 0);
    const before = scopeOfCount(marked(seen) - lately, fewestBefore, "weeks");
    const { waitsFor } =
      before.waitsFor === null
        ? scopeOfCount(lately, fewestLately, "recent-weeks")
        : before;
    return { looked, waitsFor };
  },
};

function isRed({ energy }: Pick<WeekEnergy, "energy">): boolean {
  return energy === "red";
}

function marked(seen: readonly Seen[]): number {
  return seen.reduce(
    (sum, { lately, before }) => sum + lately.length + before.of,
    0,
  );
}

function sightingsLately({
  client,
  lately,
}: Seen): (Sighting & Pick<WeekEnergy, "energy">)[] {
  return lately.map(({ week, energy, from }) => ({
    id: from,
    client: client.id,
    day: week,
    energy,
  }));
}
