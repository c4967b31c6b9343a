import { useState } from "react";
import type {
  CheckUp,
  Decision,
  Prediction,
  Stance,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import type { Id } from "#core/schema.ts";
import { lastWrittenUnder, save } from "../../state/saving.ts";
import { nothingYet, withMine, type FlagPart, type Mine } from "./answers.ts";

/** A check-up that is being answered, and the ways to answer it. */
export interface Answering {
  readonly checkUp: CheckUp;
  readonly setValue: (value: Id, answer: ValueAnswer) => void;
  /** One part of a flag at a time: its answer, its evidence, its quotes, whose it is and since when. */
  readonly setFlag: (flag: Id, part: FlagPart) => void;
  readonly setPrompt: (prompt: Id, answer: string) => void;
  readonly setGoodSign: (sign: Id, seen: boolean) => void;
  readonly setStance: (stance: Stance) => void;
  readonly setLetPass: (letPass: string) => void;
  readonly setDecision: (decision: Decision) => void;
  readonly setPrediction: (prediction: Prediction | null) => void;
}

/** Shows each answer at once and sends it at once. */
export function useAnswers(stored: CheckUp): Answering {
  const { id } = stored;
  const [mine, setMine] = useState<Mine>(() => writtenBefore(id));
  const field = `checkup/${id}`;

  function setRest(part: keyof Mine["rest"], rest: Mine["rest"]) {
    setMine((before) => ({ ...before, rest: { ...before.rest, ...rest } }));
    save(`${field}/${part}`, "checkup.answer", { id, ...rest });
  }

  return {
    checkUp: withMine(stored, mine),
    setValue(value, answer) {
      setMine((before) => ({
        ...before,
        values: { ...before.values, [value]: answer },
      }));
      save(`${field}/value/${value}`, "checkup.answer", {
        id,
        values: [{ value, answer }],
      });
    },
    setFlag(flag, part) {
      setMine((before) => ({
        ...before,
        flags: { ...before.flags, [flag]: { ...before.flags[flag], ...part } },
      }));
      save(
        `${field}/flag/${flag}/${Object.keys(part).join()}`,
        "checkup.answer",
        { id, flags: [{ flag, ...part }] },
      );
    },
    setPrompt(prompt, answer) {
      setMine((before) => ({
        ...before,
        prompts: { ...before.prompts, [prompt]: answer },
      }));
      save(`${field}/prompt/${prompt}`, "checkup.answer", {
        id,
        prompts: [{ prompt, answer }],
      });
    },
    setGoodSign(sign, seen) {
      setMine((before) => ({
        ...before,
        goodSigns: { ...before.goodSigns, [sign]: seen },
      }));
      save(`${field}/sign/${sign}`, "checkup.answer", {
        id,
        goodSigns: [{ sign, seen }],
      });
    },
    setStance: (stance) => setRest("stance", { stance }),
    setLetPass: (letPass) => setRest("letPass", { letPass }),
    setDecision: (decision) => setRest("decision", { decision }),
    setPrediction: (prediction) => setRest("prediction", { prediction }),
  };
}

/** What was answered in this window before the check-up was left: newer than what was read. */
function writtenBefore(id: Id): Mine {
  let mine: Mine = nothingYet;
  for (const input of lastWrittenUnder(`checkup/${id}/`, "checkup.answer")) {
    const {
      id: _,
      values = [],
      flags = [],
      prompts = [],
      goodSigns = [],
      ...rest
    } = input;
    mine = {
      values: {
        ...mine.values,
        ...Object.fromEntries(
          values.map(({ value, answer }) => [value, answer]),
        ),
      },
      flags: {
        ...mine.flags,
        ...Object.fromEntries(
          flags.map(({ flag, ...part }) => [
            flag,
            { ...mine.flags[flag], ...(part as FlagPart) },
          ]),
        ),
      },
      prompts: {
        ...mine.prompts,
        ...Object.fromEntries(
          prompts.map(({ prompt, answer }) => [prompt, answer]),
        ),
      },
      goodSigns: {
        ...mine.goodSigns,
        ...Object.fromEntries(goodSigns.map(({ sign, seen }) => [sign, seen])),
      },
      rest: { ...mine.rest, ...(rest as Mine["rest"]) },
    };
  }
  return mine;
}
