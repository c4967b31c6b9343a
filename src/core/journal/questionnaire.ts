import type { App } from "../app.ts";
import { withQuestionnaire } from "../checkup/asked.ts";
import type { PromptPlace } from "../checkup/schema.ts";
import { given } from "../given.ts";
import type { NewId } from "../ports.ts";
import type { Id } from "../schema.ts";
import type { JournalView } from "./journal.ts";
import type { Flag, JournalFile, Questionnaire } from "./schema.ts";

/** The questionnaire as the owner wants it, in their order. What has no id is new. */
export interface QuestionnairePatch {
  readonly questions?: readonly Words<"number">[] | undefined;
  readonly flags?:
    | readonly (Words<"question"> & {
        readonly id?: Id | undefined;
        readonly retired?: boolean | undefined;
      })[]
    | undefined;
  readonly prompts?:
    | readonly {
        readonly id?: Id | undefined;
        readonly place: PromptPlace;
        readonly wording: string;
        readonly retired?: boolean | undefined;
      }[]
    | undefined;
  readonly goodSigns?:
    | readonly {
        readonly id?: Id | undefined;
        readonly wording: string;
        readonly retired?: boolean | undefined;
      }[]
    | undefined;
  readonly phrases?:
    | readonly {
        readonly id?: Id | undefined;
        readonly wording: string;
        readonly declines?: boolean | undefined;
      }[]
    | undefined;
}

type Words<Number extends "number" | "question"> = {
  readonly [Name in Number]: Flag["question"];
} & {
  readonly wording: string;
  readonly prospectWording?: string | null | undefined;
  readonly ownWording?: string | null | undefined;
};

/**
 * Sets the questionnaire; each list that is given stands for the whole of it. A flag, prompt or good sign that is left
 * out is gone if no check-up ever asked it, and else is retired: old check-ups keep it, in the words they asked it in.
 * Unfinished check-ups follow in the same change.
 */
export function setQuestionnaire(
  { journal, clock, newId }: App,
  patch: QuestionnairePatch,
): Promise<Questionnaire> {
  return journal.change((view) => {
    const changedAt = clock.now();
    const questionnaire = patched(view, patch, newId);
    const file: JournalFile = {
      ...view.file,
      questionnaire,
      revision: view.file.revision + 1,
      changedAt,
    };
    const records = view.shelf("unfinished").map((checkUp) => ({
      ...withQuestionnaire(checkUp, questionnaire),
      revision: checkUp.revision + 1,
      changedAt,
    }));
    return { change: { journal: file, records }, reply: questionnaire };
  });
}

function patched(
  view: JournalView,
  { questions, flags, prompts, goodSigns, phrases }: QuestionnairePatch,
  newId: NewId,
): Questionnaire {
  const before = view.file.questionnaire;
  // Only what is left out has to be looked for, and it hardly ever is.
  const isAsked = (sort: keyof Asked) => {
    let asked: Asked | undefined;
    return (id: Id) => (asked ??= askedBefore(view))[sort].has(id);
  };
  return {
    ...before,
    ...(questions && {
      questions: before.questions.map((question) => {
        const wanted = questions.find(
          ({ number }) => number === question.number,
        );
        return wanted ? { ...question, ...given(wanted) } : question;
      }),
    }),
    ...(flags && {
      flags: listed(before.flags, flags, isAsked("flags"), newId, {
        prospectWording: null,
        ownWording: null,
        derived: null,
        retired: false,
      }),
    }),
    ...(prompts && {
      prompts: listed(before.prompts, prompts, isAsked("prompts"), newId, {
        retired: false,
      }),
    }),
    ...(goodSigns && {
      goodSigns: listed(
        before.goodSigns,
        goodSigns,
        isAsked("goodSigns"),
        newId,
        {
          retired: false,
        },
      ),
    }),
    ...(phrases && {
      phrases: phrases.map(({ id, wording, declines = false }) => ({
        ...before.phrases.find((phrase) => phrase.id === id),
        id: id ?? newId(),
        wording,
        declines,
      })),
    }),
  };
}

/** A list as it is given: known items keep what is not given, new ones begin with `blank`. */
function listed<Item extends { id: Id; retired: boolean }>(
  before: readonly Item[],
  wanted: readonly { readonly id?: Id | undefined }[],
  isAsked: (id: Id) => boolean,
  newId: NewId,
  blank: Partial<Item>,
): Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const items = new Map<Id, Item>();
  for (const item of wanted) {
    const id = item.id ?? newId();
    // One that is given twice stands where it was given first.
    if (!items.has(id))
      items.set(id, {
        ...blank,
        ...known.get(id),
        ...given(item),
        id,
      } as unknown as Item);
  }
  const left = before.filter(({ id }) => !items.has(id) && isAsked(id));
  return [
    ...items.values(),
    ...left.map((item) => ({ ...item, retired: true })),
  ];
}

type Asked = Record<"flags" | "prompts" | "goodSigns", ReadonlySet<Id>>;

/** What any check-up ever asked. */
function askedBefore(view: JournalView): Asked {
  const flags = new Set<Id>();
  const prompts = new Set<Id>();
  const goodSigns = new Set<Id>();
  for (const checkUp of [
    ...view.shelf("check-up"),
    ...view.shelf("unfinished"),
  ]) {
    for (const { flag } of checkUp.flags) flags.add(flag);
    for (const { prompt } of checkUp.prompts) prompts.add(prompt);
    for (const { sign } of checkUp.goodSigns) goodSigns.add(sign);
  }
  return { flags, prompts, goodSigns };
}

/**
 * A journal's questionnaire with what Candor ships with by now and this journal has never had; what its owner has
 * removed stays away. The three questions are always there. Where somebody who edited the file by hand has two items
 * of one id, the later one gets an id of its own.
 */
export function completed(
  questionnaire: Questionnaire,
  builtIn: Questionnaire,
): Questionnaire {
  const had = new Set(questionnaire.shipped ?? []);
  const isNew = ({ id }: { id: Id }) => !had.has(id);
  const shipped = [
    ...builtIn.flags,
    ...builtIn.prompts,
    ...builtIn.goodSigns,
    ...builtIn.phrases,
  ].map(({ id }) => id);
  return {
    ...questionnaire,
    shipped: [...new Set([...had, ...shipped])],
    questions: builtIn.questions.map((question) => {
      const own = questionnaire.questions.find(
        ({ number }) => number === question.number,
      );
      return own ? withOwnWording(own, question) : question;
    }),
    flags: joined(questionnaire.flags, builtIn.flags.filter(isNew)).map(
      (flag) => {
        const shipped = builtIn.flags.find(({ id }) => id === flag.id);
        return shipped ? withOwnWording(flag, shipped) : flag;
      },
    ),
    prompts: joined(questionnaire.prompts, builtIn.prompts.filter(isNew)),
    goodSigns: joined(questionnaire.goodSigns, builtIn.goodSigns.filter(isNew)),
    phrases: joined(questionnaire.phrases, builtIn.phrases.filter(isNew)),
  };
}

function joined<Item extends { readonly id: Id; readonly wording: string }>(
  own: readonly Item[],
  shipped: readonly Item[],
): Item[] {
  const items = new Map<Id, Item>();
  for (const item of own) {
    if (items.get(item.id)?.wording === item.wording) continue;
    const id = freeId(item.id, items);
    items.set(id, { ...item, id });
  }
  for (const item of shipped) if (!items.has(item.id)) items.set(item.id, item);
  return [...items.values()];
}

/** The id, or the next one like it that nothing has. */
function freeId(id: Id, taken: ReadonlyMap<Id, unknown>): Id {
  let free = id;
  for (let turn = 2; taken.has(free); turn += 1)
    free = `${id.slice(0, 56)}-${String(turn)}`;
  return free;
}

/** One that is worded as it is shipped is put to oneself as it is shipped, too. */
function withOwnWording<
  Item extends { wording: string; ownWording: string | null },
>(own: Item, shipped: Item): Item {
  return own.ownWording === null && own.wording === shipped.wording
    ? { ...own, ownWording: shipped.ownWording }
    : own;
}
