import type { Input } from "#contract/contract.ts";
import { derive } from "#core/checkup/derive.ts";
import type {
  CheckUp,
  Decision,
  Derivation,
  FlagAnswer,
  FlagMark,
  Prediction,
  Quote,
  Side,
  Stance,
  ValueAnswer,
  ValueMark,
} from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";

export const steps = [
  "values",
  "tasks",
  "value",
  "stance",
  "decision",
] as const;
export type Step = (typeof steps)[number];

/** One of the three questions, by its number. */
export type Question = FlagMark["question"];

/** What of a flag is answered by hand. */
export interface FlagPart {
  readonly answer?: FlagAnswer;
  readonly evidence?: string;
  readonly quotes?: Quote[];
  readonly side?: Side;
  readonly since?: Day;
}

/** What was answered in this window. It lies over what is stored, which may still be on its way there. */
export interface Mine {
  readonly values: Readonly<Record<Id, ValueAnswer>>;
  readonly flags: Readonly<Record<Id, FlagPart>>;
  readonly prompts: Readonly<Record<Id, string>>;
  readonly goodSigns: Readonly<Record<Id, boolean>>;
  readonly rest: {
    readonly stance?: Stance;
    readonly letPass?: string;
    readonly decision?: Decision;
    readonly prediction?: Prediction | null;
  };
}

export const nothingYet: Mine = {
  values: {},
  flags: {},
  prompts: {},
  goodSigns: {},
  rest: {},
};

/** The check-up as the owner sees it: the stored one, with what was answered here. */
export function withMine(stored: CheckUp, mine: Mine): CheckUp {
  return {
    ...stored,
    ...mine.rest,
    values: stored.values.map((mark) => ({
      ...mark,
      answer: mine.values[mark.value] ?? mark.answer,
    })),
    flags: stored.flags.map((mark) => ({ ...mark, ...mine.flags[mark.flag] })),
    prompts: stored.prompts.map((mark) => ({
      ...mark,
      answer: mine.prompts[mark.prompt] ?? mark.answer,
    })),
    goodSigns: stored.goodSigns.map((mark) => ({
      ...mark,
      seen: mine.goodSigns[mark.sign] ?? mark.seen,
    })),
  };
}

/** The question that a step asks; null for the two that ask for more than flags. */
export function questionOf(step: Step): Question | null {
  switch (step) {
    case "values":
      return 1;
    case "tasks":
      return 2;
    case "value":
      return 3;
    case "stance":
    case "decision":
      return null;
  }
}

/** How many answers of a step are missing. A stance or a decision counts as one. */
export function missingIn(checkUp: CheckUp, step: Step): number {
  if (step === "stance") return checkUp.stance ? 0 : 1;
  if (step === "decision") return checkUp.decision ? 0 : 1;
  const question = questionOf(step);
  const flags = checkUp.flags.filter(
    (mark) =>
      mark.question === question && !mark.derived && mark.answer === null,
  ).length;
  return step === "values"
    ? flags + checkUp.values.filter(({ answer }) => answer === null).length
    : flags;
}

/** Where to go on: the first step that misses an answer. */
export function firstOpen(checkUp: CheckUp): Step {
  if (checkUp.values.length === 0) return "values";
  return steps.find((step) => missingIn(checkUp, step) > 0) ?? "decision";
}

/** What can be said of a derived flag while the grid is being filled in. */
export interface SaidSoFar {
  readonly said: "raised" | "not-raised" | "open" | "too-few";
  readonly values: readonly string[];
}

/** As `derive`, but a value that is not answered yet leaves open what it may still change. */
export function deriveSoFar(
  derivation: Derivation,
  grid: readonly ValueMark[],
): SaidSoFar {
  const allButOne = derivation === "values-all-but-one";
  const answered = grid.filter(({ answer }) => answer !== null);
  const { answer, values } = derive(derivation, allButOne ? grid : answered);
  if (answer === "raised") return { said: "raised", values };
  if (allButOne && grid.length < 3) return { said: "too-few", values: [] };
  const open = grid.length === 0 || answered.length < grid.length;
  return { said: open ? "open" : "not-raised", values: [] };
}

/** Everything that was answered, so that finishing never depends on what went before it. */
export function allAnswers(checkUp: CheckUp): Input<"checkup.answer"> {
  return {
    id: checkUp.id,
    values: checkUp.values.flatMap(({ value, answer }) =>
      answer ? [{ value, answer }] : [],
    ),
    flags: checkUp.flags.map(
      ({ flag, answer, evidence, quotes, derived, side, since }) => ({
        flag,
        evidence,
        quotes,
        ...(answer && !derived && { answer }),
        ...(side && { side }),
        ...(since && { since }),
      }),
    ),
    prompts: checkUp.prompts.map(({ prompt, answer }) => ({ prompt, answer })),
    goodSigns: checkUp.goodSigns.map(({ sign, seen }) => ({ sign, seen })),
    stance: checkUp.stance,
    letPass: checkUp.letPass,
    decision: checkUp.decision,
    prediction: checkUp.prediction,
  };
}
