import { useReducer } from "react";
import type { Input } from "#contract/contract.ts";
import type { Questionnaire } from "#core/journal/schema.ts";
import { lastWritten, save } from "../../state/saving.ts";

const names = [
  "questions",
  "flags",
  "prompts",
  "goodSigns",
  "phrases",
] as const;

type ListName = (typeof names)[number];
export type Lists = Pick<Questionnaire, ListName>;

/** The questionnaire while it is changed: shown at once, and sent at once, one list at a time. */
export function useQuestionnaire(stored: Questionnaire): {
  readonly lists: Lists;
  readonly change: <Name extends ListName>(
    name: Name,
    change: (items: Lists[Name]) => readonly Lists[Name][number][],
  ) => void;
} {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  return {
    lists: present(stored),
    change(name, change) {
      // What was written last is the newest there is, also for an undo after the screen was left and opened again.
      const items = change(present(stored)[name]);
      save(`questionnaire/${name}`, "questionnaire.set", inputOf(name, items));
      redraw();
    },
  };
}

/** What is written in this window lies over what was read, which may be older. */
function present(read: Questionnaire): Lists {
  const written = names.flatMap((name) => {
    const input = lastWritten(`questionnaire/${name}`, "questionnaire.set");
    return input?.[name] ? [[name, withRest(read[name], input[name])]] : [];
  });
  return { ...read, ...(Object.fromEntries(written) as Partial<Lists>) };
}

/** What was sent leaves out what the owner does not change. */
function withRest(
  read: readonly object[],
  written: readonly object[],
): readonly object[] {
  const keyOf = (item: object) =>
    "id" in item ? item.id : "number" in item ? item.number : null;
  const known = new Map(read.map((item) => [keyOf(item), item]));
  return written.map((item) => ({
    derived: null,
    retired: false,
    ...known.get(keyOf(item)),
    ...item,
  }));
}

function inputOf<Name extends ListName>(
  name: Name,
  items: readonly Lists[Name][number][],
): Input<"questionnaire.set"> {
  const lists: Partial<Lists> = { [name]: items };
  const { questions, flags, prompts, goodSigns, phrases } = lists;
  return {
    ...(questions && {
      questions: questions.map(
        ({ number, wording, prospectWording, ownWording }) => ({
          number,
          wording,
          prospectWording,
          ownWording,
        }),
      ),
    }),
    ...(flags && {
      flags: flags.map(
        ({ id, question, wording, prospectWording, ownWording, retired }) => ({
          id,
          question,
          wording,
          prospectWording,
          ownWording,
          retired,
        }),
      ),
    }),
    ...(prompts && {
      prompts: prompts.map(({ id, place, wording, retired }) => ({
        id,
        place,
        wording,
        retired,
      })),
    }),
    ...(goodSigns && {
      goodSigns: goodSigns.map(({ id, wording, retired }) => ({
        id,
        wording,
        retired,
      })),
    }),
    ...(phrases && {
      phrases: phrases.map(({ id, wording, declines }) => ({
        id,
        wording,
        declines,
      })),
    }),
  };
}
