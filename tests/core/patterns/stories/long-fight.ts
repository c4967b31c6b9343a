import { day } from "#core/day.ts";
import { conversation, disagreement, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

export const stories: Stories = {
  found: {
    history: history([
      disagreement("alder", "2026-03-03"),
      conversation("alder", "2026-04-01", {
        held: day("2026-04-08"),
        disagreement: "alder-disagreement-2026-03-03",
      }),
    ]),
    says: "At Alder the crucial disagreement “Who decides” has not been settled for 8 months, since 3 March 2026. 1 conversation about it was held.",
  },
  notFound: {
    history: history([
      disagreement("alder", "2026-03-03", { settled: day("2026-09-01") }),
      disagreement("birch", "2025-03-03", { crucial: false }),
    ]),
    says: "A long fight: the one crucial disagreement is settled.",
  },
  tooLittle: {
    history: history([disagreement("alder", "2026-08-03")]),
    says: "“Who decides” is not settled at Alder: too little to say. It has stood for 3 of 6 months needed.",
  },
};
