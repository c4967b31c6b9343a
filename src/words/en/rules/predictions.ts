import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month, numbers } from "../format.ts";
import { withThem, type RuleWords } from "./rule-words.ts";

export const predictions: RuleWords<SubjectOf<"predictions">> = {
  name: "Predictions and what came",
  explained:
    "Watches predictions of which you said whether they came true, and how sure you were. Those that are hard to say, or whose day has passed without an answer, count neither way.",
  goesAway:
    "It stays in your record; what changes are its counts, with each prediction that you answer.",
  heading: () => "Your predictions, and what came",
  sentence({ sure }, { seen, of, unsaid, since }) {
    const more =
      unsaid > 0
        ? ` (${numbers.format(unsaid)} more hard to say or not answered)`
        : "";
    return `${numbers.format(seen)} of ${count(of, "prediction")} since ${month(since)} came true${more}. You were ${numbers.format(Math.round(sure * 100))} % sure on average.`;
  },
  near: (_, needed) =>
    `You said of ${needed} predictions needed whether they came true`,
  lookedAt: (client) => `predictions${withThem(client)} whose time has come`,
  nothing: (looked, client) =>
    `of ${count(looked, "prediction")}${withThem(client)} whose time has come, none has a yes or a no`,
};
