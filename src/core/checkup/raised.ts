import type { Day } from "../day.ts";
import type { Id } from "../schema.ts";
import type { CheckUp } from "./schema.ts";

/** A flag that is raised now, since when, and in what words. */
export interface RaisedFlag {
  readonly flag: Id;
  readonly wording: string;
  /** The first day of the unbroken run of check-ups that raise it. */
  readonly since: Day;
  /** The owner's line of evidence, from the latest check-up. */
  readonly evidence: string;
  /** The values that a derived flag names. */
  readonly values: readonly string[];
}

/** The flags raised in the last of one client's finished check-ups, which come oldest first. */
export function raisedFlags(finished: readonly CheckUp[]): RaisedFlag[] {
  const last = finished.at(-1);
  if (!last) return [];
  return last.flags
    .filter(({ answer }) => answer === "raised")
    .map(({ flag, wording, evidence, values }) => {
      const lowered = finished.findLastIndex(
        (checkUp) => !isRaised(checkUp, flag),
      );
      return {
        flag,
        wording,
        evidence,
        values,
        since: finished[lowered + 1]?.day ?? last.day,
      };
    });
}

/** Whether a check-up raises a flag. */
export function isRaised(checkUp: CheckUp, flag: Id): boolean {
  return checkUp.flags.some(
    (mark) => mark.flag === flag && mark.answer === "raised",
  );
}
