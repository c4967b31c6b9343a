import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brierScore } from "#core/statistics/brier.ts";

const forecast = fc.record({
  sure: fc.double({ min: 0, max: 1, noNaN: true }),
  came: fc.boolean(),
});

describe("how far forecasts were from what came", () => {
  test("is 0.055 for the four forecasts in scikit-learn's user guide", () => {
    expect(
      brierScore([
        { sure: 0.1, came: false },
        { sure: 0.9, came: true },
        { sure: 0.8, came: true },
        { sure: 0.4, came: false },
      ]),
    ).toBeCloseTo(0.055, 12);
  });

  test.each([
    [1, true, 0],
    [1, false, 1],
    [0.7, true, 0.09],
    [0.3, true, 0.49],
    [0.5, true, 0.25],
    [0.5, false, 0.25],
  ])(
    "is, for one forecast of rain with %d and rain %s, %d, as Wikipedia's “Brier score” prints it",
    (sure, came, score) => {
      expect(brierScore([{ sure, came }])).toBeCloseTo(score, 12);
    },
  );

  test("is not known without forecasts", () => {
    expect(brierScore([])).toBeNull();
  });

  test("is from 0 to 1, and the same for the opposite said of the opposite", () => {
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const score = brierScore(forecasts) ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const opposite = forecasts.map(({ sure, came }) => ({
          sure: 1 - sure,
          came: !came,
        }));
        expect(brierScore(opposite)).toBeCloseTo(score, 12);
      }),
    );
  });

  test("is least for who always says the share that comes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (comes, other) => {
          const share = comes.filter(Boolean).length / comes.length;
          const always = (sure: number) =>
            brierScore(comes.map((came) => ({ sure, came }))) ?? -1;
          expect(always(share)).toBeLessThanOrEqual(always(other) + 1e-12);
        },
      ),
    );
  });
});
