import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOfStand } from "#core/statistics/stand.ts";

/** How many yes the stand has that lasts at the end of the answers, as the rule about a flag finds it. */
function standing(answers: readonly boolean[]): number {
  if (answers.at(-1) !== true) return 0;
  const ended = answers.findLastIndex(
    (is, at) => !is && answers[at - 1] === false,
  );
  const stand = answers.slice(answers.indexOf(true, ended + 1));
  return stand.filter(Boolean).length;
}

function sequences(n: number): boolean[][] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, at) => ((bits >> at) & 1) === 1),
  );
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the chance that answers end in a stand", () => {
  test("counts a stand over one no, not over two, and only while the last answer is a yes", () => {
    const of = (text: string) => standing(Array.from(text, (it) => it === "y"));
    expect(["yyny", "ynny", "yyyn", "nyny", "nnn", ""].map(of)).toEqual([
      3, 1, 0, 2, 0, 0,
    ]);
  });

  test("is that of all sequences of up to twelve answers, each one looked at", () => {
    for (let n = 0; n <= 12; n += 1) {
      const found = sequences(n).map((answers) => ({
        raised: standing(answers),
        yes: answers.filter(Boolean).length,
      }));
      for (const p of [0, 0.1, 1 / 3, 0.5, 0.85, 1])
        for (let raised = 1; raised <= n + 1; raised += 1) {
          const chance = found
            .filter((one) => one.raised >= raised)
            .reduce((sum, { yes }) => sum + p ** yes * (1 - p) ** (n - yes), 0);
          expect(
            chanceOfStand(n, p, raised),
            `${n} answers, ${p}, ${raised} raised`,
          ).toBeCloseTo(chance, 12);
        }
    }
  });

  test("is that of the last answer where one yes is enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), share, (n, p) => {
        expect(chanceOfStand(n, p, 1)).toBeCloseTo(p, 12);
        expect(chanceOfStand(n, p, 0)).toBeCloseTo(p, 12);
      }),
    );
  });

  test("is that of nothing but yes where every answer has to be one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), share, (n, p) => {
        expect(chanceOfStand(n, p, n)).toBeCloseTo(p ** n, 12);
        expect(chanceOfStand(n, p, n + 1)).toBe(0);
      }),
    );
  });

  test("falls with the yes that are asked for, and rises with the answers and with the chance of each", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        share,
        share,
        (n, raised, p, other) => {
          const chance = chanceOfStand(n, p, raised);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(chanceOfStand(n, p, raised + 1)).toBeLessThanOrEqual(
            chance + 1e-12,
          );
          expect(chanceOfStand(n + 1, p, raised)).toBeGreaterThanOrEqual(
            chance - 1e-12,
          );
          expect(
            chanceOfStand(n, Math.max(p, other), raised),
          ).toBeGreaterThanOrEqual(chance - 1e-12);
        },
      ),
    );
  });

  test("is 0 without answers, and without any yes", () => {
    expect(chanceOfStand(0, 0.5, 1)).toBe(0);
    expect(chanceOfStand(0, 1, 0)).toBe(0);
    expect(chanceOfStand(50, 0, 1)).toBe(0);
    expect(chanceOfStand(50, 1, 50)).toBe(1);
  });
});
