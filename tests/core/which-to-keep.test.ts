import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#core/day.ts";
import { whichToKeep } from "#core/journal/which-to-keep.ts";

const today = day("2026-11-24");
const two = (n: number) => String(n).padStart(2, "0");
const name = (daysAgo: number, minute: number) =>
  `${addDays(today, -daysAgo)} ${two(Math.floor(minute / 60))}.${two(minute % 60)}.00`;

const generations = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: -40, max: 700 }),
      fc.integer({ min: 0, max: 1_439 }),
    )
    .map(([daysAgo, minute]) => name(daysAgo, minute)),
  { maxLength: 120 },
);
const past = generations.map((names) =>
  names.filter((of) => of.slice(0, 10) <= today),
);
const newest = (names: readonly string[]) => names.toSorted().at(-1) ?? "";
const daysOf = (names: readonly string[]) =>
  [...new Set(names.map((of) => of.slice(0, 10)))].toSorted().toReversed();

describe("which generations of backups are kept", () => {
  test("the only one stays, and so does the newest of any number, and none is made up", () => {
    fc.assert(
      fc.property(generations, (names) => {
        const kept = whichToKeep(names, today);
        for (const of of kept) expect(names).toContain(of);
        expect([...kept].toSorted().at(-1)).toBe(names.toSorted().at(-1));
      }),
    );
  });

  test("the newest ten stay, and what stays is never more than a shelf holds", () => {
    fc.assert(
      fc.property(past, (names) => {
        const kept = whichToKeep(names, today);
        for (const of of names.toSorted().slice(-10))
          expect(kept).toContain(of);
        expect(kept.size).toBeLessThanOrEqual(10 + 7 + 8);
      }),
    );
  });

  test("of each of the last seven days that have one, the newest stays", () => {
    fc.assert(
      fc.property(past, (names) => {
        const kept = whichToKeep(names, today);
        for (const of of daysOf(names).slice(0, 7))
          expect(kept).toContain(
            newest(names.filter((other) => other.startsWith(of))),
          );
      }),
    );
  });

  test("removing what may go, again and again as days pass, leaves the same as removing it once", () => {
    fc.assert(
      fc.property(past, (names) => {
        const once = whichToKeep(names, today);
        expect(whichToKeep([...once], today)).toEqual(once);
      }),
    );
  });

  test("a year of a backup each hour keeps ten, a week of days and eight weeks, newest first", () => {
    const all = Array.from({ length: 365 }, (_, daysAgo) =>
      [9, 10, 11, 12].map((hour) => name(daysAgo, hour * 60)),
    ).flat();
    const kept = [...whichToKeep(all, today)].toSorted().toReversed();
    expect(kept).toEqual([
      ...["12", "11", "10", "09"].map((hour) => `2026-11-24 ${hour}.00.00`),
      ...["12", "11", "10", "09"].map((hour) => `2026-11-23 ${hour}.00.00`),
      ...["12", "11"].map((hour) => `2026-11-22 ${hour}.00.00`),
      "2026-11-21 12.00.00",
      "2026-11-20 12.00.00",
      "2026-11-19 12.00.00",
      "2026-11-18 12.00.00",
      // Sundays, which end a week.
      "2026-11-15 12.00.00",
      "2026-11-08 12.00.00",
      "2026-11-01 12.00.00",
      "2026-10-25 12.00.00",
      "2026-10-18 12.00.00",
      "2026-10-11 12.00.00",
    ]);
  });

  test("a long absence costs nothing: days without a backup do not count", () => {
    const before = [200, 201, 202, 203].map((daysAgo) => name(daysAgo, 600));
    const now = Array.from({ length: 30 }, (_, minute) => name(0, minute));
    const kept = whichToKeep([...before, ...now], today);
    for (const of of before) expect(kept).toContain(of);
  });

  test("a clock that was wrong once takes no place from the others", () => {
    const wrong = ["2035-01-01 10.00.00", "2035-01-01 11.00.00"];
    const right = Array.from({ length: 12 }, (_, minute) => name(0, minute));
    const kept = whichToKeep([...wrong, ...right], today);
    for (const of of [...wrong, ...right.slice(-10)])
      expect(kept).toContain(of);
    expect(kept.size).toBe(12);
  });
});
