import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "#core/portrait/compare.ts";

const only = (pieces: ReturnType<typeof compareTexts>[0]) =>
  pieces.filter((piece) => piece.only).map(({ text }) => text.trim());

test("the sentences that only one of two portraits has are marked in it", () => {
  const [before, after] = compareTexts(
    "A careful man. He pays late. He means well.",
    "A careful man. He pays on time now! He means well.",
  );
  expect(only(before)).toEqual(["He pays late."]);
  expect(only(after)).toEqual(["He pays on time now!"]);
});

test("a sentence that has moved, or stands on a line of its own now, is no difference", () => {
  const [before, after] = compareTexts(
    "One. Two. Three.",
    "Three.\n\nOne. Two.",
  );
  expect(only(before)).toEqual([]);
  expect(only(after)).toEqual([]);
});

test("the same text has no differences, whatever it says, and its pieces are the whole of it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const whole = (pieces: ReturnType<typeof compareTexts>[0]) =>
        pieces.map(({ text }) => text).join("");
      const [inA, inB] = compareTexts(a, b);
      expect([whole(inA), whole(inB)]).toEqual([a, b]);
      for (const pieces of compareTexts(a, a)) expect(only(pieces)).toEqual([]);
    }),
  );
});

test("an empty portrait differs in all of the other", () => {
  const [none, all] = compareTexts("", "Kind. Late.");
  expect(none).toEqual([]);
  expect(only(all)).toEqual(["Kind. Late."]);
});

test("a hundred thousand characters without an end are compared at once", () => {
  const long = "word ".repeat(20_000);
  const [piece] = compareTexts(long, `${long}!`)[0];
  expect(piece).toEqual({ text: long, only: true });
});
