import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month } from "../format.ts";
import { stance } from "../names.ts";
import { tallyInWords, withThem, type RuleWords } from "./rule-words.ts";

export const driftToFor: RuleWords<SubjectOf<"stance-drifts">> = {
  name: "The stance moves from with to for",
  explained:
    "Watches the last 26 stances with one client, from check-ups and from the week. It speaks up only when so few of all orders of the same answers move as far towards “for” that chance would hardly show it at any client (an exact Mann–Kendall test, 1 in 20 over all clients).",
  goesAway: "It goes away when your next answers move back towards “with”.",
  heading: ({ client }) => `The stance at ${client} moves towards “for”`,
  sentence: ({ client, earlier, later }, { since }) =>
    `At ${client} your stance has moved towards “for” since ${month(since)}: first ${tallyInWords(earlier, stance)}, then ${tallyInWords(later, stance)}.`,
  lookedAt: (client) => `stances${withThem(client ?? "one client")}`,
  nothing: (looked, client) =>
    `no drift towards “for” in ${count(looked, "stance")}${withThem(client)}`,
};
