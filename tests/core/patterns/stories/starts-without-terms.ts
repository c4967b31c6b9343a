import type { TermAnswer } from "#core/client/schema.ts";
import { termNames, type TermName } from "#core/client/terms.ts";
import { day } from "#core/day.ts";
import { client, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

/** A client since a day, every term comfortable but those named. */
export function startOf(
  id: string,
  since: string,
  others: Partial<Record<TermName, TermAnswer | null>> = {},
  fields: Parameters<typeof client>[1] = {},
) {
  return client(id, {
    since: day(since),
    terms: Object.fromEntries(
      termNames.map((name) => [
        name,
        { note: "", answer: "comfortable", ...answerOf(others[name]) },
      ]),
    ) as NonNullable<typeof fields.terms>,
    ...fields,
  });
}

const answerOf = (answer: TermAnswer | null | undefined) =>
  answer === undefined ? {} : { answer };

export const stories: Stories = {
  found: {
    history: history(
      [],
      [
        startOf("alder", "2026-01-10", { price: "uncomfortable" }),
        startOf("birch", "2026-02-10", { scope: null }),
        startOf("cedar", "2026-02-20"),
        startOf("dorn", "2026-04-10", {
          price: "not-agreed",
          payment: "not-agreed",
        }),
        startOf("elm", "2026-07-10", { price: "uncomfortable", scope: null }),
      ],
    ),
    says: "3 of 4 starts since January 2026 (1 more did not say) had a term that was uncomfortable or not agreed: price (3 times) and payment (1 time).",
  },
  notFound: {
    history: history(
      [],
      [
        startOf("alder", "2026-01-10"),
        startOf("birch", "2026-02-10"),
        startOf("cedar", "2026-04-10"),
        startOf("dorn", "2026-07-10", { scope: null }),
      ],
    ),
    says: "Starts without comfortable terms: every term was comfortable in 3 starts.",
  },
  tooLittle: {
    history: history(
      [],
      [
        startOf("alder", "2026-01-10", { price: "uncomfortable" }),
        startOf("birch", "2026-04-10", { scope: "not-agreed" }),
        startOf("cedar", "2026-07-10"),
      ],
    ),
    says: "Starts without comfortable terms: too little to say. Seen in 2 of 3 starts needed.",
  },
};
