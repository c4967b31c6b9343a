import { history, powerMoment } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const letPass = { letPass: "I laughed along" };

export const stories: Stories = {
  found: {
    history: history([
      powerMoment("alder", "2026-01-10", letPass),
      powerMoment("birch", "2026-02-10", { unquestioned: "To be asked" }),
      powerMoment("alder", "2026-03-10"),
      powerMoment("alder", "2026-04-10", letPass),
    ]),
    says: "3 times since January 2026, when you were criticised, you wrote what you let pass or which right you did not question, at 2 clients: Alder and Birch. Of 1 more such moment you wrote neither.",
  },
  notFound: {
    history: history([
      powerMoment("alder", "2026-01-10", letPass),
      powerMoment("alder", "2026-04-10"),
      powerMoment("birch", "2026-07-10", { ...letPass, done: "forced" }),
    ]),
    says: "The same thing let pass again: nothing let pass repeats in 3 power moments.",
  },
  tooLittle: {
    history: history([
      powerMoment("alder", "2026-01-10", { ...letPass, done: "dropped" }),
      powerMoment("birch", "2026-04-10", { ...letPass, done: "dropped" }),
    ]),
    says: "Let pass or unquestioned when something was dropped “just because”: too little to say. Seen in 2 of 3 moments needed.",
  },
};
