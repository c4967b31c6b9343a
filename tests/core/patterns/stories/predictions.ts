import type { CheckUp, PredictionEnd } from "#core/checkup/schema.ts";
import { addDays, day } from "#core/day.ts";
import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

/** A check-up that foretells something for ten days on, with what the owner then said of it. */
export function foretold(
  of: string,
  on: string,
  sure: number,
  came: PredictionEnd["came"] | null,
  fields: Partial<CheckUp> = {},
) {
  const by = addDays(day(on), 10);
  return checkUp(of, on, {
    fields: {
      prediction: { text: "They will agree", sure, by },
      predictionEnd: came && { came, day: by, note: "" },
      ...fields,
    },
  });
}

export const stories: Stories = {
  found: {
    history: history([
      foretold("alder", "2026-01-10", 90, "yes"),
      foretold("birch", "2026-01-20", 60, "no"),
      foretold("alder", "2026-02-10", 80, "unclear"),
      foretold("alder", "2026-03-10", 95, "yes"),
      foretold("birch", "2026-11-20", 95, null),
    ]),
    says: "2 of 3 predictions since January 2026 came true (1 more hard to say or not answered). You were 82 % sure on average.",
  },
  notFound: {
    history: history([
      foretold("alder", "2026-01-10", 90, "unclear"),
      foretold("birch", "2026-04-10", 60, null),
      foretold("alder", "2026-07-10", 95, "unclear"),
    ]),
    says: "Predictions and what came: of 3 predictions whose time has come, none has a yes or a no.",
  },
  tooLittle: {
    history: history([
      foretold("alder", "2026-01-10", 90, "yes"),
      foretold("birch", "2026-04-10", 60, "no"),
    ]),
    says: "Your predictions, and what came: too little to say. You said of 2 of 3 predictions needed whether they came true.",
  },
};
