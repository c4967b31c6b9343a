import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month } from "../format.ts";
import { energy } from "../names.ts";
import { tallyInWords, withThem, type RuleWords } from "./rule-words.ts";

export const energySlide: RuleWords<SubjectOf<"energy-falls">> = {
  name: "Energy slides",
  explained:
    "Watches the last 26 marked weeks with one client. It speaks up only when so few of all orders of the same marks fall as far that chance would hardly show it at any client (an exact Mann–Kendall test, 1 in 20 over all clients), not when a line through a few points happens to fall.",
  goesAway: "It goes away when the next weeks are greener again.",
  heading: ({ client }) => `The energy at ${client} slides`,
  sentence: ({ client, earlier, later }, { since }) =>
    `At ${client} the energy of your weeks has gone down since ${month(since)}: first ${tallyInWords(earlier, energy)}, then ${tallyInWords(later, energy)}.`,
  lookedAt: (client) => `marked weeks${withThem(client ?? "one client")}`,
  nothing: (looked, client) =>
    `no slide in ${count(looked, "marked week")}${withThem(client)}`,
};
