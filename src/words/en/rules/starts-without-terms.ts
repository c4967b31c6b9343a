import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, list } from "../format.ts";
import { termName } from "../told.ts";
import { oftenInWords, withThem, type RuleWords } from "./rule-words.ts";

export const startsWithoutTerms: RuleWords<SubjectOf<"starts">> = {
  name: "Starts without comfortable terms",
  explained:
    "Watches the last 12 starts that can tell: those with a term uncomfortable or not agreed, and those with all five comfortable, which are counted against it. The others say neither.",
  goesAway:
    "It goes away when fewer than three of your last 12 starts have a term that is uncomfortable or not agreed.",
  heading: () => "Starts without comfortable terms",
  sentence({ terms }, counts) {
    const bad = terms.map(
      ({ term, times }) =>
        `${termName[term].toLowerCase()} (${count(times, "time")})`,
    );
    return `${oftenInWords(counts, "start")} had a term that was uncomfortable or not agreed: ${list.format(bad)}.`;
  },
  lookedAt: (client) =>
    `starts${withThem(client)} with all five terms answered, or one that is not comfortable`,
  nothing: (looked, client) =>
    `every term was comfortable in ${count(looked, "start")}${withThem(client)}`,
};
