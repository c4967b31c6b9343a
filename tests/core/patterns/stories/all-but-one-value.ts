import { checkUp, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const quarters = ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"];
const grids = (...of: readonly string[]) =>
  history(
    of.map((grid, index) => checkUp("alder", quarters[index] ?? "", { grid })),
  );

export const stories: Stories = {
  found: {
    history: grids("ssms", "ssms", "ssss", "nsss"),
    says: "At Alder all but one value matched in 3 of 4 check-ups since January 2026. The odd one out: “kind” (2 times) and “honest” (1 time).",
  },
  notFound: {
    history: grids("ssss", "smms", "ssss"),
    says: "All but one value matches: nothing repeats in 3 check-ups in which every value is known.",
  },
  tooLittle: {
    history: grids("sssm", "sssm"),
    says: "All but one value matches at Alder: too little to say. Seen in 2 of 3 check-ups needed.",
  },
};
