import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const raised = { raised: ["road-to-nowhere"] };

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-01-10", { ...raised, decided: "leave" }),
      checkUp("birch", "2026-02-10", { ...raised, decided: "carry-on" }),
      checkUp("cedar", "2026-02-20", { decided: "talk" }),
      checkUp("alder", "2026-04-10", { ...raised, decided: "carry-on" }),
    ]),
    says: "“The tasks don't interest me, I can solve them, and there is a lot of money: a road to nowhere” was raised in 3 of 4 check-ups since January 2026, at 2 clients: Alder and Birch. Decided each time: leave, carry on, carry on.",
  },
  notFound: {
    history: history([
      checkUp("alder", "2026-01-10"),
      checkUp("alder", "2026-04-10", { raised: ["getting-nowhere"] }),
      checkUp("birch", "2026-07-10"),
    ]),
    says: "A road to nowhere, again: the flag is not raised in 3 check-ups.",
  },
  tooLittle: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("birch", "2026-04-10"),
    ]),
    says: "“The tasks don't interest me, I can solve them, and there is a lot of money: a road to nowhere” again: too little to say. Seen in 1 of 3 check-ups needed.",
  },
};
