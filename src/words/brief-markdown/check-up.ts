import type { CheckUp, FlagMark, ValueMark } from "#core/checkup/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "../words.ts";
import { inLine } from "./one-line.ts";
import { ownText, quotation } from "./own-text.ts";

const { brief: say } = words;
const answers = ["shared", "nominal", "missing", "unknown", null] as const;

/** A finished check-up: all that was answered, and all that was written in it. */
export function checkUpToMarkdown(checkUp: CheckUp): string[] {
  const { values, flags, stance, letPass, decision } = checkUp;
  const prompts = checkUp.prompts.filter(({ answer }) => !isBlank(answer));
  const goodSigns = checkUp.goodSigns.filter(({ seen }) => seen);
  const raised = flags.filter(({ answer }) => answer === "raised");
  const others = flags.filter(
    (mark) => mark.answer !== "raised" && saysSomething(mark),
  );
  const unknown = flags.filter(
    (mark) => mark.answer === "unknown" && !saysSomething(mark),
  );
  const wordings = (of: readonly { readonly wording: string }[]) =>
    of.length > 0 ? named(of.map(({ wording }) => wording)) : "";
  return [
    `**${say.checkUp}**`,
    ...answer(say.stance, stance ? words.stance[stance] : ""),
    ...answer(say.values, valuesInWords(values)),
    ...marks(say.flagsRaised, raised),
    ...marks(say.otherFlags, others),
    ...answer(say.unknownFlags, wordings(unknown)),
    ...answer(words.checkup.goodSignsSeen, wordings(goodSigns)),
    ...prompts.flatMap(({ wording, answer }) => [
      `*${inLine(wording)}*`,
      ownText(answer),
    ]),
    ...(isBlank(letPass) ? [] : [`*${say.letPass}*`, ownText(letPass)]),
    ...answer(
      say.decided,
      decision ? `**${say.decision(decision.decided, decision.day)}**` : "",
    ),
    decision ? ownText(decision.because) : "",
  ];
}

function answer(name: string, said: string): string[] {
  return said === "" ? [] : [`*${name}:* ${said}`];
}

function saysSomething({ evidence, quotes }: FlagMark): boolean {
  return !isBlank(evidence) || quotes.length > 0;
}

function marks(name: string, of: readonly FlagMark[]): string[] {
  if (of.length === 0) return [];
  return [`*${name}*`, ...of.flatMap(flag)];
}

function flag(mark: FlagMark): string[] {
  const { wording, answer, values, side, since, evidence, quotes } = mark;
  const isRaised = answer === "raised";
  const otherwise = answer ? words.flagAnswer[answer] : say.unanswered;
  return [
    `**${inLine(wording)}**${isRaised ? "" : ` ${otherwise}`}`,
    values.length > 0 ? named(values) : "",
    isRaised ? words.checkup.frustration.said(side, since) : "",
    ownText(evidence),
    ...quotes.map(({ text }) => quotation(text)),
  ];
}

function valuesInWords(values: readonly ValueMark[]): string {
  return answers
    .map((answer) => {
      const names = values
        .filter((mark) => mark.answer === answer)
        .map(({ name }) => name);
      if (names.length === 0) return "";
      const said = answer ? words.valueAnswer[answer] : say.unanswered;
      return `${said}: ${named(names)}.`;
    })
    .filter((part) => part !== "")
    .join(" ");
}

function named(names: readonly string[]): string {
  return say.namedValues(names.map(inLine));
}
