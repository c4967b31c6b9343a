import {
  dayOf,
  earliestDay,
  latestDay,
  type Day,
  type Moment,
} from "#core/day.ts";
import type { Clock } from "#core/ports.ts";

/**
 * The clock of this machine, with the offset of the zone that it stands in. `today` fixes the day, for looking at a
 * journal as of another day; `instant` and `zone` are for tests. A machine whose clock is so wrong that no journal can
 * hold its day is taken to stand at the first or the last one that can be held: the journal can still be read.
 */
export function createClock(
  options: {
    readonly today?: Day | undefined;
    readonly instant?: () => Date;
    readonly zone?: string;
  } = {},
): Clock {
  const instant = options.instant ?? (() => new Date());
  const now = () => momentOf(withinReach(instant()), options.zone);
  return { now, today: () => options.today ?? dayOf(now()) };
}

/** A day from either end, so that it is within reach in every zone. */
const reach = {
  from: Date.parse(`${earliestDay}T00:00:00Z`) + 86_400_000,
  to: Date.parse(`${latestDay}T00:00:00Z`) - 1,
};

function withinReach(instant: Date): Date {
  return new Date(Math.min(Math.max(instant.getTime(), reach.from), reach.to));
}

/** An instant as the wall clock of a zone shows it, with its offset: `2026-11-22T14:02:11.123+01:00`. */
function momentOf(instant: Date, zone: string | undefined): Moment {
  const parts = new Map(
    new Intl.DateTimeFormat("en-US", {
      ...(zone && { timeZone: zone }),
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  // The wall clock read as if it were UTC is ahead of the instant by the offset.
  const whole = Math.floor(instant.getTime() / 1_000) * 1_000;
  const offset = Math.round((Date.parse(`${date}T${time}Z`) - whole) / 60_000);
  const two = (n: number) => String(n).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const zoneOffset = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const milliseconds = String(instant.getTime() - whole).padStart(3, "0");
  return `${date}T${time}.${milliseconds}${zoneOffset}` as Moment;
}
