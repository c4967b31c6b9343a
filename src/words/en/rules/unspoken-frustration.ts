import type { Side } from "#core/checkup/schema.ts";
import type { Counts, SubjectOf } from "#core/patterns/rule.ts";
import { count, day } from "../format.ts";
import { withThem, type RuleWords } from "./rule-words.ts";

export const unspokenFrustration: RuleWords<SubjectOf<"frustration">> = {
  name: "Unspoken frustration",
  explained:
    "Watches whether the last check-up with a client raises unspoken frustration, and whether a conversation about it was held since. The days count from the day that you named, else from the first of the check-ups in a row that raise it; from 30 days on it is found.",
  goesAway:
    "It goes away when you write down that a conversation about it was held, or with the next check-up that does not raise it.",
  heading: ({ client }) => `Unspoken frustration at ${client}`,
  sentence({ client, side, since, days }, counts) {
    return `At ${client} ${whose(side)} has stood for ${count(days, "day")}, since ${day(since)}. ${raisedInWords(counts)}; no conversation about it has been held since.${talksBefore(counts)}`;
  },
  near: ({ days }) =>
    `It has stood for ${count(days, "day")}; from 30 on it is told`,
  lookedAt: (client) =>
    `check-ups${withThem(client)} in which you said whether there is unspoken frustration`,
  nothing: (looked, client) =>
    `none stands now, in ${count(looked, "check-up")}${withThem(client)} in which you said whether there is any`,
};

function whose(side: Side | null): string {
  switch (side) {
    case "mine":
      return "your frustration";
    case "theirs":
      return "their frustration";
    case "both":
      return "frustration, yours and theirs,";
    case null:
      return "frustration";
  }
}

function raisedInWords({ seen, since }: Counts): string {
  const when = seen === 1 ? " on" : ", first on";
  return `It was raised in ${count(seen, "check-up")}${when} ${day(since)}`;
}

function talksBefore({ seen, of }: Counts): string {
  const talks = of - seen;
  if (talks === 0) return "";
  return ` Before that, ${count(talks, "conversation")} about it ${talks === 1 ? "was" : "were"} held.`;
}
