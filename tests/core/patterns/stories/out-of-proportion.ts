import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const raised = { raised: ["out-of-proportion"] };

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-01-10", { ...raised, decided: "leave" }),
      checkUp("birch", "2026-02-10", { ...raised, decided: "carry-on" }),
      checkUp("cedar", "2026-02-20", { decided: "talk" }),
      checkUp("alder", "2026-04-10", { ...raised, decided: "carry-on" }),
    ]),
    says: "“Time spent, tools at hand and money are out of proportion” was raised in 3 of 4 check-ups since January 2026, at 2 clients: Alder and Birch. Decided each time: leave, carry on, carry on.",
  },
  notFound: {
    history: history([
      checkUp("alder", "2026-01-10"),
      checkUp("alder", "2026-04-10", { raised: ["getting-nowhere"] }),
      checkUp("birch", "2026-07-10"),
    ]),
    says: "Time, tools and money out of proportion, again: the flag is not raised in 3 check-ups.",
  },
  tooLittle: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("birch", "2026-04-10"),
    ]),
    says: "“Time spent, tools at hand and money are out of proportion” again: too little to say. Seen in 1 of 3 check-ups needed.",
  },
};
