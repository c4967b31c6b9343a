import { flagAgain } from "../flag-again.ts";

/** Tasks that do not interest, can be solved and are well paid, again: pay does not take the flag away. */
export const roadToNowhere = flagAgain("road-to-nowhere");
