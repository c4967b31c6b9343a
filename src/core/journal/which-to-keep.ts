import { day, daysBetween, isDay, type Day } from "../day.ts";

const newestKept = 10;
const daysKept = 7;
const weeksKept = 8;

/** A Monday, so that weeks begin on one. */
const firstMonday = day("1900-01-01");

/**
 * Which generations of backups stay, by their names, which begin with their day: the newest ten, the newest of each of
 * the last seven days that have one and of each of the last eight weeks that have one. Without backups no day counts,
 * so that nothing goes while Candor rests. One whose day has not come was made by a clock that was wrong: ten of those
 * stay beside the others, and names that say no day are not judged. The newest always stays.
 */
export function whichToKeep(names: readonly string[], today: Day): Set<string> {
  const newestFirst = names.toSorted().toReversed();
  const dated = newestFirst.filter((name) => isDay(name.slice(0, 10)));
  const past = dated.filter((name) => dayIn(name) <= today);
  const future = dated.filter((name) => dayIn(name) > today);
  return new Set([
    ...newestFirst.filter((name) => !isDay(name.slice(0, 10))),
    ...future.slice(0, newestKept),
    ...past.slice(0, newestKept),
    ...newestOfEach(past, dayIn).slice(0, daysKept),
    ...newestOfEach(past, weekIn).slice(0, weeksKept),
  ]);
}

/** The first name of each day or week: the newest, where the newest come first. */
function newestOfEach(
  newestFirst: readonly string[],
  key: (name: string) => string | number,
): string[] {
  const seen = new Set<string | number>();
  return newestFirst.filter((name) => {
    const of = key(name);
    if (seen.has(of)) return false;
    seen.add(of);
    return true;
  });
}

function dayIn(name: string): Day {
  return day(name.slice(0, 10));
}

function weekIn(name: string): number {
  return Math.floor(daysBetween(firstMonday, dayIn(name)) / 7);
}
