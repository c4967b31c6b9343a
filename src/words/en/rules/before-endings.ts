import { exactInterval } from "#core/statistics/binomial.ts";
import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month, numbers } from "../format.ts";
import {
  quoted,
  rangeInWords,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

export const beforeEndings: RuleWords<SubjectOf<"before-endings">> = {
  name: "Before endings",
  explained:
    "Watches which flags had been raised in the year before clients ended badly, against those that ended well. It speaks up only when chance would hardly show it for any flag (Fisher’s exact test, 1 in 20 over all flags), and says how sure such counts can be. That one came before the other says nothing about why.",
  goesAway:
    "It stays in your record; what changes are its counts, with each relationship that ends.",
  heading: ({ wording }) => `${quoted(wording)} before endings`,
  sentence: ({ wording, badly, well }, { since }) =>
    `Of relationships that ended since ${month(since)}, ${quoted(wording)} had been raised at ${numbers.format(badly.seen)} of ${count(badly.of, "client")} in the year before they ended badly (${range(badly)}), and at ${numbers.format(well.seen)} of ${numbers.format(well.of)} that ended well (${range(well)}).`,
  lookedAt: (client) =>
    `endings${withThem(client)} on each side, badly and well, with a check-up in the year before`,
  nothing: (looked, client) =>
    client === null
      ? `no flag stands out before bad endings, of ${count(looked, "ended client")}`
      : `no flag${withThem(client)} stands out before bad endings`,
};

function range({ seen, of }: { seen: number; of: number }): string {
  return rangeInWords(exactInterval(seen, of));
}
