/** A row of the grid: the columns in which it has a cell, in order, and whether its head can be gone to. */
export interface WalkedRow {
  readonly columns: readonly number[];
  readonly hasHead: boolean;
}

/** Where one is in the grid; `head` is the row's own name. */
export interface Place {
  readonly row: number;
  readonly column: number | "head";
}

/** The columns that are shown, both included. */
export interface Shown {
  readonly first: number;
  readonly last: number;
}

/**
 * Where a key leads in the grid: along the row from cell to cell, also to columns that are not shown; up and down to the
 * nearest cell. Null for keys that lead nowhere.
 */
export function moveIn(
  rows: readonly WalkedRow[],
  { row, column }: Place,
  key: string,
  shown: Shown,
): Place | null {
  const here = rows[row];
  if (!here) return null;
  const { columns } = here;
  const first: Place["column"] | undefined = here.hasHead ? "head" : columns[0];
  const place = (to: Place["column"] | undefined): Place => ({
    row,
    column: to ?? column,
  });
  switch (key) {
    case "ArrowLeft":
      return column === "head"
        ? place(column)
        : place(columns.findLast((known) => known < column) ?? first);
    case "ArrowRight":
      return column === "head"
        ? place(columns.find((known) => known >= shown.first) ?? columns.at(-1))
        : place(columns.find((known) => known > column));
    case "Home":
      return place(first);
    case "End":
      return place(columns.at(-1));
    case "ArrowUp":
      return row === 0 ? { row, column } : across(rows, row - 1, column, shown);
    case "ArrowDown":
      return row === rows.length - 1
        ? { row, column }
        : across(rows, row + 1, column, shown);
    default:
      return null;
  }
}

function across(
  rows: readonly WalkedRow[],
  row: number,
  column: Place["column"],
  shown: Shown,
): Place {
  const { columns = [], hasHead = false } = rows[row] ?? {};
  if (column === "head" && hasHead) return { row, column };
  const from = column === "head" ? shown.first : column;
  const near = columns.filter((known) => isShown(known, shown));
  return {
    row,
    column: nearest(near, from) ?? nearest(columns, from) ?? "head",
  };
}

/** The place that the Tab key leads to: where one was, or else the nearest that can be seen; null where there is none. */
export function stopIn(
  rows: readonly WalkedRow[],
  wanted: Place,
  shown: Shown,
): Place | null {
  const order = [
    wanted.row,
    ...rows.map((_, row) => row).filter((row) => row !== wanted.row),
  ];
  for (const row of order) {
    const walked = rows[row];
    if (!walked) continue;
    if (wanted.column === "head" && walked.hasHead)
      return { row, column: "head" };
    const seen = walked.columns.filter((column) => isShown(column, shown));
    const from = wanted.column === "head" ? shown.first : wanted.column;
    const column = nearest(seen, from) ?? (walked.hasHead ? "head" : undefined);
    if (column !== undefined) return { row, column };
  }
  return null;
}

/** The columns that are shown, so many of all, that end at `last` or as near to it as they can. */
export function shownUpTo(last: number, size: number, all: number): Shown {
  const end = Math.min(Math.max(last, size - 1), all - 1);
  return { first: Math.max(end - size + 1, 0), last: end };
}

export function isShown(column: number, { first, last }: Shown): boolean {
  return column >= first && column <= last;
}

function nearest(columns: readonly number[], to: number): number | undefined {
  return columns.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}
