import { day } from "#core/day.ts";
import { checkUp, conversation, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const talked = (of: string, on: string) =>
  conversation(of, on, { held: day(on) });

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-01-10", { decided: "talk" }),
      checkUp("birch", "2026-02-10", { decided: "talk" }),
      talked("birch", "2026-02-20"),
      checkUp("birch", "2026-04-10", { decided: "leave" }),
      checkUp("cedar", "2026-07-10", { decided: "talk" }),
      checkUp("cedar", "2026-10-10", { decided: "watch" }),
    ]),
    says: "Of 4 decisions since January 2026 whose day has passed, 3 have no talk and no end in the record, at 3 clients: Alder, Birch and Cedar. Decided: talk (2 times) and leave (1 time).",
  },
  notFound: {
    history: history([
      checkUp("alder", "2026-01-10", { decided: "talk" }),
      checkUp("alder", "2026-04-10", { decided: "renegotiate" }),
      checkUp("alder", "2026-07-10", { decided: "talk" }),
      talked("alder", "2026-07-20"),
    ]),
    says: "Decisions not carried out: a talk or an end is in the record for each of 3 decisions whose day has passed.",
  },
  tooLittle: {
    history: history([
      checkUp("alder", "2026-01-10", { decided: "leave" }),
      checkUp("alder", "2026-04-10", { decided: "leave" }),
    ]),
    says: "Decisions not carried out: too little to say. Seen in 2 of 3 decisions needed.",
  },
};
