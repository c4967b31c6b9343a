import type { SubjectOf } from "#core/patterns/rule.ts";
import type { Rhythm } from "#core/rhythm.ts";
import { count, day, numbers } from "../format.ts";
import { rhythm as rhythms } from "../told.ts";
import { withThem, type RuleWords } from "./rule-words.ts";

export const vanishedMeetings: RuleWords<SubjectOf<"meetings-vanish">> = {
  name: "Meetings that vanish",
  explained:
    "Watches the meetings that you wrote down against the rhythm that you agreed on, in whole turns of it back from today. It is found when at least three turns, more than half of all and the latest among them, passed without a meeting.",
  goesAway: "It goes away with the next meeting that you write down.",
  heading: ({ client }) => `Meetings with ${client} vanish`,
  sentence({ client, rhythm, last }, { seen, of, since }) {
    return `You agreed to meet ${client} ${rhythms[rhythm].toLowerCase()}. ${numbers.format(seen)} of ${count(of, turn[rhythm])} since ${day(since)} passed without a meeting, the latest among them. The last one that you wrote down was on ${day(last)}.`;
  },
  lookedAt: (client) =>
    `turns of an agreed rhythm${withThem(client ?? "one client")}, where meetings are written down`,
  nothing: (looked, client) =>
    client === null
      ? `at no client more than half of the turns, the latest among them, passed without a meeting, in ${count(looked, "turn")} of an agreed rhythm`
      : `not more than half of ${count(looked, "turn")} of the rhythm agreed with ${client}, the latest among them, passed without a meeting`,
};

/** The time in which one meeting was agreed on. */
const turn: Record<Rhythm, string> = {
  weekly: "week",
  fortnightly: "fortnight",
  monthly: "month",
  quarterly: "quarter",
  "half-yearly": "half-year",
  yearly: "year",
};
