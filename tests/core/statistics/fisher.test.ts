import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fisherExact } from "#core/statistics/fisher.ts";

const count = fc.integer({ min: 0, max: 12 });
const small = fc.record({ a: count, b: count, c: count, d: count });
const many = fc.integer({ min: 0, max: 3_000 });
const large = fc.record({ a: many, b: many, c: many, d: many });

/** The chance of each table with the margins of this one, by whole numbers. */
function tablesOf({
  a,
  b,
  c,
  d,
}: {
  a: number;
  b: number;
  c: number;
  d: number;
}) {
  const choose = (n: number, k: number): bigint => {
    if (k < 0 || k > n) return 0n;
    let ways = 1n;
    for (let i = 1; i <= k; i += 1)
      ways = (ways * BigInt(n - k + i)) / BigInt(i);
    return ways;
  };
  return Array.from({ length: a + Math.min(b, c) + 1 }, (_, at) => ({
    at,
    ways: choose(a + b, at) * choose(c + d, a + c - at),
  })).filter(({ ways }) => ways > 0n);
}

describe("whether two rows of counts differ by more than chance", () => {
  test("is 0.2429, or 0.4857 both ways, for the tea of Fisher 1935, as R's fisher.test prints it", () => {
    const { more, either } = fisherExact({ a: 3, b: 1, c: 1, d: 3 });
    expect(more).toBeCloseTo(0.2429, 4);
    expect(either).toBeCloseTo(0.4857, 4);
  });

  test("is 0.0004652, or 0.0005367 both ways, for the twins of Fisher 1962, as R's fisher.test prints it", () => {
    const { less, either } = fisherExact({ a: 2, b: 15, c: 10, d: 3 });
    expect(less).toBeCloseTo(0.0004652, 7);
    expect(either).toBeCloseTo(0.0005367, 7);
  });

  test("is certain where the margins leave one table only", () => {
    for (const table of [
      { a: 0, b: 0, c: 0, d: 0 },
      { a: 5, b: 0, c: 7, d: 0 },
      { a: 0, b: 0, c: 2, d: 9 },
      { a: 0, b: 3_000, c: 0, d: 3_000 },
    ])
      expect(fisherExact(table)).toEqual({ more: 1, less: 1, either: 1 });
  });

  test("is the share of all ways to fill the table, counted in whole numbers", () => {
    fc.assert(
      fc.property(small, (table) => {
        const tables = tablesOf(table);
        const own = tables.find(({ at }) => at === table.a)?.ways ?? 0n;
        const sum = (kept: typeof tables) =>
          kept.reduce((ways, one) => ways + one.ways, 0n);
        const share = (kept: typeof tables) =>
          Number(sum(kept)) / Number(sum(tables));
        const { more, less, either } = fisherExact(table);
        expect(more).toBeCloseTo(
          share(tables.filter(({ at }) => at >= table.a)),
          12,
        );
        expect(less).toBeCloseTo(
          share(tables.filter(({ at }) => at <= table.a)),
          12,
        );
        expect(either).toBeCloseTo(
          share(tables.filter(({ ways }) => ways <= own)),
          12,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on which way round the table is written, up to margins of some thousands", () => {
    fc.assert(
      fc.property(fc.oneof(small, large), ({ a, b, c, d }) => {
        const { more, less, either } = fisherExact({ a, b, c, d });
        for (const chance of [more, less, either]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        expect(more + less).toBeGreaterThan(1 - 1e-9);
        const turned = fisherExact({ a, b: c, c: b, d });
        expect(turned.more).toBeCloseTo(more, 9);
        expect(turned.either).toBeCloseTo(either, 9);
        const swapped = fisherExact({ a: c, b: d, c: a, d: b });
        expect(swapped.less).toBeCloseTo(more, 9);
        expect(swapped.more).toBeCloseTo(less, 9);
        expect(swapped.either).toBeCloseTo(either, 9);
      }),
      { numRuns: 300 },
    );
  });
});
