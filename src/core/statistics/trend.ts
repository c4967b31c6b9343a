import { groupBy } from "../group-by.ts";
import { median } from "./median.ts";

/**
 * How much a series typically rises per step, falling when negative: the median of the slopes of all pairs. The values
 * stand at equal distances of one, or at the positions given, one for each; pairs at the same position are left out.
 * Null where no pair is left. Theil 1950, "A rank-invariant method of linear and polynomial regression analysis"; Sen
 * 1968, "Estimates of the regression coefficient based on Kendall's tau".
 */
export function theilSen(
  values: readonly number[],
  at: readonly number[] = values.map((_, index) => index),
): number | null {
  const points = at.flatMap((position, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ position, value }];
  });
  return median(
    points.flatMap((to, index) =>
      points
        .slice(0, index)
        .filter((from) => from.position !== to.position)
        .map((from) => (to.value - from.value) / (to.position - from.position)),
    ),
  );
}

/**
 * Whether a series rises or falls: `s` is the number of pairs that rise less the number that fall, ties counting for
 * nothing. The chances are exact and one-sided: how often an order of these very values drawn at random, ties kept,
 * has an S at most as large (`fallingChance`) or at least as large (`risingChance`). Both are 1 where nothing can rise
 * or fall. Mann 1945, "Nonparametric tests against trend"; Kendall, "Rank Correlation Methods"; with ties: Valz, McLeod
 * & Thompson 1995, "Cumulant generating function and tail probability approximations for Kendall's score with tied
 * rankings".
 */
export function mannKendall(values: readonly number[]): {
  s: number;
  fallingChance: number;
  risingChance: number;
} {
  let rising = 0;
  let falling = 0;
  for (const [index, later] of values.entries())
    for (const earlier of values.slice(0, index))
      if (later > earlier) rising += 1;
      else if (later < earlier) falling += 1;
  const chances = inversions(
    [...groupBy(values, (value) => value).values()].map((tied) => tied.length),
  );
  return {
    s: rising - falling,
    fallingChance: sum(chances.slice(falling).toReversed()),
    risingChance: sum(chances.slice(0, falling + 1)),
  };
}

/** The sum of chances from the rarest on, so that the rare ones are not lost beside the others. */
function sum(chances: Float64Array): number {
  return Math.min(
    1,
    chances.reduce((total, chance) => total + chance, 0),
  );
}

/**
 * The chance of each number of falling pairs when groups of equal values, so many in each, are put in order at random.
 * Where the values of one group come to stand among all those before does not depend on how these are ordered, so the
 * numbers add up group by group (MacMahon 1916, "Combinatory Analysis": the product of Gaussian binomials).
 */
function inversions(groups: readonly number[]): Float64Array {
  let chances: Float64Array = Float64Array.of(1);
  let before = 0;
  for (const tied of groups) {
    chances = convolve(chances, inversionsOfTwo(tied, before));
    before += tied;
  }
  return chances;
}

/**
 * The same for two groups: by Mann & Whitney 1947, "On a test of whether one of two random variables is stochastically
 * larger than the other". The last value in the order is one of the `larger`, of which none is then followed by it, or
 * one of the `smaller`, and then each of the larger comes before it. Nothing is ever subtracted.
 */
function inversionsOfTwo(larger: number, smaller: number): Float64Array {
  let row: Float64Array[] = Array.from({ length: larger + 1 }, () =>
    Float64Array.of(1),
  );
  for (let few = 1; few <= smaller; few += 1) {
    let left: Float64Array = Float64Array.of(1);
    row = row.map((above, many) => {
      const cell = new Float64Array(many * few + 1);
      add(cell, left, many / (many + few), 0);
      add(cell, above, few / (many + few), many);
      left = cell;
      return cell;
    });
  }
  return row[larger] ?? Float64Array.of(1);
}

/** The distribution of the sum of two independent counts. */
function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length + b.length - 1);
  for (const [count, chance] of b.entries()) add(sums, a, chance, count);
  return sums;
}

/** Adds a share of some chances to others, so many counts further on. A plain loop, for almost all the time goes here. */
function add(
  to: Float64Array,
  chances: Float64Array,
  share: number,
  further: number,
): void {
  for (let i = 0; i < chances.length; i += 1)
    to[i + further] = (to[i + further] ?? 0) + share * (chances[i] ?? 0);
}
