import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, list, month, numbers } from "../format.ts";
import { atClients, quoted, withThem, type RuleWords } from "./rule-words.ts";

/** So many of those who said it are named. */
const mostNamed = 5;

export const phrasesHeard: RuleWords<SubjectOf<"phrase">> = {
  name: "The same sentence heard again",
  explained:
    "Watches sentences that you took down word for word, at whichever client. Capitals, accents and punctuation make no difference; sentences with a word that you leave out of comparisons are not counted.",
  goesAway:
    "It stays in your record for as long as the sentence is in it three times in two quarters.",
  heading: ({ words }) => `${quoted(words)} heard again`,
  sentence: ({ words, saidBy, clients }, { seen, since }) =>
    `${quoted(words)} was heard ${count(seen, "time")} since ${month(since)}, ${atClients(clients)}.${saidByInWords(saidBy)}`,
  near: (_, needed, unit) =>
    unit === "quarters"
      ? `Heard in ${needed} quarters needed`
      : `Heard ${needed} times needed`,
  lookedAt: (client) =>
    `sentences${withThem(client)} that you took down word for word`,
  nothing: (looked, client) =>
    `nothing repeats in ${count(looked, "sentence")}${withThem(client)} that you took down`,
};

/** ` Said by “Anna” and “the new CFO”.`; nothing where nobody wrote who said it. */
function saidByInWords(saidBy: readonly string[]): string {
  if (saidBy.length === 0) return "";
  const named = saidBy.slice(0, mostNamed).map(quoted);
  const others = saidBy.length - named.length;
  return ` Said by ${list.format([...named, ...(others > 0 ? [`${numbers.format(others)} more`] : [])])}.`;
}
