import { addDays, day } from "#core/day.ts";
import { history, weekMark } from "../../../support/story.ts";
import type { Energy } from "#core/week/schema.ts";
import type { Stories } from "./story-of-a-rule.ts";

const energies: Record<string, Energy> = { g: "green", a: "amber", r: "red" };

/** An energy each week, by its letter, the last of them in the middle of November. */
const weeks = (letters: string) =>
  history(
    letters.split("").map((letter, at) =>
      weekMark("alder", addDays(day("2026-11-16"), (at - letters.length) * 7), {
        energy: energies[letter] ?? null,
      }),
    ),
  );

export const stories: Stories = {
  found: {
    history: weeks("gggaggagaaarar"),
    says: "At Alder the energy of your weeks has gone down since August 2026: first 5 green and 2 amber, then 1 green, 4 amber and 2 red.",
  },
  notFound: {
    history: weeks("garggaragarg"),
    says: "Energy slides: no slide in 12 marked weeks.",
  },
  tooLittle: {
    history: weeks("ggar"),
    says: "Energy slides: too little to say. 4 of 8 needed: marked weeks with one client.",
  },
};
