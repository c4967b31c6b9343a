import { mondayOf, weekdayOf } from "../calendar/week.ts";
import { dayOf, timeOf, type Day, type Moment } from "../day.ts";
import type { Reminders } from "../journal/schema.ts";

/** What a session knows of its reminders. */
export interface Reminding {
  /** The setting as it was seen last; undefined before the first look. */
  readonly seen: Reminders | null | undefined;
  /** The Mondays of the weeks that are not reminded of any more. */
  readonly settled: ReadonlySet<Day>;
}

export const notReminding: Reminding = { seen: undefined, settled: new Set() };

/** What a look at the clock finds. */
export interface Look {
  readonly reminders: Reminders | null;
  readonly now: Moment;
  /** Whether the week that `now` lies in was gone through. */
  readonly done: boolean;
}

/**
 * Whether the day and the time of a reminder have come in the week that `now` lies in, by the wall clock that the
 * owner had at that moment. A time that the clock jumps over has come when it is past.
 */
export function hasCome({ weekday, time }: Reminders, now: Moment): boolean {
  const today = dayOf(now);
  const todays = weekdayOf(today) + 1;
  return todays > weekday || (todays === weekday && timeOf(now) >= time);
}

/**
 * Takes a change of the setting down, without reminding. Somebody who asks on a Sunday to be reminded on Fridays means
 * the next one, and nobody is reminded of each day that they pass on the way to the one they choose.
 */
export function settle(
  state: Reminding,
  { reminders, now }: Pick<Look, "reminders" | "now">,
): Reminding {
  const before = state.seen;
  if (before !== undefined && isSame(before, reminders)) return state;
  const isPast =
    before !== undefined && reminders !== null && hasCome(reminders, now);
  return {
    seen: reminders,
    settled: isPast
      ? new Set([...state.settled, mondayOf(dayOf(now))])
      : state.settled,
  };
}

/**
 * Whether to remind now, and what the session knows afterwards. Each week is reminded of once at the most, whatever
 * the clock does; a week that was gone through is not, and neither is anything until the owner asks for it.
 */
export function nextReminder(
  state: Reminding,
  look: Look,
): { readonly state: Reminding; readonly remind: boolean } {
  const settled = settle(state, look);
  const { reminders, now, done } = look;
  const week = mondayOf(dayOf(now));
  const remind =
    reminders !== null &&
    !done &&
    !settled.settled.has(week) &&
    hasCome(reminders, now);
  return {
    remind,
    state: remind
      ? { ...settled, settled: new Set([...settled.settled, week]) }
      : settled,
  };
}

function isSame(a: Reminders | null, b: Reminders | null): boolean {
  return a?.weekday === b?.weekday && a?.time === b?.time;
}
