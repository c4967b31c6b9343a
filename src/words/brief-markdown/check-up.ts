import { toldCheckUp, type ToldCheckUp } from "#core/brief/told-check-up.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "../words.ts";
import { inLine } from "./one-line.ts";
import { ownText, quotation } from "./own-text.ts";

const { brief: say } = words;

/** A finished check-up: all that was answered, and all that was written in it. */
export function checkUpToMarkdown(checkUp: CheckUp): string[] {
  const { stance, letPass, decision } = checkUp;
  const { values, raised, others, unknown, goodSigns, prompts } =
    toldCheckUp(checkUp);
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

function valuesInWords(values: ToldCheckUp["values"]): string {
  return values
    .map(({ answer, names }) => say.valuesSaid(answer, names.map(inLine)))
    .join(" ");
}

function named(names: readonly string[]): string {
  return say.namedValues(names.map(inLine));
}
