import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, list, numbers } from "../format.ts";
import { withThem, type RuleWords } from "./rule-words.ts";

export const redCluster: RuleWords<SubjectOf<"red-lately">> = {
  name: "More red than usual",
  explained:
    "Watches the marked weeks of the last four weeks, a week with one client counted as one, against all your weeks before. It speaks up only when chance would show as much red in fewer than 1 in 20 records like yours (Fisher’s exact test). Then a check-up with those clients is worth its time.",
  goesAway: "It goes away when the last four weeks are no redder than usual.",
  heading: () => "More red than usual in the last four weeks",
  sentence: ({ weeks, lately, before, clients }) =>
    `In the last ${numbers.format(weeks)} weeks ${numbers.format(lately.seen)} of ${count(lately.of, "marked week")} were red; before that it was ${numbers.format(before.seen)} of ${numbers.format(before.of)}. Red: ${list.format(clients)}. Where work goes on, a check-up may be due.`,
  lookedAt: (client, unit) =>
    unit === "recent-weeks"
      ? `marked weeks${withThem(client)} of the last four weeks`
      : `marked weeks${withThem(client)} before the last four weeks`,
  nothing: (looked, client) =>
    `no more red than usual in ${count(looked, "marked week")}${withThem(client)}`,
};
