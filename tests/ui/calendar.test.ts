import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, monthOf, yearOf, type Day } from "#core/day.ts";
import { mondayOf } from "#core/calendar/week.ts";
import {
  bandsOf,
  lastOfMonth,
  type Band,
} from "#ui/features/calendar/map-layout.ts";
import { inYear, moveOf } from "#ui/features/calendar/moves.ts";
import { firstDayOfWeek } from "#ui/features/calendar/week-start.ts";
import { fromHash, toHash, type Route } from "#ui/state/route.ts";

const years = fc.oneof(
  fc.integer({ min: 1900, max: 2199 }),
  fc.constantFrom(1900, 1904, 2000, 2024, 2026, 2100, 2199),
);
const weekStarts = fc.integer({ min: 1, max: 7 });
const weekday = (of: Day) => new Date(of).getUTCDay() || 7;
const daysOf = ({ rows }: Band) => rows.flat().filter((each) => each !== null);

describe("The map of a year", () => {
  test("has each day of the year once, in the row of its weekday, whatever day weeks begin on", () => {
    fc.assert(
      fc.property(
        years,
        fc.constantFrom(1, 2, 4),
        weekStarts,
        (year, count, firstDay) => {
          const bands = bandsOf(year, count, firstDay);
          const days = bands.flatMap(daysOf);
          const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
          expect(days).toHaveLength(leap ? 366 : 365);
          expect(new Set(days).size).toBe(days.length);
          expect(new Set(days.map(yearOf))).toEqual(new Set([String(year)]));
          for (const { rows, weeks, months } of bands) {
            for (const [row, all] of rows.entries()) {
              const wanted = ((firstDay - 1 + row) % 7) + 1;
              expect(all).toHaveLength(weeks.length);
              expect(
                all.every((each) => each === null || weekday(each) === wanted),
              ).toBe(true);
            }
            const columns = months.map((month) => month.columns);
            expect(columns.reduce((sum, each) => sum + each, 0)).toBe(
              weeks.length,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("names a month over the column in which it begins", () => {
    fc.assert(
      fc.property(years, weekStarts, (year, firstDay) => {
        for (const { rows, months } of bandsOf(year, 2, firstDay)) {
          let column = 0;
          for (const month of months) {
            const here = rows.map((row) => row[column]);
            expect(here).toContain(month.first);
            column += month.columns;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("puts an ISO week below the column that most of its days are in", () => {
    fc.assert(
      fc.property(years, weekStarts, (year, firstDay) => {
        const [band] = bandsOf(year, 1, firstDay);
        const columns = band?.weeks.map((monday, column) => ({
          monday,
          days: band.rows.flatMap((row) => row[column] ?? []),
        }));
        for (const { monday, days } of columns ?? []) {
          const whole = days.length === 7;
          const inside = days.filter((each) => mondayOf(each) === monday);
          expect(whole && inside.length < 4).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("A key on the map", () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });
  const written = ["2026-01-31", "2026-03-03"].map(day);
  const from = day("2026-03-31");
  const move = (key: string, held?: Partial<KeyboardEvent>, of = from) =>
    moveOf(press(key, held), of, written);

  test("goes by days, weeks, months and years, to the last day where a month is shorter", () => {
    expect(move("ArrowDown")).toBe("2026-04-01");
    expect(move("ArrowLeft")).toBe("2026-03-24");
    expect(move("PageUp")).toBe("2026-02-28");
    expect(move("PageDown", { shiftKey: true })).toBe("2027-03-31");
    expect(move("Home")).toBe("2026-03-01");
    expect(move("End", {}, day("2024-02-03"))).toBe("2024-02-29");
    expect(move("End", { ctrlKey: true })).toBe("2026-12-31");
  });

  test("with Ctrl goes to the nearest day on which something stands, and stays where there is none", () => {
    const held = { ctrlKey: true };
    expect(move("ArrowLeft", held)).toBe("2026-03-03");
    expect(move("ArrowUp", held, day("2026-03-03"))).toBe("2026-01-31");
    expect(move("ArrowRight", held, day("2026-01-01"))).toBe("2026-01-31");
    expect(move("ArrowRight", held)).toBe(from);
  });

  test("that means something else is left alone", () => {
    for (const key of ["a", "Enter", "Tab", "Escape"])
      expect(move(key)).toBeNull();
    expect(move("ArrowLeft", { altKey: true })).toBeNull();
    expect(move("ArrowLeft", { shiftKey: true })).toBeNull();
  });

  test("goes nowhere where the calendar begins and ends", () => {
    const first = day("1900-01-01");
    const last = day("2199-12-31");
    for (const key of ["ArrowUp", "ArrowLeft", "PageUp", "Home"])
      expect(move(key, {}, first)).toBe(first);
    for (const key of ["ArrowDown", "ArrowRight", "PageDown", "End"])
      expect(move(key, {}, last)).toBe(last);
  });

  test("comes back from another year to the day that it left, but for a 29th of February", () => {
    expect(inYear(day("2026-03-31"), 1900)).toBe("1900-03-31");
    expect(inYear(day("2024-02-29"), 2026)).toBe("2026-02-28");
    expect(lastOfMonth(day("2199-12-01"))).toBe("2199-12-31");
    expect(monthOf(addDays(lastOfMonth(from), 1))).toBe("2026-04");
  });
});

test("Weeks begin as they do where a language is spoken, on Monday where that is not known", () => {
  expect(["en-GB", "de", "en-US", "ar-EG"].map(firstDayOfWeek)).toEqual([
    1, 1, 7, 6,
  ]);
  expect(firstDayOfWeek("not a language")).toBe(1);
});

test("An address names a year, a day and a client of the calendar, and survives being anything else", () => {
  const routes: Route[] = [
    { at: "calendar" },
    { at: "calendar", year: 2025 },
    { at: "calendar", year: 2025, client: "alder" },
    { at: "calendar", client: "alder" },
    { at: "calendar", year: 2026, day: day("2026-03-03") },
    { at: "calendar", year: 2026, day: day("2026-03-03"), client: "alder" },
  ];
  for (const route of routes) expect(fromHash(toHash(route))).toEqual(route);
  for (const year of ["1899", "2200", "26", "2026-02-30", "x"])
    expect(fromHash(`#/calendar/${year}`)).toEqual({ at: "calendar" });
});
