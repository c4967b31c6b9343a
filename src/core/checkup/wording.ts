import type { Flag } from "../journal/schema.ts";
import type { CheckUp } from "./schema.ts";

/** The words in which something is asked: those for a prospect or for oneself where it has its own. */
export function wordingFor(
  asked: CheckUp["asked"],
  of: Pick<Flag, "wording" | "prospectWording" | "ownWording">,
): string {
  switch (asked) {
    case "prospect":
      return of.prospectWording ?? of.wording;
    case "own":
      return of.ownWording ?? of.wording;
    case "running":
      return of.wording;
  }
}
