import { daysBetween } from "../../day.ts";
import { mannKendall, theilSen } from "../../statistics/trend.ts";
import { energies, type Energy } from "../../week/schema.ts";
import type { Rule } from "../rule.ts";
import {
  scopeOfTrends,
  shownTrends,
  tallyOf,
  trendOf,
  weighLater,
  type Trend,
} from "../trends.ts";

const levels: Record<Energy, number> = { red: 0, amber: 1, green: 2 };
const weeksOfAQuarter = 13;

/**
 * Energy that goes down with one client, in the last 26 weeks that have a mark. It is told where so few of all orders of
 * the same marks fall as far that chance would hardly show it at any client: by the test of Mann and Kendall, exact and
 * one-sided, at 0.05 over all clients with enough weeks. How steep it is says the slope of Theil and Sen. A straight line
 * through a few points would tell far more, most of it by chance. Weeks that are not green in the later half bear it out; green ones there speak against it.
 */
export const energySlide: Rule<Trend<Energy>> = {
  id: "energy-slide",
  needs: ["energies"],
  look({ client, energies: weeks }) {
    return trendOf(
      client,
      weeks.map(({ week, energy, from }) => ({
        id: from,
        client: client.id,
        day: week,
        level: energy,
      })),
      (marks) => mannKendall(marks.map((mark) => levels[mark])).fallingChance,
    );
  },
  tell(seen) {
    return shownTrends(seen).map((trend) => ({
      rule: this.id,
      key: `${this.id}/${trend.client.id}`,
      state: "found",
      subject: {
        about: "energy-falls",
        client: trend.client.name,
        earlier: tallyOf(trend.earlier, energies),
        later: tallyOf(trend.later, energies),
        slope: slopeOf(trend) * weeksOfAQuarter,
        chance: trend.chance,
      },
      ...weighLater(trend, "green"),
      chance: null,
    }));
  },
  scope(seen, client) {
    return scopeOfTrends(seen, "weeks", client);
  },
};

/** How many levels it falls in a week, by Theil and Sen; 0 where most weeks are alike. */
function slopeOf({ marks }: Trend<Energy>): number {
  const [first] = marks;
  return (
    theilSen(
      marks.map(({ level }) => levels[level]),
      marks.map(({ day }) => daysBetween(first?.day ?? day, day) / 7),
    ) ?? 0
  );
}
