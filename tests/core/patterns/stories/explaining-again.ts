import { history, meeting } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

export const stories: Stories = {
  found: {
    history: history([
      meeting("alder", "2026-03-02", 20),
      meeting("alder", "2026-05-04", 45),
      meeting("alder", "2026-07-06", 0),
      meeting("alder", "2026-08-03"),
      meeting("alder", "2026-09-07", 30),
    ]),
    says: "At Alder time went into explaining why the work is needed in 3 of 4 meetings since March 2026 (1 more did not say): 95 minutes in all, 30 in the middle one.",
  },
  notFound: {
    history: history([
      meeting("alder", "2026-03-02", 20),
      meeting("alder", "2026-05-04", 45),
      meeting("alder", "2026-07-06", 0),
    ]),
    says: "Explaining again: nothing repeats in 3 meetings for which you counted the minutes.",
  },
  tooLittle: {
    history: history([
      meeting("alder", "2026-03-02", 20),
      meeting("alder", "2026-05-04", 45),
    ]),
    says: "Explaining again at Alder: too little to say. Seen in 2 of 3 meetings needed.",
  },
};
