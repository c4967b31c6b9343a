import type { Derivation, FlagAnswer, ValueMark } from "./schema.ts";

/** What the value grid says about a derived flag, and the values that it names. */
export interface Derived {
  readonly answer: FlagAnswer;
  readonly values: readonly string[];
}

/**
 * Derives the flags of the first question from the value grid (PRODUCT.md, "The check-up"): *values-unknown* when any
 * value is unknown, *values-nominal* when any is nominal, each naming its values; *values-all-but-one* when there are
 * at least three values, none unknown, and exactly one is nominal or missing, naming it. A value that was not answered
 * counts as unknown. Without any value nothing can be said, and all three are unknown.
 */
export function derive(
  derivation: Derivation,
  grid: readonly ValueMark[],
): Derived {
  if (grid.length === 0) return { answer: "unknown", values: [] };
  const named = (...answers: readonly ValueMark["answer"][]) =>
    grid
      .filter(({ answer }) => answers.includes(answer))
      .map(({ name }) => name);
  const unknown = named("unknown", null);
  switch (derivation) {
    case "values-unknown":
      return raisedBy(unknown);
    case "values-nominal":
      return raisedBy(named("nominal"));
    case "values-all-but-one": {
      const odd = named("nominal", "missing");
      return raisedBy(
        grid.length >= 3 && unknown.length === 0 && odd.length === 1 ? odd : [],
      );
    }
  }
}

function raisedBy(values: readonly string[]): Derived {
  return { answer: values.length > 0 ? "raised" : "not-raised", values };
}
