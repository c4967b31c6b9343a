import type { App } from "../app.ts";
import { withValues } from "../checkup/asked.ts";
import { createOwnBusiness } from "../client/own-business.ts";
import type { Client } from "../client/schema.ts";
import type { Day, Moment } from "../day.ts";
import type { Problem } from "../ports.ts";
import type { Id } from "../schema.ts";
import { fold } from "../text.ts";
import { distinctLines } from "./excluded-words.ts";
import type { JournalFile, Questionnaire, Settings, Value } from "./schema.ts";

/** What a window needs to know about the journal that it shows. */
export interface JournalSummary {
  readonly folder: string;
  readonly sample: boolean;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly changedOutside: readonly string[];
  readonly today: Day;
  readonly values: readonly Value[] | null;
  readonly questionnaire: Questionnaire;
  readonly settings: Settings;
  readonly reflections: number;
  readonly checkUps: number;
}

/** What is set before the owner sets anything. */
export const blankSettings: Settings = {
  theme: "system",
  paper: null,
  reminders: null,
  excludedWords: [],
};

/** What a new journal starts with. */
export function createJournalFile(
  questionnaire: Questionnaire,
  ownBusinessName: string,
  at: Moment,
): { journal: JournalFile; clients: Client[] } {
  return {
    journal: {
      revision: 1,
      changedAt: at,
      edits: {},
      sample: false,
      values: null,
      questionnaire,
      settings: blankSettings,
    },
    clients: [createOwnBusiness(ownBusinessName, at)],
  };
}

export function readJournal({ journal, clock }: App): JournalSummary {
  const view = journal.view();
  return {
    folder: journal.folder,
    sample: view.file.sample,
    readOnly: journal.readOnly,
    problems: journal.problems,
    changedOutside: journal.changedOutside,
    today: clock.today(),
    values: view.file.values,
    questionnaire: view.file.questionnaire,
    settings: view.file.settings,
    reflections: view.shelf("reflection").length,
    checkUps: view.shelf("check-up").length,
  };
}

/**
 * Sets the owner's values in their order; the grids of unfinished check-ups follow in the same change. A value
 * without an id is new. A new value of a name that is there already is no second one; known values may share a name,
 * as they do for a moment while one of them is being retyped.
 */
export function setValues(
  { journal, clock, newId }: App,
  {
    values: given,
  }: { readonly values: readonly { id?: Id | undefined; name: string }[] },
): Promise<readonly Value[]> {
  return journal.change((view) => {
    const known = new Map(
      (view.file.values ?? []).map((value) => [value.id, value]),
    );
    const names = new Set<string>();
    const ids = new Set<Id>();
    const values: Value[] = [];
    for (const { id, name } of given) {
      const before = id && known.get(id);
      if ((id && ids.has(id)) || (!before && names.has(fold(name)))) continue;
      const value = { ...before, id: id ?? newId(), name };
      names.add(fold(name));
      ids.add(value.id);
      values.push(value);
    }
    const changedAt = clock.now();
    const file = {
      ...view.file,
      values,
      revision: view.file.revision + 1,
      changedAt,
    };
    const records = view.shelf("unfinished").map((checkUp) => ({
      ...withValues(checkUp, file),
      revision: checkUp.revision + 1,
      changedAt,
    }));
    return { change: { journal: file, records }, reply: values };
  });
}

/** Sets what is given of the settings. Of words that patterns leave out none is kept twice. */
export function setSettings(
  { journal, clock }: App,
  patch: {
    readonly [Name in keyof typeof blankSettings]?: Settings[Name] | undefined;
  },
): Promise<Settings> {
  return journal.change((view) => {
    const { theme, paper, reminders, excludedWords } = patch;
    const settings: Settings = {
      ...view.file.settings,
      ...(theme !== undefined && { theme }),
      ...(paper !== undefined && { paper }),
      ...(reminders !== undefined && { reminders }),
      ...(excludedWords && { excludedWords: distinctLines(excludedWords) }),
    };
    const file = {
      ...view.file,
      settings,
      revision: view.file.revision + 1,
      changedAt: clock.now(),
    };
    return { change: { journal: file }, reply: settings };
  });
}
