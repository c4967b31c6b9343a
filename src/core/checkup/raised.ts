import type { Day } from "../day.ts";
import type { Id } from "../schema.ts";
import type { Conversation } from "../talk/schema.ts";
import type { CheckUp } from "./schema.ts";

/** The flag that has a side and a since-date, and stays open until a dated conversation closes it. */
export const flagOfFrustration = "frustration-unspoken";

/** A flag that is raised now, since when, and in what words. */
export interface RaisedFlag {
  readonly flag: Id;
  readonly wording: string;
  /** Since when, as the owner says; else the first day of the unbroken run of check-ups that raise it. */
  readonly since: Day;
  /** The owner's line of evidence, from the latest check-up. */
  readonly evidence: string;
  /** The values that a derived flag names. */
  readonly values: readonly string[];
}

/**
 * The flags raised in the last of one client's finished check-ups, which come oldest first. Unspoken frustration stays
 * raised until it is spoken of: a talk about it that was held on that day or later closes it.
 */
export function raisedFlags(
  finished: readonly CheckUp[],
  talks: readonly Conversation[],
): RaisedFlag[] {
  const last = finished.at(-1);
  if (!last) return [];
  const isSpoken = talks.some(
    ({ held, flags }) =>
      held !== null && held >= last.day && flags.includes(flagOfFrustration),
  );
  return last.flags
    .filter(
      ({ flag, answer }) =>
        answer === "raised" && !(isSpoken && flag === flagOfFrustration),
    )
    .map(({ flag, wording, evidence, values, since }) => {
      const lowered = finished.findLastIndex(
        (checkUp) => !isRaised(checkUp, flag),
      );
      return {
        flag,
        wording,
        evidence,
        values,
        since: since ?? finished[lowered + 1]?.day ?? last.day,
      };
    });
}

/** Whether a check-up raises a flag. */
export function isRaised(checkUp: CheckUp, flag: Id): boolean {
  return checkUp.flags.some(
    (mark) => mark.flag === flag && mark.answer === "raised",
  );
}
