import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, numbers } from "../format.ts";
import { oftenInWords, withThem, type RuleWords } from "./rule-words.ts";

export const explainingAgain: RuleWords<SubjectOf<"explaining">> = {
  name: "Explaining again",
  explained:
    "Watches the minutes that you spent explaining why the work is needed, meeting after meeting with one client. One meeting with 0 minutes is counted, two in a row end it; a meeting for which you counted no minutes does neither.",
  goesAway:
    "It goes away with the next meeting for which you write down 0 minutes.",
  heading: ({ client }) => `Explaining again at ${client}`,
  sentence({ client, minutes, median }, counts) {
    return `At ${client} time went into explaining why the work is needed in ${oftenInWords(counts, "meeting")}: ${count(minutes, "minute")} in all, ${numbers.format(Math.round(median))} in the middle one.`;
  },
  lookedAt: (client) =>
    `meetings${withThem(client ?? "one client")} for which you counted the minutes of explaining`,
  nothing: (looked, client) =>
    `nothing repeats in ${count(looked, "meeting")}${withThem(client)} for which you counted the minutes`,
};
