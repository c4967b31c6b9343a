import { z } from "zod";
import type { Client } from "../client/schema.ts";
import type { Flag, JournalFile, Questionnaire } from "../journal/schema.ts";
import type { Id } from "../schema.ts";
import { isBlank } from "../text.ts";
import { derive } from "./derive.ts";
import {
  valueMarkSchema,
  type CheckUp,
  type FlagMark,
  type ValueMark,
} from "./schema.ts";
import { wordingFor } from "./wording.ts";

const marksSchema = z.array(valueMarkSchema).catch([]);

/**
 * The grid of an unfinished check-up after the owner has changed their values: answers stay with their value. Those of
 * a value that is gone are put aside, and come back with it.
 */
export function withValues(checkUp: CheckUp, file: JournalFile): CheckUp {
  const { valuesAside, ...rest } = checkUp;
  const marks = new Map(
    [...marksSchema.parse(valuesAside), ...checkUp.values].map((mark) => [
      mark.value,
      mark,
    ]),
  );
  const values = blankValues(file).map((mark) => ({
    ...mark,
    answer: marks.get(mark.value)?.answer ?? null,
  }));
  for (const { value } of values) marks.delete(value);
  const aside = [...marks.values()].filter(({ answer }) => answer !== null);
  return withDerived({
    ...rest,
    values,
    ...(aside.length > 0 && { valuesAside: aside }),
  });
}

/**
 * An unfinished check-up after the owner has changed the questionnaire: it asks what is asked now, in the words of now.
 * What was answered and is asked no more stays, at the end.
 */
export function withQuestionnaire(
  checkUp: CheckUp,
  questionnaire: Questionnaire,
): CheckUp {
  const { asked } = checkUp;
  const fresh = blankQuestionnaire(questionnaire, asked);
  return withDerived({
    ...checkUp,
    flags: carriedOver(
      fresh.flags,
      checkUp.flags,
      ({ flag }) => flag,
      ({ wording }, mark) => ({ ...mark, wording }),
      ({ derived, answer, evidence, quotes }) =>
        (!derived && answer !== null) ||
        !isBlank(evidence) ||
        quotes.length > 0,
    ),
    prompts: carriedOver(
      fresh.prompts,
      checkUp.prompts,
      ({ prompt }) => prompt,
      (now, { answer }) => ({ ...now, answer }),
      ({ answer }) => !isBlank(answer),
    ),
    goodSigns: carriedOver(
      fresh.goodSigns,
      checkUp.goodSigns,
      ({ sign }) => sign,
      (now, { seen }) => ({ ...now, seen }),
      ({ seen }) => seen,
    ),
  });
}

function carriedOver<Mark>(
  fresh: readonly Mark[],
  before: readonly Mark[],
  idOf: (mark: Mark) => Id,
  join: (now: Mark, before: Mark) => Mark,
  isAnswered: (mark: Mark) => boolean,
): Mark[] {
  const known = new Map(before.map((mark) => [idOf(mark), mark]));
  const asked = fresh.map((now) => {
    const mark = known.get(idOf(now));
    known.delete(idOf(now));
    return mark ? join(now, mark) : now;
  });
  return [...asked, ...[...known.values()].filter(isAnswered)];
}

/** Fills in what follows from the grid. */
export function withDerived(checkUp: CheckUp): CheckUp {
  return {
    ...checkUp,
    flags: checkUp.flags.map((mark) => {
      if (!mark.derived) return mark;
      const { answer, values } = derive(mark.derived, checkUp.values);
      return { ...mark, answer, values: [...values] };
    }),
  };
}

/** Everything that a check-up asks beside the values, before it is answered. */
export function blankQuestionnaire(
  { flags, prompts, goodSigns }: Questionnaire,
  asked: CheckUp["asked"],
): Pick<CheckUp, "flags" | "prompts" | "goodSigns"> {
  const inUse = <Item extends { readonly retired: boolean }>(
    items: readonly Item[],
  ) => items.filter(({ retired }) => !retired);
  const isOwn = asked === "own";
  return {
    flags: inUse(flags).map((flag) => blankFlag(flag, asked)),
    // With oneself nobody works *for*.
    prompts: inUse(prompts)
      .filter(({ place }) => !isOwn || (place !== "with" && place !== "for"))
      .map(({ id, place, wording }) => ({
        prompt: id,
        place,
        wording,
        answer: "",
      })),
    goodSigns: isOwn
      ? []
      : inUse(goodSigns).map(({ id, wording }) => ({
          sign: id,
          wording,
          seen: false,
        })),
  };
}

/** How a check-up is put to a client. */
export function askedOf({ kind, stage }: Client): CheckUp["asked"] {
  if (kind === "own-business") return "own";
  return stage === "prospect" ? "prospect" : "running";
}

/** A flag before it is answered, with the wording that is in force. */
export function blankFlag(flag: Flag, asked: CheckUp["asked"]): FlagMark {
  return {
    flag: flag.id,
    question: flag.question,
    wording: wordingFor(asked, flag),
    derived: flag.derived,
    answer: null,
    evidence: "",
    quotes: [],
    values: [],
  };
}

/** The grid of the owner's values before it is answered. */
export function blankValues(file: JournalFile): ValueMark[] {
  return (file.values ?? []).map(({ id, name }) => ({
    value: id,
    name,
    answer: null,
  }));
}
