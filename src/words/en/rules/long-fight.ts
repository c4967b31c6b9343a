import type { SubjectOf } from "#core/patterns/rule.ts";
import { isBlank } from "#core/text.ts";
import { count, day, numbers } from "../format.ts";
import { quoted, withThem, type RuleWords } from "./rule-words.ts";

export const longFight: RuleWords<SubjectOf<"fight">> = {
  name: "A long fight",
  explained:
    "Watches crucial disagreements that are not settled while work goes on. From six months on one is found; the conversations held about it are counted against it.",
  goesAway:
    "It goes away when you write down that it is settled or is not crucial, or when the work is paused or ends.",
  heading: ({ client, topic }) =>
    isBlank(topic)
      ? `A disagreement without a topic is not settled at ${client}`
      : `${quoted(topic)} is not settled at ${client}`,
  sentence({ client, topic, since, months, talks }) {
    const which = isBlank(topic)
      ? "a crucial disagreement without a topic"
      : `the crucial disagreement ${quoted(topic)}`;
    return `At ${client} ${which} has not been settled for ${count(months, "month")}, since ${day(since)}. ${talksInWords(talks)}.`;
  },
  near: (_, needed) => `It has stood for ${needed} months needed`,
  lookedAt: (client) =>
    `months of a crucial disagreement${withThem(client)} that is not settled while work goes on`,
  nothing: (looked, client) =>
    looked === 1
      ? `the one crucial disagreement${withThem(client)} is settled`
      : `all ${numbers.format(looked)} crucial disagreements${withThem(client)} are settled`,
};

function talksInWords(talks: number): string {
  if (talks === 0) return "No conversation about it is in the record";
  return `${count(talks, "conversation")} about it ${talks === 1 ? "was" : "were"} held`;
}
