import { stances, type Stance } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { mannKendall } from "../../statistics/trend.ts";
import type { Rule } from "../rule.ts";
import {
  scopeOfTrends,
  shownTrends,
  tallyOf,
  trendOf,
  weighLater,
  type Mark,
  type Trend,
} from "../trends.ts";

const towardsFor: Record<Stance, number> = { with: 0, mixed: 1, for: 2 };

/**
 * The stance moving from with to for: of the last 26 stances of one client, from check-ups and weekly marks. It is told
 * where so few of all orders of the same answers rise as far that chance would hardly show it at any client: by the test
 * of Mann and Kendall, exact and one-sided, at 0.05 over all clients with enough answers. The check-up on one's own
 * business asks for a stance towards nobody, and does not count. What stands in the later half and is not *with* bears it
 * out; what is *with* there speaks against it.
 */
export const driftToFor: Rule<Trend<Stance>> = {
  id: "drift-to-for",
  needs: ["checkUps", "weekMarks"],
  look({ client, checkUps, weekMarks }) {
    if (client.id === ownBusinessId) return null;
    // Of one day the check-up comes last: it was thought about for longer.
    const answers = [...weekMarks, ...checkUps]
      .flatMap(({ id, day, stance }): Mark<Stance>[] =>
        stance ? [{ id, client: client.id, day, level: stance }] : [],
      )
      .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
    return trendOf(
      client,
      answers,
      (levels) =>
        mannKendall(levels.map((level) => towardsFor[level])).risingChance,
    );
  },
  tell(seen) {
    return shownTrends(seen).map((trend) => ({
      rule: this.id,
      key: `${this.id}/${trend.client.id}`,
      state: "found",
      subject: {
        about: "stance-drifts",
        client: trend.client.name,
        earlier: tallyOf(trend.earlier, stances),
        later: tallyOf(trend.later, stances),
        chance: trend.chance,
      },
      ...weighLater(trend, "with"),
      chance: null,
    }));
  },
  scope(seen, client) {
    return scopeOfTrends(seen, "stances", client);
  },
};
