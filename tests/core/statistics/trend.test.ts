import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mannKendall, theilSen } from "#core/statistics/trend.ts";

/** An order of so many values, none twice, in which so many pairs fall. */
function orderWith(count: number, falling: number): number[] {
  const left = Array.from({ length: count }, (_, value) => value);
  let open = falling;
  return Array.from({ length: count }, () => {
    const above = Math.min(open, left.length - 1);
    open -= above;
    return left.splice(above, 1)[0] ?? 0;
  });
}

/** From the order that rises to the one that falls, each with one more falling pair than the one before. */
function ordersOf(values: readonly number[]): number[][] {
  let order = values.toSorted((a, b) => a - b);
  const orders = [order];
  for (;;) {
    const at = order.findIndex(
      (value, index) => value < (order[index + 1] ?? value),
    );
    if (at < 0) return orders;
    const [one = 0, other = 0] = order.slice(at, at + 2);
    order = order.with(at, other).with(at + 1, one);
    orders.push(order);
  }
}

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) =>
    permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]),
  );
}

/**
 * How many orders of groups of so many equal values have each number of falling pairs, in whole numbers: of every order
 * the last value is one of some group, and all larger ones before it fall to it.
 */
function ordersByFalling(groups: readonly number[]): bigint[] {
  const known = new Map<string, bigint[]>();
  const count = (left: readonly number[]): bigint[] => {
    const key = left.join();
    const found = known.get(key);
    if (found) return found;
    const orders: bigint[] = left.every((n) => n === 0) ? [1n] : [];
    for (const [group, n] of left.entries()) {
      if (n === 0) continue;
      const larger = left.slice(group + 1).reduce((sum, n) => sum + n, 0);
      for (const [falling, ways] of count(left.with(group, n - 1)).entries())
        orders[falling + larger] = (orders[falling + larger] ?? 0n) + ways;
    }
    known.set(key, orders);
    return orders;
  };
  // Where nothing can have so few falling pairs, the list has a gap.
  return Array.from(count(groups), (ways) => ways ?? 0n);
}

/** S by its definition, pair by pair. */
function scoreOf(values: readonly number[]): number {
  return values.reduce(
    (sum, value, index) =>
      values
        .slice(index + 1)
        .reduce((sum, later) => sum + Math.sign(later - value), sum),
    0,
  );
}

const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 7 });
const some = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 18 });
const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), {
  minLength: 2,
  maxLength: 25,
});

describe("how much a series rises per step", () => {
  test("is 4 for the example of Sen 1968, with values at unequal distances", () => {
    // Sen 1968, section 6: the point estimate is 4, printed with the interval from 26/7 to 35/8.
    expect(
      theilSen([9, 15, 19, 20, 45, 55, 78], [1, 2, 3, 4, 10, 12, 18]),
    ).toBe(4);
  });

  test("is 0.5 for the example of statpsych's ci.theil, with several values at one position", () => {
    // R package statpsych, ci.theil (Bonett 2021): "Should return: Estimate 0.5".
    expect(
      theilSen(
        [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19],
        [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51],
      ),
    ).toBeCloseTo(0.5, 12);
  });

  test("is 0.5 for 0, 1, 1, as SciPy's test of theilslopes prints it", () => {
    expect(theilSen([0, 1, 1])).toBe(0.5);
  });

  test("is not known from fewer than two values, or from values at one position", () => {
    expect(theilSen([])).toBeNull();
    expect(theilSen([3])).toBeNull();
    expect(theilSen([3, 5], [1, 1])).toBeNull();
  });

  test("is the slope of a straight line, and stays so when one of five or more values goes astray", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 5, max: 30 }),
        fc.integer(),
        fc.nat(),
        (slope, count, astray, at) => {
          const line = Array.from({ length: count }, (_, i) => 3 + slope * i);
          expect(theilSen(line)).toBeCloseTo(slope, 12);
          expect(theilSen(line.with(at % count, astray))).toBeCloseTo(
            slope,
            12,
          );
        },
      ),
    );
  });

  test("turns its sign when the series is read backwards or upside down, and grows with the values", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (series, by) => {
        const slope = theilSen(series) ?? Number.NaN;
        expect(theilSen(series.toReversed())).toBeCloseTo(-slope, 10);
        expect(theilSen(series.map((value) => -value))).toBeCloseTo(-slope, 10);
        expect(theilSen(series.map((value) => by * value + 7))).toBeCloseTo(
          by * slope,
          8,
        );
      }),
    );
  });

  test("leaves no rise and no fall behind once it is taken away", () => {
    fc.assert(
      fc.property(values, (series) => {
        const slope = theilSen(series) ?? Number.NaN;
        expect(
          theilSen(series.map((value, i) => value - slope * i)),
        ).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe("the chance that a series rises or falls as it does", () => {
  /**
   * Kendall's exact table (Kendall 1975; Hollander & Wolfe, table A.30), as the R package wq prints it in `mannKen`: by
   * the number of values, from S = 0 or 1 on in steps of 2, the chance of an S as far from 0 on either side. It is the
   * one-sided chance, rounded, twice; for S = 0 it is the one-sided chance itself.
   */
  const table = new Map([
    [3, [1, 0.334]],
    [4, [0.625, 0.75, 0.334, 0.084]],
    [5, [0.592, 0.816, 0.484, 0.234, 0.084, 0.0166]],
    [6, [1, 0.72, 0.47, 0.272, 0.136, 0.056, 0.0166, 0.0028]],
    [
      7,
      [
        1, 0.772, 0.562, 0.382, 0.238, 0.136, 0.07, 0.03, 0.0108, 0.0028,
        0.0004,
      ],
    ],
    [
      8,
      [
        0.548, 0.904, 0.72, 0.548, 0.398, 0.276, 0.178, 0.108, 0.062, 0.0312,
        0.0142, 0.0056, 0.0018, 0.0004, 0.0001,
      ],
    ],
    [
      9,
      [
        0.54, 0.92, 0.762, 0.612, 0.476, 0.358, 0.26, 0.18, 0.12, 0.076, 0.044,
        0.0248, 0.0126, 0.0058, 0.0024, 0.0008, 0.0002, 0.0001, 0.0001,
      ],
    ],
    [
      10,
      [
        1, 0.862, 0.728, 0.6, 0.484, 0.38, 0.292, 0.216, 0.156, 0.108, 0.072,
        0.046, 0.0286, 0.0166, 0.0092, 0.0046, 0.0022, 0.001, 0.0004, 0.0001,
        0.0001, 0.0001, 0.0001,
      ],
    ],
  ]);

  test.each([...table])(
    "is that of Kendall's exact table for %i values without ties",
    (count, printed) => {
      const pairs = (count * (count - 1)) / 2;
      expect(printed).toHaveLength(Math.floor(pairs / 2) + 1);
      for (const [index, chance] of printed.entries()) {
        const s = (pairs % 2) + 2 * index;
        const found = mannKendall(orderWith(count, (pairs - s) / 2));
        expect(found.s).toBe(s);
        const sides = s === 0 ? 1 : 2;
        const digit = chance < 0.029 ? 0.0001 : 0.001;
        expect(
          Math.abs(sides * found.risingChance - chance),
          `S = ${s}`,
        ).toBeLessThan((sides * digit) / 2 + 1e-9);
      }
    },
  );

  test("is 0.042 for four values that all rise, 0.042 for S = 8 of five, and 0.036 for S = 21 of ten", () => {
    // Hollander & Wolfe, table A.30, upper tail probabilities.
    expect(mannKendall([1, 2, 3, 4]).risingChance).toBeCloseTo(0.042, 3);
    expect(mannKendall(orderWith(5, 1)).risingChance).toBeCloseTo(0.042, 3);
    expect(mannKendall(orderWith(10, 12)).risingChance).toBeCloseTo(0.036, 3);
  });

  test("is that of R's cor.test for the canned tuna of Hollander & Wolfe 1973: T = 26, two-sided p = 0.1194", () => {
    // The lightness in the order of the panel's scores; T, the rising pairs of 36, is 26, so S is 16.
    const { s, risingChance } = mannKendall([
      2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8,
    ]);
    expect(s).toBe(16);
    expect(2 * risingChance).toBeCloseTo(0.1194, 4);
  });

  test("is that of R's wilcox.test for the permeability of Hollander & Wolfe 1973, two values being a test of two samples: W = 35, p = 0.1272", () => {
    const atTerm = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const early = [1.15, 0.88, 0.9, 0.74, 1.21];
    const { s, risingChance } = mannKendall(
      [...atTerm, ...early]
        .toSorted((a, b) => a - b)
        .map((value) => (atTerm.includes(value) ? 1 : 0)),
    );
    expect(s).toBe(35 - 15);
    expect(risingChance).toBeCloseTo(0.1272, 4);
  });

  test("belongs to S = 54 for the fourteen values, two of them tied, that Little works by hand", () => {
    // J. Little, College of the Holy Cross, "A Mann-Kendall Example (By Hand)": 72 pairs rise, 18 fall, 1 is tied.
    expect(
      mannKendall([
        12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3,
        20.1, 21.7,
      ]).s,
    ).toBe(54);
  });

  test("is 1 both ways where nothing rises or falls", () => {
    for (const series of [[], [4], [4, 4], Array.from({ length: 60 }, () => 2)])
      expect(mannKendall(series)).toEqual({
        s: 0,
        fallingChance: 1,
        risingChance: 1,
      });
  });

  test("is the share of all orders of the same values that rise or fall as much", () => {
    fc.assert(
      fc.property(few, (series) => {
        const scores = permutations(series).map(scoreOf);
        const { s, fallingChance, risingChance } = mannKendall(series);
        expect(s).toBe(scoreOf(series));
        expect(fallingChance).toBeCloseTo(
          scores.filter((score) => score <= s).length / scores.length,
          12,
        );
        expect(risingChance).toBeCloseTo(
          scores.filter((score) => score >= s).length / scores.length,
          12,
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [[20, 20, 20]],
    [[5, 40, 15]],
    [[1, 1, 58]],
    [[30, 30]],
    [[4, 3, 5, 2, 6]],
    [Array.from({ length: 9 }, () => 1)],
  ])(
    "is to eleven digits that of counting all orders of %j equal values in whole numbers",
    (groups) => {
      const counts = ordersByFalling(groups);
      const all = counts.reduce((sum, ways) => sum + ways, 0n);
      const series = groups.flatMap((tied, value) =>
        Array.from({ length: tied }, () => value),
      );
      const orders = ordersOf(series);
      expect(orders).toHaveLength(counts.length);
      let rising = 0n;
      for (const [falling, order] of orders.entries()) {
        rising += counts[falling] ?? 0n;
        const chances = mannKendall(order);
        const exact = Number(rising) / Number(all);
        expect(chances.risingChance / exact).toBeCloseTo(1, 11);
        const rest = all - rising + (counts[falling] ?? 0n);
        expect(
          chances.fallingChance / (Number(rest) / Number(all)),
        ).toBeCloseTo(1, 11);
      }
    },
  );

  test("spreads as Kendall's variance with ties says: [n(n−1)(2n+5) − Σt(t−1)(2t+5)] / 18", () => {
    fc.assert(
      fc.property(some, (series) => {
        const spread = (n: number) => n * (n - 1) * (2 * n + 5);
        const ties = [...new Set(series)].map(
          (value) => series.filter((other) => other === value).length,
        );
        const found = ordersOf(series).map(mannKendall);
        const variance = found.reduce((sum, { s, risingChance }, index) => {
          const chance = risingChance - (found[index - 1]?.risingChance ?? 0);
          return sum + s ** 2 * chance;
        }, 0);
        expect(found.at(-1)?.risingChance).toBeCloseTo(1, 12);
        expect(variance).toBeCloseTo(
          (spread(series.length) -
            ties.reduce((sum, tied) => sum + spread(tied), 0)) /
            18,
          8,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("of rising is that of falling, read backwards, and the two share the chance of S itself", () => {
    fc.assert(
      fc.property(fc.oneof(values, some), (series) => {
        const { s, fallingChance, risingChance } = mannKendall(series);
        const back = mannKendall(series.toReversed());
        expect(back.s).toBe(0 - s);
        expect(back.fallingChance).toBeCloseTo(risingChance, 12);
        expect(back.risingChance).toBeCloseTo(fallingChance, 12);
        expect(fallingChance + risingChance).toBeGreaterThan(1 - 1e-12);
        for (const chance of [fallingChance, risingChance]) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("keeps its digits where it is smallest: 1 of 100! orders of a hundred values, 1 of 60!/(20!)³ of three values", () => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    const hundred = Array.from({ length: 100 }, (_, index) => index);
    expect(mannKendall(hundred).risingChance * factorial(100)).toBeCloseTo(
      1,
      10,
    );
    expect(
      mannKendall(hundred.toReversed()).fallingChance * factorial(100),
    ).toBeCloseTo(1, 10);
    const three = Array.from({ length: 60 }, (_, index) =>
      Math.floor(index / 20),
    );
    expect(
      (mannKendall(three).risingChance * factorial(60)) / factorial(20) ** 3,
    ).toBeCloseTo(1, 10);
  });
});
