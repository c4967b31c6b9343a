import { checkUp, conversation, history } from "../../../support/story.ts";
import { day } from "#core/day.ts";
import type { Stories } from "./story-of-a-rule.ts";

const unspoken = { raised: ["frustration-unspoken"] };

export const stories: Stories = {
  found: {
    history: history([
      checkUp("alder", "2026-04-10"),
      checkUp("alder", "2026-07-10", unspoken),
      checkUp("alder", "2026-10-10", unspoken),
    ]),
    says: "At Alder frustration has stood for 135 days, since 10 July 2026. It was raised in 2 check-ups, first on 10 July 2026; no conversation about it has been held since.",
  },
  notFound: {
    history: history([
      checkUp("alder", "2026-07-10", unspoken),
      conversation("alder", "2026-07-10", {
        held: day("2026-07-14"),
        flags: ["frustration-unspoken"],
      }),
    ]),
    says: "Unspoken frustration: none stands now, in 1 check-up in which you said whether there is any.",
  },
  tooLittle: {
    history: history([checkUp("alder", "2026-11-10", unspoken)]),
    says: "Unspoken frustration at Alder: too little to say. It has stood for 12 days; from 30 on it is told.",
  },
};
