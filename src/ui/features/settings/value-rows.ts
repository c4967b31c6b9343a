import type { Id } from "#core/schema.ts";
import { fold, isBlank } from "#core/text.ts";

/** A value as it stands in its field, and the name under which it was last kept. */
export interface ValueRow {
  readonly id: Id;
  readonly typed: string;
  readonly kept: string;
}

/** Why a typed name cannot be kept: it is blank, or another value has it. */
export function problemOf(
  row: ValueRow,
  rows: readonly ValueRow[],
): "blank" | "twice" | null {
  if (isBlank(row.typed)) return "blank";
  const name = fold(row.typed);
  const taken = rows.some(
    (other) =>
      other.id !== row.id &&
      (fold(other.typed) === name || fold(other.kept) === name),
  );
  return taken ? "twice" : null;
}

/** The rows after typing into one: a name that cannot be kept leaves the last one kept. */
export function typeInto(
  rows: readonly ValueRow[],
  id: Id,
  typed: string,
): ValueRow[] {
  return rows.map((row) => {
    if (row.id !== id) return row;
    const next = { ...row, typed };
    return problemOf(next, rows) ? next : { ...next, kept: typed.trim() };
  });
}

/** The rows with one moved by `by` places. */
export function move(
  rows: readonly ValueRow[],
  id: Id,
  by: number,
): ValueRow[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  if (!row) return [...rows];
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(from + by, 0, row);
}
