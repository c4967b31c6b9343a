import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, dayOf, isMoment } from "#core/day.ts";
import { createClock } from "#electron/adapters/clock.ts";

const zones = [
  "UTC",
  "Europe/Vienna",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
] as const;

const at = (instant: string, zone: string) =>
  createClock({ zone, instant: () => new Date(instant) });

describe("the clock", () => {
  test.each([
    [
      "2026-11-22T13:02:11.123Z",
      "Europe/Vienna",
      "2026-11-22T14:02:11.123+01:00",
    ],
    [
      "2026-07-01T12:00:00.000Z",
      "Europe/Vienna",
      "2026-07-01T14:00:00.000+02:00",
    ],
    ["2026-11-22T13:02:11.007Z", "UTC", "2026-11-22T13:02:11.007+00:00"],
    [
      "2026-03-29T00:59:59.999Z",
      "Europe/Vienna",
      "2026-03-29T01:59:59.999+01:00",
    ],
    [
      "2026-03-29T01:00:00.000Z",
      "Europe/Vienna",
      "2026-03-29T03:00:00.000+02:00",
    ],
    [
      "2026-10-25T00:30:00.000Z",
      "Europe/Vienna",
      "2026-10-25T02:30:00.000+02:00",
    ],
    [
      "2026-10-25T01:30:00.000Z",
      "Europe/Vienna",
      "2026-10-25T02:30:00.000+01:00",
    ],
    [
      "2026-03-08T06:59:00.000Z",
      "America/New_York",
      "2026-03-08T01:59:00.000-05:00",
    ],
    [
      "2026-03-08T07:00:00.000Z",
      "America/New_York",
      "2026-03-08T03:00:00.000-04:00",
    ],
    [
      "2026-11-22T20:00:00.000Z",
      "Asia/Kolkata",
      "2026-11-23T01:30:00.000+05:30",
    ],
    [
      "2026-11-22T18:14:59.000Z",
      "Asia/Kathmandu",
      "2026-11-22T23:59:59.000+05:45",
    ],
    [
      "2026-11-22T03:29:00.000Z",
      "America/St_Johns",
      "2026-11-21T23:59:00.000-03:30",
    ],
    [
      "2026-06-30T12:00:00.000Z",
      "Australia/Lord_Howe",
      "2026-06-30T22:30:00.000+10:30",
    ],
    [
      "2026-12-31T12:00:00.000Z",
      "Pacific/Kiritimati",
      "2027-01-01T02:00:00.000+14:00",
    ],
    [
      "2026-12-31T23:00:00.000Z",
      "Europe/Vienna",
      "2027-01-01T00:00:00.000+01:00",
    ],
  ])("at %s in %s shows %s", (instant, zone, expected) => {
    const clock = at(instant, zone);
    expect(clock.now()).toBe(expected);
    expect(clock.today()).toBe(expected.slice(0, 10));
  });

  test("shows in every zone the moment that it is, and the day of that moment", () => {
    const instant = fc.date({
      min: new Date("1975-01-01T00:00:00Z"),
      max: new Date("2190-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (date, zone) => {
        const clock = createClock({ zone, instant: () => date });
        const now = clock.now();
        expect(isMoment(now)).toBe(true);
        expect(Date.parse(now)).toBe(date.getTime());
        expect(clock.today()).toBe(dayOf(now));
      }),
      { numRuns: 1_000 },
    );
  });

  test("shows the time of this machine when no zone is named", () => {
    const now = createClock().now();
    expect(isMoment(now)).toBe(true);
    const date = new Date(now);
    expect(Number(now.slice(11, 13))).toBe(date.getHours());
    expect(Number(now.slice(8, 10))).toBe(date.getDate());
  });

  test.each([
    ["+012026-05-05T12:00:00Z", "2199-12"],
    ["2200-06-01T12:00:00Z", "2199-12"],
    ["0001-01-01T00:00:00Z", "1900-01"],
    ["-000044-03-15T12:00:00Z", "1900-01"],
  ])(
    "stands at the nearest day that a journal holds at %s",
    (instant, month) => {
      for (const zone of zones) {
        const clock = at(instant, zone);
        expect(isMoment(clock.now())).toBe(true);
        expect(clock.today().slice(0, 7)).toBe(month);
      }
    },
  );

  test("can be told which day it is, and goes on showing the time", () => {
    const clock = createClock({ today: day("2026-11-22") });
    expect(clock.today()).toBe("2026-11-22");
    expect(isMoment(clock.now())).toBe(true);
  });
});
