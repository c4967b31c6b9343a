import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const raised = { raised: ["getting-nowhere"] };

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-01-10", { ...raised, decided: "talk" }),
      checkUp("alder", "2026-04-10", { ...raised, decided: "watch" }),
      checkUp("alder", "2026-07-10", { decided: "carry-on" }),
      checkUp("alder", "2026-10-10", { ...raised, decided: "leave" }),
    ]),
    says: "At Alder “We do things together and get nowhere” was raised in 3 of 4 check-ups since January 2026. Decided each time: talk, watch, leave.",
  },
  notFound: {
    history: history([
      checkUp("alder", "2024-01-10", raised),
      checkUp("alder", "2024-04-10", raised),
      checkUp("alder", "2024-07-10", raised),
      checkUp("alder", "2025-01-10"),
      checkUp("alder", "2025-07-10"),
    ]),
    says: "A flag that stands: no flag stands in 5 check-ups.",
  },
  tooLittle: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("alder", "2026-04-10", raised),
    ]),
    says: "“We do things together and get nowhere” stands at Alder: too little to say. Seen in 2 of 3 check-ups needed.",
  },
};
