import type { CheckUp, FlagAnswer } from "../checkup/schema.ts";
import type { Day } from "../day.ts";
import type { Id } from "../schema.ts";

/** One flag through the check-ups of the range; `answers` has one per check-up of `FlagsByDate`, null where it was not asked. */
export interface FlagRow {
  readonly flag: Id;
  readonly wording: string;
  readonly answers: readonly (FlagAnswer | null)[];
}

export interface FlagsByDate {
  /** Oldest first. */
  readonly checkUps: readonly { readonly id: Id; readonly day: Day }[];
  /** The flags that were raised at least once, the most raised first. */
  readonly rows: readonly FlagRow[];
}

/** Flags down, check-ups across: only those that were raised at least once. */
export function flagsByDate(checkUps: readonly CheckUp[]): FlagsByDate {
  const wordings = new Map(
    checkUps.flatMap(({ flags }) =>
      flags.map(({ flag, wording }) => [flag, wording]),
    ),
  );
  const raised = (row: FlagRow) =>
    row.answers.filter((answer) => answer === "raised").length;
  const rows = [...wordings]
    .map(([flag, wording]) => ({
      flag,
      wording,
      answers: checkUps.map(
        ({ flags }) => flags.find((mark) => mark.flag === flag)?.answer ?? null,
      ),
    }))
    .filter((row) => raised(row) > 0)
    .toSorted((a, b) => raised(b) - raised(a));
  return { checkUps: checkUps.map(({ id, day }) => ({ id, day })), rows };
}
