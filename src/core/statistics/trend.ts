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
  let placed = 0;
  for (const tied of groups)
    for (let ofGroup = 1; ofGroup <= tied; ofGroup += 1) {
      placed += 1;
      chances = withOneMore(chances, placed, ofGroup);
    }
  return chances;
}

/**
 * The same with one more value, by which `placed` are in order and `ofGroup` of its own group: the polynomial of the
 * chances times (1 − qᵖ) / (1 − qᵍ) · g / p. It stays the same read backwards and rises up to its middle, so only that
 * half is worked out, where nothing taken away is ever larger than what is left in the sum: no digits are lost.
 */
function withOneMore(
  chances: Float64Array,
  placed: number,
  ofGroup: number,
): Float64Array {
  const most = chances.length - 1 + placed - ofGroup;
  const next = new Float64Array(most + 1);
  for (let falling = 0; 2 * falling <= most; falling += 1) {
    const here = chances[falling] ?? 0;
    const taken = falling < placed ? 0 : (chances[falling - placed] ?? 0);
    const before = falling < ofGroup ? 0 : (next[falling - ofGroup] ?? 0);
    const chance = ((here - taken) * ofGroup) / placed + before;
    next[falling] = chance;
    next[most - falling] = chance;
  }
  return next;
}
