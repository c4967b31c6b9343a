import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derive } from "#core/checkup/derive.ts";
import { valueAnswers, type ValueMark } from "#core/checkup/schema.ts";

function grid(...answers: ValueMark["answer"][]): ValueMark[] {
  return answers.map((answer, index) => ({
    value: `v-${String(index)}`,
    name: `value ${String(index)}`,
    answer,
  }));
}

describe("the flags that follow from the value grid", () => {
  test("“I don’t know the client’s values” names every value that is unknown or unanswered", () => {
    expect(derive("values-unknown", grid("shared", "unknown", null))).toEqual({
      answer: "raised",
      values: ["value 1", "value 2"],
    });
    expect(derive("values-unknown", grid("shared", "missing")).answer).toBe(
      "not-raised",
    );
  });

  test("“nominal” names every value that is said and not lived", () => {
    expect(
      derive("values-nominal", grid("nominal", "shared", "nominal")),
    ).toEqual({
      answer: "raised",
      values: ["value 0", "value 2"],
    });
    expect(derive("values-nominal", grid("missing", "unknown")).answer).toBe(
      "not-raised",
    );
  });

  test("“all but one” is raised when three or more are known and exactly one is not shared", () => {
    expect(
      derive("values-all-but-one", grid("shared", "missing", "shared")),
    ).toEqual({
      answer: "raised",
      values: ["value 1"],
    });
    expect(
      derive(
        "values-all-but-one",
        grid("shared", "nominal", "shared", "shared"),
      ).values,
    ).toEqual(["value 1"]);
  });

  test("“all but one” is not raised with two values, with an unknown one, with two missing or with none", () => {
    for (const marks of [
      grid("shared", "missing"),
      grid("shared", "shared", "missing", "unknown"),
      grid("shared", "missing", "nominal"),
      grid("shared", "shared", "shared"),
    ])
      expect(derive("values-all-but-one", marks)).toEqual({
        answer: "not-raised",
        values: [],
      });
  });

  test("without a single value nothing can be said", () => {
    for (const flag of [
      "values-unknown",
      "values-nominal",
      "values-all-but-one",
    ] as const) {
      expect(derive(flag, [])).toEqual({ answer: "unknown", values: [] });
    }
  });

  test("“all but one” agrees with counting by hand on any grid", () => {
    const answers = fc.array(fc.constantFrom(...valueAnswers), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(answers, (of) => {
        const count = (...which: string[]) =>
          of.filter((answer) => which.includes(answer)).length;
        const expected =
          of.length >= 3 &&
          count("unknown") === 0 &&
          count("nominal", "missing") === 1;
        expect(derive("values-all-but-one", grid(...of)).answer).toBe(
          expected ? "raised" : "not-raised",
        );
      }),
    );
  });
});
