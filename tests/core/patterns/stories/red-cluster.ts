import { addDays, day } from "#core/day.ts";
import { history, weekMark } from "../../../support/story.ts";
import type { Energy } from "#core/week/schema.ts";
import type { Stories } from "./story-of-a-rule.ts";

const energies: Record<string, Energy> = { g: "green", a: "amber", r: "red" };

/** An energy each week, by its letter, the last of them this week. */
const weeks = (client: string, letters: string) =>
  letters.split("").map((letter, at) =>
    weekMark(
      client,
      addDays(day("2026-11-18"), (at - letters.length + 1) * 7),
      {
        energy: energies[letter] ?? null,
      },
    ),
  );

export const stories: Stories = {
  found: {
    history: history([
      ...weeks("alder", "gagggagggarrr"),
      ...weeks("birch", "ggagggaggagrg"),
    ]),
    says: "In the last 4 weeks 4 of 8 marked weeks were red; before that it was 0 of 18. Red: Alder and Birch. Where work goes on, a check-up may be due.",
  },
  notFound: {
    history: history([
      ...weeks("alder", "grgrgargrgrgr"),
      ...weeks("birch", "ggrggrarggrgr"),
    ]),
    says: "More red than usual: no more red than usual in 26 marked weeks.",
  },
  tooLittle: {
    history: history(weeks("alder", "gagrrr")),
    says: "More red than usual: too little to say. 2 of 12 needed: marked weeks before the last four weeks.",
  },
};
