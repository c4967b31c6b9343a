import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Quarter } from "#core/day.ts";
import { GridTable } from "#ui/features/patterns/grid-table.tsx";
import {
  moveIn,
  shownUpTo,
  stopIn,
  type Place,
} from "#ui/features/patterns/grid-moves.ts";
import { client } from "../support/story.ts";

const quarters = [
  "2024-Q3",
  "2024-Q4",
  "2025-Q1",
  "2025-Q2",
  "2025-Q3",
  "2025-Q4",
  "2026-Q1",
  "2026-Q2",
  "2026-Q3",
  "2026-Q4",
] as Quarter[];

const cells = [
  { quarter: "2024-Q3" as Quarter, seen: 1, of: 1, unsaid: 0 },
  { quarter: "2026-Q3" as Quarter, seen: 2, of: 3, unsaid: 1 },
  { quarter: "2026-Q4" as Quarter, seen: 0, of: 0, unsaid: 1 },
];
const grid = {
  quarters,
  rows: [
    {
      flag: "getting-nowhere",
      wording: "We get nowhere",
      retired: true,
      cells,
      byClient: [{ client: "alder", cells }],
    },
    {
      flag: "vanished",
      wording: "Meetings have disappeared",
      retired: false,
      cells: [{ quarter: "2026-Q3" as Quarter, seen: 1, of: 1, unsaid: 0 }],
      byClient: [],
    },
  ],
};
const table = (of?: string) =>
  renderToStaticMarkup(
    <GridTable
      grid={grid}
      client={of}
      clients={new Map([["alder", client("alder")]])}
      WordsBehind={() => null}
    />,
  );
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the grid of flags", () => {
  test("is a table of flags down and the last eight quarters across, the newest at the right", () => {
    const page = table();
    expect(count(page, 'scope="row"')).toBe(2);
    expect(count(page, 'scope="col"')).toBe(9);
    expect(page).not.toContain("fourth quarter 2024");
    expect(page.indexOf("third quarter 2026</span>")).toBeLessThan(
      page.indexOf("fourth quarter 2026</span>"),
    );
    expect(page).toContain("Q1 2025 to Q4 2026");
  });

  test("says of each cell in words what it shows", () => {
    const page = table();
    for (const label of [
      "We get nowhere, third quarter 2026, raised in 2 of 3 check-ups, 1 “don’t know”",
      "We get nowhere, fourth quarter 2026, 1 “don’t know”",
      "Meetings have disappeared, third quarter 2026, raised in 1 of 1 check-up",
    ])
      expect(page).toContain(`aria-label="${label}"`);
    expect(page).toContain("no longer asked");
  });

  test("is one stop of the Tab key, beside the ways to earlier and later quarters", () => {
    const page = table();
    expect(count(page, 'tabindex="0"')).toBe(1);
    expect(count(page, 'tabindex="-1"')).toBe(4);
    expect(page).toContain("Earlier");
  });

  test("is opened client by client where it is everybody’s", () => {
    expect(count(table(), 'title="Client by client"')).toBe(2);
    expect(count(table("alder"), 'title="Client by client"')).toBe(0);
  });
});

describe("the keys of the grid", () => {
  // The first row begins before what is shown, the second cannot be opened, the third has one cell.
  const rows = [
    { hasHead: true, columns: [0, 5, 8] },
    { hasHead: false, columns: [6, 9] },
    { hasHead: true, columns: [7] },
  ];
  const shown = { first: 4, last: 9 };
  const go = (row: number, column: Place["column"], key: string) =>
    moveIn(rows, { row, column }, key, shown);

  test("go along a row from cell to cell, past what is shown, and to the flag itself", () => {
    expect(go(0, 8, "ArrowLeft")).toEqual({ row: 0, column: 5 });
    expect(go(0, 5, "ArrowLeft")).toEqual({ row: 0, column: 0 });
    expect(go(0, 0, "ArrowLeft")).toEqual({ row: 0, column: "head" });
    expect(go(0, "head", "ArrowLeft")).toEqual({ row: 0, column: "head" });
    expect(go(0, "head", "ArrowRight")).toEqual({ row: 0, column: 5 });
    expect(go(0, 8, "ArrowRight")).toEqual({ row: 0, column: 8 });
    expect(go(0, 8, "Home")).toEqual({ row: 0, column: "head" });
    expect(go(0, "head", "End")).toEqual({ row: 0, column: 8 });
    expect(go(1, 6, "ArrowLeft")).toEqual({ row: 1, column: 6 });
  });

  test("go up and down to the nearest cell, and from flag to flag", () => {
    expect(go(0, 8, "ArrowDown")).toEqual({ row: 1, column: 9 });
    expect(go(1, 6, "ArrowDown")).toEqual({ row: 2, column: 7 });
    expect(go(2, 7, "ArrowDown")).toEqual({ row: 2, column: 7 });
    expect(go(0, 8, "ArrowUp")).toEqual({ row: 0, column: 8 });
    expect(go(2, "head", "ArrowUp")).toEqual({ row: 1, column: 6 });
    expect(go(2, 7, "ArrowUp")?.row).toBe(1);
    expect(go(0, 8, "a")).toBeNull();
  });

  test("begin where one was, or at the nearest cell that can be seen", () => {
    expect(stopIn(rows, { row: 0, column: 8 }, shown)?.column).toBe(8);
    expect(stopIn(rows, { row: 0, column: 0 }, shown)?.column).toBe(5);
    const early = { first: 0, last: 3 };
    expect(stopIn(rows, { row: 1, column: 9 }, early)).toEqual({
      row: 0,
      column: 0,
    });
    expect(
      stopIn([{ hasHead: false, columns: [9] }], { row: 0, column: 9 }, early),
    ).toBeNull();
  });

  test("show no more quarters than fit, and none that are not there", () => {
    expect(shownUpTo(Infinity, 8, 10)).toEqual({ first: 2, last: 9 });
    expect(shownUpTo(1, 8, 10)).toEqual({ first: 0, last: 7 });
    expect(shownUpTo(Infinity, 8, 3)).toEqual({ first: 0, last: 2 });
  });
});
