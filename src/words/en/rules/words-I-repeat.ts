import type { SubjectOf } from "#core/patterns/rule.ts";
import { count } from "../format.ts";
import {
  atClients,
  oftenInWords,
  quoted,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

export const wordsIRepeat: RuleWords<SubjectOf<"words">> = {
  name: "Words I repeat",
  explained:
    "Watches four words or more in a row that stand in three of your reflections of the last two years (of your last 2,000 at the most), over two quarters and at two clients. Two of the words must be uncommon: in fewer than one in five of these reflections or, where there are fewer than 20, of five letters or more. Quoted lines are left out.",
  goesAway:
    "It goes away when fewer than three reflections of the last two years say it, or when you list a word of it among those that patterns leave out.",
  heading: ({ words }) => `${quoted(words)} at several clients`,
  sentence: ({ words, clients }, counts) =>
    `You wrote ${quoted(words)} in ${oftenInWords(counts, "reflection")}, ${atClients(clients)}.`,
  lookedAt: (client) => `reflections${withThem(client)} of the last two years`,
  nothing: (looked, client) =>
    `nothing repeats across clients in ${count(looked, "reflection")}${withThem(client)} of the last two years`,
};
