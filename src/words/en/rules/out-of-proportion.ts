import { flagAgain } from "./flag-again.ts";

export const outOfProportion = flagAgain(
  "Time, tools and money out of proportion, again",
);
