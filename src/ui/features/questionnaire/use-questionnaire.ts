import { useEffect, useReducer, useRef, useState } from "react";
import type { Input } from "#contract/contract.ts";
import type { Questionnaire } from "#core/journal/schema.ts";
import { lastReply, lastUnsaved, save } from "../../state/saving.ts";

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
  // What was read when something was changed last: until it is read anew, the reply is newer.
  const [changedOver, setChangedOver] = useState<Questionnaire | null>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const latest = useRef({ stored, changedOver });
  useEffect(() => {
    latest.current = { stored, changedOver };
  });
  return {
    lists: present(stored, changedOver),
    change(name, change) {
      // What there is now, also for an undo after something else has changed it.
      const now = latest.current;
      const items = change(present(now.stored, now.changedOver)[name]);
      latest.current = { ...now, changedOver: now.stored };
      setChangedOver(now.stored);
      save(`questionnaire/${name}`, "questionnaire.set", inputOf(name, items));
      redraw();
    },
  };
}

/** What is not on disk yet lies over what was replied, and that over what was read before it. */
function present(
  read: Questionnaire,
  changedOver: Questionnaire | null,
): Lists {
  const lists = names.map((name) => {
    const field = `questionnaire/${name}`;
    const unsaved = lastUnsaved(field, "questionnaire.set")?.[name];
    if (unsaved) return [name, withRest(read[name], unsaved)];
    const replied = lastReply(field, "questionnaire.set");
    return [name, read === changedOver && replied ? replied[name] : read[name]];
  });
  return Object.fromEntries(lists) as Lists;
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
