import { sharesBySteps, sumOf } from "./shares.ts";

/** Tables that are equally likely may differ in the last digits: as much as this is no difference, as in R. */
const noLikelier = 1 + 1e-7;

/**
 * Whether the rows of a table of counts, `a` and `b` above `c` and `d`, differ by more than chance, given all four of
 * its margins: how often `a` is at least as large (`more`), at most as large (`less`), or the table no likelier than
 * this one (`either`). Fisher 1935, "The logic of inductive inference" and "The Design of Experiments"; the two-sided
 * one as R's fisher.test has it. To about 10 digits for margins of some thousands.
 */
export function fisherExact(table: {
  a: number;
  b: number;
  c: number;
  d: number;
}): { more: number; less: number; either: number } {
  const row = table.a + table.b;
  const column = table.a + table.c;
  const all = row + table.c + table.d;
  const least = Math.max(0, row + column - all);
  const mode = Math.floor(((row + 1) * (column + 1)) / (all + 2));
  const shares = sharesBySteps(
    Math.min(row, column) - least,
    mode - least,
    (above) => {
      const a = least + above;
      return (
        ((row - a) * (column - a)) / ((a + 1) * (all - row - column + a + 1))
      );
    },
  );
  const at = table.a - least;
  const limit = (shares[at] ?? 0) * noLikelier;
  return {
    more: sumOf(shares, at, shares.length - 1),
    less: sumOf(shares, 0, at),
    either: sumOf(
      shares.filter((share) => share <= limit),
      0,
      shares.length - 1,
    ),
  };
}
