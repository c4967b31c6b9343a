import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { mondayOf } from "#core/calendar/week.ts";
import {
  addDays,
  day,
  dayOf,
  timeOf,
  type Day,
  type Moment,
} from "#core/day.ts";
import {
  hasCome,
  nextReminder,
  notReminding,
  settle,
  type Look,
  type Reminding,
} from "#core/week/reminders.ts";
import { createClock } from "#electron/adapters/clock.ts";

const friday = { weekday: 5, time: "16:00" };
// The week from Monday 16 to Sunday 22 November 2026.
const at = (of: string, time: string, offset = "+01:00") =>
  `2026-11-${of}T${time}:00${offset}` as Moment;

/** Looks at the clock again and again in one session; returns the moments at which it reminds. */
function session(looks: readonly Look[], begun: Reminding = notReminding) {
  const reminded: Moment[] = [];
  let state = begun;
  for (const look of looks) {
    const next = nextReminder(state, look);
    state = next.state;
    if (next.remind) reminded.push(look.now);
  }
  return { reminded, state };
}
const looksAt = (
  moments: readonly Moment[],
  rest: Partial<Look> = {},
): Look[] =>
  moments.map((now) => ({ reminders: friday, done: false, ...rest, now }));

const anyReminders = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  time: fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
    ),
});

/** On the hour, so that a look every half hour sees it come on its day. */
const onTheHour = anyReminders.map(({ weekday, time }) => ({
  weekday,
  time: `${time.slice(0, 2)}:00`,
}));

/** Any wall clock of five weeks, in any zone. */
const anyMoment = fc
  .record({
    days: fc.integer({ min: 0, max: 34 }),
    minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    zone: fc.integer({ min: -11, max: 14 }),
  })
  .map(({ days, minutes, zone }) => {
    const two = (n: number) => String(n).padStart(2, "0");
    return `${addDays(day("2026-11-02"), days)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${zone < 0 ? "-" : "+"}${two(Math.abs(zone))}:00` as Moment;
  });

const zones = [
  "Europe/Vienna",
  "America/New_York",
  // Half an hour of summer time, and a zone that left a whole day out.
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kathmandu",
];

/** What the wall clock of a zone shows at an instant. */
const shown = new Map<string, Moment>();
function wallClock(instant: number, zone: string): Moment {
  const key = `${zone} ${String(instant)}`;
  const known =
    shown.get(key) ??
    createClock({ instant: () => new Date(instant), zone }).now();
  shown.set(key, known);
  return known;
}

/** Every half hour of some days, on the wall clock of the zone that one is in. */
function wallClocks(
  from: string,
  days: number,
  zoneAt: (step: number) => string,
): Moment[] {
  const start = Date.parse(from);
  return Array.from({ length: days * 48 }, (_, step) =>
    wallClock(start + step * 1_800_000, zoneAt(step)),
  );
}

const weeksOf = (moments: readonly Moment[]) =>
  moments.map((now) => mondayOf(dayOf(now)));

describe("a reminder", () => {
  test("comes when its day and time have come, once", () => {
    const { reminded } = session(
      looksAt([
        at("20", "15:59"),
        at("20", "16:00"),
        at("20", "16:01"),
        at("22", "09:00"),
      ]),
    );
    expect(reminded).toEqual([at("20", "16:00")]);
  });

  test("comes later in the week where Candor was not open at its time, and not in the next week before its time", () => {
    expect(session(looksAt([at("22", "09:00")])).reminded).toHaveLength(1);
    expect(session(looksAt([at("23", "09:00")])).reminded).toEqual([]);
  });

  test("never comes until it is asked for, and not in a week that was gone through", () => {
    const moments = [at("20", "16:00"), at("22", "23:59")];
    expect(session(looksAt(moments, { reminders: null })).reminded).toEqual([]);
    expect(session(looksAt(moments, { done: true })).reminded).toEqual([]);
  });

  test("for a time that is past already waits for the next week, and so does each one that is passed while choosing", () => {
    const now = at("20", "17:00");
    let state = settle(notReminding, { reminders: null, now });
    for (const weekday of [1, 2, 3, 4, 5])
      state = settle(state, { reminders: { ...friday, weekday }, now });
    const { reminded } = session(
      looksAt([now, at("22", "12:00"), at("27", "16:00")]),
      state,
    );
    expect(reminded).toEqual([at("27", "16:00")]);
  });

  test("for a time that is still to come this week comes this week", () => {
    const now = at("20", "15:00");
    const state = settle(notReminding, { reminders: null, now });
    expect(
      session(looksAt([now, at("20", "16:00")]), state).reminded,
    ).toHaveLength(1);
  });

  test("comes at most once for a week, whatever the clock, the zone and the setting do", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            now: anyMoment,
            reminders: fc.option(anyReminders, { nil: null }),
            done: fc.boolean(),
          }),
          { maxLength: 200 },
        ),
        (looks) => {
          const { reminded } = session(looks);
          const weeks = weeksOf(reminded);
          expect(new Set(weeks).size).toBe(weeks.length);
        },
      ),
    );
  });

  test("comes only when its time is past on the wall clock, and the week is not done", () => {
    fc.assert(
      fc.property(
        anyReminders,
        anyMoment,
        fc.boolean(),
        (reminders, now, done) => {
          const { remind } = nextReminder(notReminding, {
            reminders,
            now,
            done,
          });
          const on = addDays(mondayOf(dayOf(now)), reminders.weekday - 1);
          const past =
            `${dayOf(now)}T${timeOf(now)}` >= `${on}T${reminders.time}`;
          expect(hasCome(reminders, now)).toBe(past);
          expect(remind).toBe(past && !done);
        },
      ),
    );
  });

  test("comes once in every whole week of a session, over both changes of the clock, in any zone", () => {
    fc.assert(
      fc.property(
        onTheHour,
        fc.constantFrom(...zones),
        fc.constantFrom("2026-03-08T12:00:00Z", "2026-10-18T12:00:00Z"),
        (reminders, zone, from) => {
          const moments = wallClocks(from, 35, () => zone);
          const { reminded } = session(looksAt(moments, { reminders }));
          const first = mondayOf(dayOf(moments[0] as Moment));
          const whole = [1, 2, 3, 4].map((n) => addDays(first, 7 * n));
          const weeks = weeksOf(reminded);
          expect(weeks.filter((week) => whole.includes(week))).toEqual(whole);
          expect(new Set(weeks).size).toBe(weeks.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("comes once a week for somebody who flies around the world", () => {
    fc.assert(
      fc.property(
        anyReminders,
        fc.array(fc.constantFrom(...zones), { minLength: 2, maxLength: 12 }),
        (reminders, flown) => {
          const zoneAt = (step: number) =>
            flown[Math.floor(step / 24) % flown.length] ?? "UTC";
          const moments = wallClocks("2026-10-18T12:00:00Z", 21, zoneAt);
          const weeks: Day[] = weeksOf(
            session(looksAt(moments, { reminders })).reminded,
          );
          // Each week in which its time was seen to come, and none of them again.
          const come = moments.filter((now) => hasCome(reminders, now));
          expect(weeks).toEqual([...new Set(weeksOf(come))]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
