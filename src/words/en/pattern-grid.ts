import type { FlagAnswer } from "#core/checkup/schema.ts";
import type { Day, Quarter } from "#core/day.ts";
import type { FlagCell } from "#core/patterns/flag-grid.ts";
import { count, day, numbers, quarter } from "./format.ts";

const ordinals = ["first", "second", "third", "fourth"];

/** A quarter as it is read out: *third quarter 2026*. */
function spokenQuarter(of: Quarter): string {
  return `${ordinals[Number(of.slice(6)) - 1] ?? ""} quarter ${of.slice(0, 4)}`;
}

const seenOf = (seen: number, of: number) =>
  `${numbers.format(seen)} of ${numbers.format(of)}`;

/** What was raised in which quarter, and at whom. */
export const patternGrid = {
  title: "Flags, quarter by quarter",
  whose: "Whose check-ups",
  everybody: "Everybody",
  flag: "Flag",
  empty:
    "Every flag that you raise in a check-up stands here, quarter by quarter. There is none to show yet.",
  noneRaised: "No flag was raised in any check-up.",
  noneRaisedAt: (client: string) =>
    `No flag was raised in any check-up with ${client}.`,
  earlier: "Earlier",
  later: "Later",
  range: (from: Quarter, to: Quarter) =>
    from === to ? quarter(from) : `${quarter(from)} to ${quarter(to)}`,
  quarterNumber: (of: Quarter) => of.slice(5),
  spokenQuarter,
  seenOf,
  unsure: "?",
  retired: "no longer asked",
  legend: [
    "“2 of 3”: raised in 2 of 3 check-ups",
    "“?”: only “don’t know”",
    "empty: not asked",
  ],
  hint: "The arrow keys go from cell to cell, Enter opens the words behind one.",
  byClient: "Client by client",
  cell: (wording: string, at: FlagCell, client: string | null) => {
    const said = [
      at.of > 0
        ? `raised in ${seenOf(at.seen, at.of)} ${at.of === 1 ? "check-up" : "check-ups"}`
        : "",
      at.unsaid > 0 ? count(at.unsaid, "“don’t know”", "“don’t know”") : "",
    ].filter((part) => part !== "");
    return [
      wording,
      ...(client === null ? [] : [client]),
      spokenQuarter(at.quarter),
      ...said,
    ].join(", ");
  },
  wordsBehind: (of: Quarter) => `The check-ups of the ${spokenQuarter(of)}`,
  answered: (answer: FlagAnswer) =>
    ({ raised: "raised", "not-raised": "not raised", unknown: "don’t know" })[
      answer
    ],
  noEvidence: "No line of evidence was written.",
  more: (n: number) => `Show ${numbers.format(n)} more`,
  lines: "Energy and stance over time",
  energyLine: "Energy, week by week",
  stanceLine: "Stance",
  weekColumn: "Week",
  week: (monday: Day) => `Week of ${day(monday)}`,
};

/** A line of levels over time, whatever they are levels of. */
export const levelLine = {
  role: "chart",
  day: "Day",
  level: "Level",
  asTable: "Show as a table",
  drawing: (label: string, points: number) =>
    `${label}: ${count(points, "point")}`,
  tooFew: (have: number, need: number) =>
    `${have === 0 ? "Nothing is marked yet" : `${numbers.format(have)} marked so far`}. A line is drawn from ${numbers.format(need)} on.`,
  point: (when: string, level: string) => `${when}: ${level.toLowerCase()}`,
  open: "Open",
  hint: (opens: boolean) =>
    opens
      ? "Point at a mark, or go there with the arrow keys; Enter opens what stands behind it."
      : "Point at a mark, or go there with the arrow keys.",
};
