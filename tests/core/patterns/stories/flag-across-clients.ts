import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const raised = { raised: ["getting-nowhere"] };

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("birch", "2026-02-10", raised),
      checkUp("cedar", "2026-02-20"),
      checkUp("alder", "2026-04-10", raised),
    ]),
    says: "“We do things together and get nowhere” was raised in 3 of 4 check-ups since January 2026, at 2 clients: Alder and Birch.",
  },
  notFound: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("alder", "2026-04-10", raised),
      checkUp("birch", "2026-07-10"),
    ]),
    says: "The same flag at several clients: nothing repeats in 3 check-ups.",
  },
  tooLittle: {
    history: history([
      checkUp("alder", "2026-01-10", raised),
      checkUp("birch", "2026-04-10", raised),
    ]),
    says: "“We do things together and get nowhere” at several clients: too little to say. Seen in 2 of 3 check-ups needed.",
  },
};
