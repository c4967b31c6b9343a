import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#core/day.ts";
import {
  box,
  layOut,
  nearestTo,
  stepFrom,
  type LevelPoint,
} from "#ui/parts/level-layout.ts";
import { LevelLine } from "#ui/parts/level-line.tsx";
import type { Level } from "#ui/parts/level-mark.tsx";

const levels = ["green", "amber", "red"].map((id): Level => ({
  id,
  word: `Word-${id}`,
  look: id as "green" | "amber" | "red",
}));
const names = levels.map(({ id }) => id);

/** Points so many days apart, whose levels take turns. */
function points(...gaps: readonly number[]): LevelPoint[] {
  let on = day("2025-01-06");
  return [0, ...gaps].map((gap, index) => {
    on = addDays(on, gap);
    return {
      day: on,
      level: names[index % 3] ?? "green",
      from: `r-${String(index)}`,
    };
  });
}

const weeks = (count: number) =>
  points(...Array.from({ length: count - 1 }, () => 7));
const markup = (
  of: readonly LevelPoint[],
  props: { isStatic?: boolean; withTable?: boolean } = {},
) =>
  renderToStaticMarkup(
    <LevelLine label="Energy" points={of} levels={levels} {...props} />,
  );
const count = (text: string, part: string) => text.split(part).length - 1;

describe("a line of levels", () => {
  test("is not drawn through fewer than four points, and says how many there are", () => {
    const three = markup(weeks(3));
    expect(three).not.toContain("drawing");
    expect(three).not.toContain("application");
    expect(three).toContain("3 marked so far. A line is drawn from 4 on.");
    expect(markup([])).toContain(
      "Nothing is marked yet. A line is drawn from 4 on.",
    );
    expect(markup(weeks(4))).toContain('role="application"');
  });

  test("always has its points as a table, folded away, each with its day and its level in words", () => {
    for (const many of [1, 4, 60]) {
      const page = markup(weeks(many));
      expect(page).toContain("<details");
      const table = page.slice(page.indexOf("<table"));
      expect(count(table, "<tr>")).toBe(many + 1);
      expect(table).toContain("Monday, 6 January 2025");
      expect(table).toContain("Word-green");
    }
  });

  test("draws each level in a shape of its own", () => {
    const page = markup(weeks(9));
    const drawing = page.slice(0, page.indexOf("</svg>"));
    expect(count(drawing, "<circle")).toBe(3);
    expect(count(drawing, "<rect")).toBe(3);
    expect(drawing.match(/<path class="[^"]*amber/g)).toHaveLength(3);
  });

  test("has on paper nothing to go through, and its table unfolded only where it is asked for", () => {
    const page = markup(weeks(9), { isStatic: true });
    for (const part of [
      "tabindex",
      "application",
      "aria-live",
      "<details",
      "<table",
    ])
      expect(page).not.toContain(part);
    expect(page).toContain('role="img"');
    const told = markup(weeks(9), { isStatic: true, withTable: true });
    expect(told).toContain("<table");
    expect(told).not.toContain("<details");
  });

  test("is open where nothing was said for longer than eight weeks", () => {
    const parts = (...gaps: number[]) =>
      count(layOut(points(...gaps), names, 640).path, "M");
    expect(parts(7, 56, 7)).toBe(1);
    expect(parts(7, 57, 7)).toBe(2);
  });

  test("is gone through from point to point by the arrow keys, Home and End, and not past its ends", () => {
    expect(stepFrom(2, "ArrowLeft", 5)).toBe(1);
    expect(stepFrom(2, "ArrowRight", 5)).toBe(3);
    expect(stepFrom(0, "ArrowLeft", 5)).toBe(0);
    expect(stepFrom(4, "ArrowRight", 5)).toBe(4);
    expect(stepFrom(2, "Home", 5)).toBe(0);
    expect(stepFrom(2, "End", 5)).toBe(4);
    expect(stepFrom(null, "ArrowLeft", 5)).toBe(3);
    expect(stepFrom(2, "Tab", 5)).toBeNull();
  });

  test("knows which point is meant where one points at it", () => {
    const { points: placed } = layOut(weeks(30), names, 640);
    for (const [index, { x, y }] of placed.entries())
      expect(nearestTo(placed, x + 2, y - 3)).toBe(index);
  });

  test("keeps every point and every word of its axis in its place, from four points to ten years of weeks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 120 }), {
          minLength: 3,
          maxLength: 519,
        }),
        fc.constantFrom(280, 320, 600, 640, 720, 1_000),
        (gaps, width) => {
          const { points: placed, marks } = layOut(
            points(...gaps),
            names,
            width,
          );
          for (const { x } of placed) {
            expect(x).toBeGreaterThanOrEqual(box.left);
            expect(x).toBeLessThanOrEqual(width - box.right + 1);
          }
          const named = marks.filter(({ label }) => label !== null);
          for (const [index, { x, label }] of named.entries()) {
            // The widest figures of this size take less than 8 pixels each.
            const end = x + (label ?? "").length * 8;
            expect(end).toBeLessThanOrEqual(named[index + 1]?.x ?? width);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
