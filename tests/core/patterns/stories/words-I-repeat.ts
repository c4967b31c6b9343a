import { history, reflection } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

export const stories: Stories = {
  found: {
    history: history([
      reflection("alder", "2026-01-10", "Miriam moved the meeting again."),
      reflection("birch", "2026-02-10", "A quiet week, and a good one."),
      reflection("birch", "2026-04-10", "They **moved the meeting** again!"),
      reflection(
        "alder",
        "2026-05-10",
        "So they Moved the Meeting again, by mail.",
      ),
    ]),
    says: "You wrote “Moved the Meeting again” in 3 of 4 reflections since January 2026, at 2 clients: Alder and Birch.",
  },
  notFound: {
    history: history([
      reflection("alder", "2026-01-10", "Miriam moved the meeting again."),
      reflection("alder", "2026-04-10", "Miriam moved the meeting again."),
      reflection("alder", "2026-05-10", "Miriam moved the meeting again."),
      reflection("birch", "2026-07-10", "A quiet week, and a good one."),
    ]),
    says: "Words I repeat: nothing repeats across clients in 4 reflections of the last two years.",
  },
  tooLittle: {
    history: history([
      reflection("alder", "2026-01-10", "Miriam moved the meeting again."),
      reflection("birch", "2026-04-10", "They moved the meeting again."),
    ]),
    says: "Words I repeat: too little to say. 2 of 3 needed: reflections of the last two years.",
  },
};
