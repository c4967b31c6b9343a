import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  mondayOf,
  sameWeekAYearBefore,
  weekdayOf,
  weekNumberOf,
} from "#core/calendar/week.ts";
import { addDays, day, earliestDay, latestDay } from "#core/day.ts";

const days = fc
  .integer({ min: 0, max: 109_571 })
  .map((after) => addDays(earliestDay, after));

describe("A week", () => {
  test("begins on a Monday, and every day of it has the same one and the same number", () => {
    fc.assert(
      fc.property(days, (of) => {
        const monday = mondayOf(of);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(addDays(monday, weekdayOf(of))).toBe(of);
        expect(weekNumberOf(of)).toBe(weekNumberOf(monday));
      }),
    );
  });

  test("of the first and the last day that a journal can hold is a week like any other", () => {
    expect(mondayOf(earliestDay)).toBe(earliestDay);
    expect(weekNumberOf(earliestDay)).toBe(1);
    expect(mondayOf(latestDay)).toBe("2199-12-30");
    expect(weekNumberOf(latestDay)).toBe(1);
  });

  test("is the 53rd where a year has one, also on the first days of January", () => {
    expect(weekNumberOf(day("2026-12-31"))).toBe(53);
    expect(weekNumberOf(day("2027-01-03"))).toBe(53);
    expect(weekNumberOf(day("2027-01-04"))).toBe(1);
  });
});

describe("The same week a year before", () => {
  test("has the same number, or is the last where that year had no week 53", () => {
    fc.assert(
      fc.property(days, (of) => {
        const before = sameWeekAYearBefore(of);
        const number = weekNumberOf(of);
        expect(
          before
            ? [weekNumberOf(before), before < of, mondayOf(before)]
            : [of < "1901-01-01"],
        ).toEqual(before ? [Math.min(number, 52), true, before] : [true]);
      }),
    );
  });

  test("of week 53 is the last week of the year before", () => {
    expect(sameWeekAYearBefore(day("2026-12-31"))).toBe("2025-12-22");
    expect(sameWeekAYearBefore(day("2027-01-01"))).toBe("2025-12-22");
  });

  test("after a year with a week 53 still has its own number", () => {
    expect(sameWeekAYearBefore(day("2021-03-03"))).toBe("2020-02-24");
  });

  test("is none before 1900", () => {
    expect(sameWeekAYearBefore(day("1900-12-30"))).toBeNull();
    expect(sameWeekAYearBefore(latestDay)).toBe("2198-12-31");
  });
});
