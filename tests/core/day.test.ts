import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  isDay,
  isMoment,
  quarterOf,
  timeOf,
} from "#core/day.ts";

const days = fc
  .date({
    min: new Date("1900-01-01T00:00:00Z"),
    max: new Date("2199-11-30T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => day(date.toISOString().slice(0, 10)));

const zones = [
  "Pacific/Apia",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
];

describe("a day", () => {
  test("is a day of the calendar and nothing else", () => {
    for (const text of ["2026-11-22", "2024-02-29", "1900-01-01", "2199-12-31"])
      expect(isDay(text)).toBe(true);
    for (const text of [
      "2026-02-29",
      "1900-02-29",
      "2026-11-31",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "1899-12-31",
      "2200-01-01",
      "22.11.2026",
      "2026-11-22T00:00",
      " 2026-11-22",
      "٢٠٢٦-١١-٢٢",
      "",
    ])
      expect(isDay(text), text).toBe(false);
  });

  test("is refused with an error when a literal is none", () => {
    expect(() => day("yesterday")).toThrow(RangeError);
  });

  test("moves by the calendar: there and back is the same day, and the distance is the count", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -20_000, max: 20_000 }),
        (from, count) => {
          fc.pre(isDay(from) && inRange(from, count));
          const to = addDays(from, count);
          expect(addDays(to, -count)).toBe(from);
          expect(daysBetween(from, to)).toBe(count);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("keeps to the month's end when a month is shorter", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(day("2026-11-22"), -3)).toBe("2026-08-22");
  });

  test("belongs to its quarter", () => {
    expect(
      ["2026-03-31", "2026-04-01", "2026-12-31"].map((text) =>
        quarterOf(day(text)),
      ),
    ).toEqual(["2026-Q1", "2026-Q2", "2026-Q4"]);
  });

  test("moves alike in twelve time zones", () => {
    const samples = fc.sample(days, { numRuns: 10_000, seed: 14 });
    const here = process.env["TZ"];
    const expected = samples.map((from) => [
      addDays(from, 1),
      addMonths(from, 1),
      daysBetween(day("2000-01-01"), from),
    ]);
    try {
      for (const zone of zones) {
        process.env["TZ"] = zone;
        const there = samples.map((from) => [
          addDays(from, 1),
          addMonths(from, 1),
          daysBetween(day("2000-01-01"), from),
        ]);
        expect(there, zone).toEqual(expected);
      }
    } finally {
      if (here === undefined) delete process.env["TZ"];
      else process.env["TZ"] = here;
    }
  });
});

describe("a moment", () => {
  test("keeps the day and the time that the writer's own clock showed", () => {
    const moment = "2026-03-29T23:30:00.123+05:30";
    expect(isMoment(moment)).toBe(true);
    if (!isMoment(moment)) return;
    expect(dayOf(moment)).toBe("2026-03-29");
    expect(timeOf(moment)).toBe("23:30");
  });

  test("without a zone offset, or on no real day, is none", () => {
    for (const text of [
      "2026-11-22T14:02:11",
      "2026-02-30T10:00:00Z",
      "2026-11-22T24:00:00Z",
      "2026-11-22",
    ]) {
      expect(isMoment(text), text).toBe(false);
    }
  });
});

function inRange(from: string, count: number): boolean {
  const year = Number(from.slice(0, 4)) + count / 365;
  return year > 1901 && year < 2199;
}
