import type { CheckUp } from "../checkup/schema.ts";
import type { Id } from "../schema.ts";

/** The flags that check-ups were asked, but *all but one*, which has a rule of its own; in the order in which they come. */
export function flagsOf(checkUps: readonly CheckUp[]): Id[] {
  const flags = new Set<Id>();
  for (const checkUp of checkUps)
    for (const { derived, flag } of checkUp.flags)
      if (derived !== "values-all-but-one") flags.add(flag);
  return [...flags];
}

/** Whether a check-up says that a flag is raised or that it is not; *don't know* says neither. */
export function isAnswered(checkUp: CheckUp, flag: Id): boolean {
  return checkUp.flags.some(
    (mark) =>
      mark.flag === flag &&
      (mark.answer === "raised" || mark.answer === "not-raised"),
  );
}

/** Whether a check-up says anything of a flag that the rules about flags read. */
export function answersFlags({ flags }: CheckUp): boolean {
  return flags.some(
    ({ derived, answer }) =>
      derived !== "values-all-but-one" &&
      (answer === "raised" || answer === "not-raised"),
  );
}

/** A flag in the words in which it was last asked. */
export function lastWording(checkUps: readonly CheckUp[], flag: Id): string {
  for (const { flags } of checkUps.toReversed()) {
    const mark = flags.find((each) => each.flag === flag);
    if (mark) return mark.wording;
  }
  return "";
}
