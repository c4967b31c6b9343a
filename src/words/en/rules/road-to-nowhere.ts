import { flagAgain } from "./flag-again.ts";

export const roadToNowhere = flagAgain("A road to nowhere, again");
