import { day, dayOf, type Moment } from "#core/day.ts";
import type { Clock } from "#core/ports.ts";

/** A clock that stands in November 2026, in Vienna, and moves on by a second each time it is asked. */
export function createFixedClock(): Clock {
  let seconds = 0;
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    now: () => {
      seconds += 1;
      const minute = two(Math.floor(seconds / 60) % 60);
      const hour = two(10 + (Math.floor(seconds / 3_600) % 14));
      return `2026-11-22T${hour}:${minute}:${two(seconds % 60)}.123+01:00` as Moment;
    },
    today: () => day(dayOf("2026-11-22T00:00:00+01:00" as Moment)),
  };
}
