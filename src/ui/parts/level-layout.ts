import {
  day,
  daysBetween,
  quarterOf,
  quartersBetween,
  yearOf,
  type Day,
  type Quarter,
} from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";

/** What was said of one day. */
export interface LevelPoint<Name extends string = string> {
  readonly day: Day;
  readonly level: Name;
  /** The record that says so. */
  readonly from?: Id | undefined;
}

/** A point in its place, in pixels. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  /** Which of the levels, the first at the top. */
  readonly lane: number;
}

/** A mark below the chart; the small ones have no words. */
export interface AxisMark {
  readonly x: number;
  readonly label: string | null;
}

/** How the points stand: as shapes of a size, in pixels, or where they are too many for that as strokes. */
export type MarkSize = 10 | 7 | "stroke";

export interface LevelLayout {
  readonly points: readonly PlacedPoint[];
  /** Through the points, step by step; open where nothing was said for a long time. */
  readonly path: string;
  readonly lanes: readonly number[];
  readonly marks: readonly AxisMark[];
  readonly size: MarkSize;
}

/** The fewest points that make a line. */
export const fewest = 4;

/** After how many days without a word the line is open: eight weeks, or three times as long as usual. */
const silence = { days: 56, usual: 3 };

export const box = { left: 56, right: 12, top: 14, lane: 30, axis: 30 };

/** How many pixels words of the axis take, with the room after them. */
const room = { quarter: 64, year: 40, smallMark: 12 };

/** How high a chart of so many levels is, in pixels. */
export function heightOf(levels: number): number {
  return box.top + (levels - 1) * box.lane + box.axis + box.top;
}

/** Places points, which come oldest first, on a chart so many pixels wide. */
export function layOut(
  points: readonly LevelPoint[],
  levels: readonly string[],
  width: number,
): LevelLayout {
  const lanes = levels.map((_, lane) => box.top + lane * box.lane + 0.5);
  const first = points[0]?.day;
  const last = points.at(-1)?.day;
  if (!first || !last)
    return { points: [], path: "", lanes, marks: [], size: 10 };
  const inside = Math.max(width - box.left - box.right, 1);
  const span = Math.max(daysBetween(first, last), 1);
  const placeOf = (of: Day) =>
    Math.round(box.left + (daysBetween(first, of) / span) * inside) + 0.5;
  const placed = points.map(({ day: of, level }): PlacedPoint => {
    const lane = Math.max(levels.indexOf(level), 0);
    return { x: placeOf(of), y: lanes[lane] ?? 0, lane };
  });
  const apart = lowerQuartileOf(
    placed.slice(1).map(({ x }, before) => x - (placed[before]?.x ?? x)),
  );
  return {
    points: placed,
    path: pathOf(points, placed),
    lanes,
    marks: marksOf(first, last, placeOf, width - box.right),
    size: apart >= 12 ? 10 : apart >= 7 ? 7 : "stroke",
  };
}

function lowerQuartileOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 2] ?? Infinity;
}

function pathOf(
  points: readonly LevelPoint[],
  placed: readonly PlacedPoint[],
): string {
  const gaps = points
    .slice(1)
    .map(({ day: on }, index) => daysBetween(points[index]?.day ?? on, on))
    .toSorted((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  const longest = Math.max(silence.days, silence.usual * usual);
  return placed
    .map(({ x, y }, index) => {
      const [before, at] = [points[index - 1], points[index]];
      const goesOn = before && at && daysBetween(before.day, at.day) <= longest;
      return goesOn
        ? `H${String(x)}V${String(y)}`
        : `M${String(x)} ${String(y)}`;
    })
    .join("");
}

/** Quarters where there is room for their names, else years, and quarters as small marks. */
function marksOf(
  first: Day,
  last: Day,
  placeOf: (of: Day) => number,
  end: number,
): AxisMark[] {
  const quarters = quartersBetween(quarterOf(first), quarterOf(last));
  const each = (end - box.left) / quarters.length;
  const byQuarter = each >= room.quarter;
  const needed = byQuarter ? room.quarter : room.year;
  const nameOf = (quarter: Quarter) =>
    byQuarter ? words.quarter(quarter) : yearOf(startOf(quarter));
  const marks: AxisMark[] = [];
  let free = box.left;
  for (const quarter of quarters.slice(1)) {
    const x = placeOf(startOf(quarter));
    const named = byQuarter || quarter.endsWith("Q1");
    // The last words may end where the chart does, and no later.
    const fits = x >= free && x + needed - 8 <= end + box.right;
    if (named && fits) {
      marks.push({ x, label: nameOf(quarter) });
      free = x + needed;
    } else if (named || each >= room.smallMark) marks.push({ x, label: null });
  }
  const next = marks.find(({ label }) => label !== null)?.x ?? end;
  const start = quarters[0];
  return start && next - box.left >= needed
    ? [{ x: box.left + 0.5, label: nameOf(start) }, ...marks]
    : marks;
}

function startOf(quarter: Quarter): Day {
  const month = Number(quarter.slice(6)) * 3 - 2;
  return day(`${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`);
}

/** The point nearest to a place; the first of those that are equally near. */
export function nearestTo(
  points: readonly PlacedPoint[],
  x: number,
  y: number,
): number {
  // Along the time one aims; up and down the line is where it is.
  const distance = (point: PlacedPoint) =>
    Math.abs(point.x - x) + Math.abs(point.y - y) / 8;
  return points.reduce(
    (nearest, point, index) =>
      distance(point) < distance(points[nearest] ?? point) ? index : nearest,
    0,
  );
}

/** Where a key leads from a point, or from the last where none was gone to; null where it leads nowhere. */
export function stepFrom(
  at: number | null,
  key: string,
  count: number,
): number | null {
  const from = at ?? count - 1;
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
