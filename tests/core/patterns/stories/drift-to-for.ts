import { addDays, day } from "#core/day.ts";
import type { Stance } from "#core/checkup/schema.ts";
import { history, weekMark } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const stances: Record<string, Stance> = { w: "with", m: "mixed", f: "for" };

/** A stance each week, by its letter, the last of them in the middle of November. */
const weeks = (letters: string) =>
  history(
    letters.split("").map((letter, at) =>
      weekMark("alder", addDays(day("2026-11-16"), (at - letters.length) * 7), {
        stance: stances[letter] ?? null,
      }),
    ),
  );

export const stories: Stories = {
  found: {
    history: weeks("wwwwwmwmmmfmff"),
    says: "At Alder your stance has moved towards “for” since August 2026: first 6 with and 1 mixed, then 4 mixed and 3 for.",
  },
  notFound: {
    history: weeks("wmfwwmfmwwfm"),
    says: "The stance moves from with to for: no drift towards “for” in 12 stances.",
  },
  tooLittle: {
    history: weeks("wmff"),
    says: "The stance moves from with to for: too little to say. 4 of 8 needed: stances with one client.",
  },
};
