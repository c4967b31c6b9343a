import { flagAgain } from "../flag-again.ts";

/** Time spent, tools at hand and money out of proportion, again. */
export const outOfProportion = flagAgain("out-of-proportion");
