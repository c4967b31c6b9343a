import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast, atMost, exactInterval } from "#core/statistics/binomial.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ofSome = fc
  .integer({ min: 0, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("the chance of so many yes", () => {
  test("at most 0 of 10 at 0.25 is 0.05631351, as SciPy's test of binomtest prints R's figure", () => {
    expect(atMost(0, 10, 0.25)).toBeCloseTo(0.05631351, 8);
  });

  test("at least 3 of 4 at a half is 0.3125, as R's binom.test prints it", () => {
    expect(atLeast(3, 4, 0.5)).toBeCloseTo(0.3125, 12);
  });

  test("is certain or impossible where every answer is, and where so many are never or always reached", () => {
    for (const n of [0, 1, 7, 10_000]) {
      expect(atLeast(0, n, 0.3)).toBe(1);
      expect(atLeast(n + 1, n, 0.3)).toBe(0);
      expect(atMost(n, n, 0.3)).toBe(1);
      expect(atMost(-1, n, 0.3)).toBe(0);
      expect(atLeast(n, n, 1)).toBe(1);
      expect(atMost(0, n, 0)).toBe(1);
    }
    expect(atLeast(1, 7, 0)).toBe(0);
    expect(atMost(6, 7, 1)).toBe(0);
  });

  test("is the sum of what Pascal's triangle says", () => {
    fc.assert(
      fc.property(ofSome, share, ([k, n], p) => {
        let row = [1];
        for (let i = 0; i < n; i += 1)
          row = [0, ...row].map(
            (before, at) => before * p + (row[at] ?? 0) * (1 - p),
          );
        const sum = (chances: number[]) => chances.reduce((a, b) => a + b, 0);
        expect(atLeast(k, n, p)).toBeCloseTo(sum(row.slice(k)), 12);
        expect(atMost(k, n, p)).toBeCloseTo(sum(row.slice(0, k + 1)), 12);
      }),
    );
  });

  test("is all together 1, and as likely as so many no, up to 10,000 answers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        share,
        share,
        (n, p, at) => {
          const k = Math.round(at * n);
          expect(atLeast(k + 1, n, p) + atMost(k, n, p)).toBeCloseTo(1, 11);
          expect(atLeast(k, n, p)).toBeCloseTo(atMost(n - k, n, 1 - p), 9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("keeps its digits where it is smallest: 1 of 2¹⁰⁰⁰", () => {
    expect(atLeast(1_000, 1_000, 0.5) * 2 ** 1_000).toBeCloseTo(1, 9);
    expect(atMost(0, 1_000, 0.5) * 2 ** 1_000).toBeCloseTo(1, 9);
  });
});

describe("between which shares the true one may lie", () => {
  test("is 0.7076683 to 0.7654066 for 682 of 925, as R's binom.test prints it for Conover 1971", () => {
    const { low, high } = exactInterval(682, 925);
    expect(low).toBeCloseTo(0.7076683, 7);
    expect(high).toBeCloseTo(0.7654066, 7);
  });

  test("is 0 to 0.3084971 for 0 of 10, as SciPy's test of binomtest prints R's figure, and its mirror for 10 of 10", () => {
    expect(exactInterval(0, 10).low).toBe(0);
    expect(exactInterval(0, 10).high).toBeCloseTo(0.3084971, 7);
    expect(exactInterval(10, 10).low).toBeCloseTo(1 - 0.3084971, 7);
    expect(exactInterval(10, 10).high).toBe(1);
  });

  test("is 0.0667395112 to 0.6524528501 for 3 of 10, as MATLAB's binofit prints it", () => {
    const { low, high } = exactInterval(3, 10);
    expect(low).toBeCloseTo(0.0667395112, 10);
    expect(high).toBeCloseTo(0.6524528501, 10);
  });

  test("begins at 0.2486046 for 3 of 4 when only the low end counts, as R's one-sided binom.test prints it", () => {
    expect(exactInterval(3, 4, 0.9).low).toBeCloseTo(0.2486046, 7);
  });

  test("is all of 0 to 1 where nothing was answered", () => {
    expect(exactInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test("holds the share that was seen, lies within 0 and 1, and is the mirror of the one for no", () => {
    fc.assert(
      fc.property(
        ofSome.filter(([, n]) => n > 0),
        fc.constantFrom(0.5, 0.8, 0.95, 0.99),
        ([k, n], confidence) => {
          const { low, high } = exactInterval(k, n, confidence);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(k / n);
          expect(high).toBeGreaterThanOrEqual(k / n);
          expect(high).toBeLessThanOrEqual(1);
          const no = exactInterval(n - k, n, confidence);
          expect(no.low).toBeCloseTo(1 - high, 12);
          expect(no.high).toBeCloseTo(1 - low, 12);
        },
      ),
    );
  });

  test("leaves no more than half of the rest beyond either end", () => {
    fc.assert(
      fc.property(
        ofSome,
        fc.constantFrom(0.5, 0.75, 0.9375),
        ([k, n], confidence) => {
          const { low, high } = exactInterval(k, n, confidence);
          const half = (1 - confidence) / 2;
          expect(low === 0 || atLeast(k, n, low) <= half).toBe(true);
          expect(high === 1 || atMost(k, n, high) <= half).toBe(true);
        },
      ),
    );
  });

  test.each([1, 2, 5, 12, 30, 75])(
    "holds the true share as often as it says for %i answers, whatever that share is",
    (n) => {
      for (const confidence of [0.8, 0.95]) {
        const intervals = Array.from({ length: n + 1 }, (_, k) =>
          exactInterval(k, n, confidence),
        );
        // Where it holds least often is beside the ends of the intervals.
        const ends = intervals.flatMap(({ low, high }) =>
          [low, high].flatMap((end) => [end - 1e-9, end, end + 1e-9]),
        );
        const shares = Array.from({ length: 201 }, (_, i) => i / 200);
        for (const p of [...ends, ...shares].filter((p) => p >= 0 && p <= 1)) {
          const covered = intervals.reduce(
            (sum, { low, high }, k) =>
              low <= p && p <= high
                ? sum + atLeast(k, n, p) - atLeast(k + 1, n, p)
                : sum,
            0,
          );
          expect(covered, `${p}`).toBeGreaterThan(confidence - 1e-9);
        }
      }
    },
  );
});
