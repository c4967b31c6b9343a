import type { CheckUp, FlagMark, ValueAnswer } from "../checkup/schema.ts";
import { isBlank } from "../text.ts";

/** What a brief tells of a check-up, in the order in which it does: what was left blank is not in it. */
export interface ToldCheckUp {
  /** The names of the values that have the same answer; null where there was none. */
  readonly values: readonly {
    readonly answer: ValueAnswer | null;
    readonly names: readonly string[];
  }[];
  readonly raised: readonly FlagMark[];
  /** Not raised, and yet something was said about them. */
  readonly others: readonly FlagMark[];
  /** *Don't know*, and nothing else was said. */
  readonly unknown: readonly FlagMark[];
  readonly goodSigns: CheckUp["goodSigns"];
  readonly prompts: CheckUp["prompts"];
}

const answers = ["shared", "nominal", "missing", "unknown", null] as const;

/** Sorts what was answered in a check-up for the page and for Markdown. */
export function toldCheckUp({
  values,
  flags,
  goodSigns,
  prompts,
}: CheckUp): ToldCheckUp {
  const notRaised = flags.filter(({ answer }) => answer !== "raised");
  return {
    values: answers
      .map((answer) => ({
        answer,
        names: values
          .filter((mark) => mark.answer === answer)
          .map(({ name }) => name),
      }))
      .filter(({ names }) => names.length > 0),
    raised: flags.filter(({ answer }) => answer === "raised"),
    others: notRaised.filter(saysSomething),
    unknown: notRaised.filter(
      (mark) => mark.answer === "unknown" && !saysSomething(mark),
    ),
    goodSigns: goodSigns.filter(({ seen }) => seen),
    prompts: prompts.filter(({ answer }) => !isBlank(answer)),
  };
}

function saysSomething({ evidence, quotes }: FlagMark): boolean {
  return !isBlank(evidence) || quotes.length > 0;
}
