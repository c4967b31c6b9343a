import { schemaVersion } from "../schema.ts";

/** The kinds of things that a journal's files hold. */
export type Kind = "journal" | "client" | "record";

type Json = Readonly<Record<string, unknown>>;

/** How things of the version before become things of this one. Pure: the same in, the same out, nothing else touched. */
export interface Migration {
  /** The version that comes out. */
  readonly to: number;
  readonly migrate: (kind: Kind, json: Json) => Json;
}

/** Version 2 counts the changes that each device makes. Whoever changed a thing before is not known. */
const toVersion2: Migration = {
  to: 2,
  migrate: (_kind, json) => ({ ...json, edits: {} }),
};

/**
 * Version 3 knows the whole method. What was not asked before is unanswered; the prompts, good signs and phrases that
 * Candor ships with join the questionnaire when the journal is opened.
 */
const toVersion3: Migration = {
  to: 3,
  migrate(kind, json) {
    switch (kind) {
      case "journal":
        return {
          ...json,
          questionnaire: questionnaireOfVersion3(
            objectAt(json["questionnaire"]),
          ),
          settings: { ...objectAt(json["settings"]), reminders: null },
        };
      case "client":
        return {
          ...json,
          expected: "",
          delivered: "",
          terms: Object.fromEntries(
            ["scope", "price", "decisions", "communication", "payment"].map(
              (term) => [term, { answer: null, note: "" }],
            ),
          ),
          meetingRhythm: null,
          checkUpRhythm: "quarterly",
          preMortem: "",
        };
      case "record":
        return json["kind"] === "check-up"
          ? {
              ...json,
              prompts: [],
              goodSigns: [],
              prediction: null,
              predictionEnd: null,
            }
          : json;
    }
  },
};

/** Version 4 keeps what the owner says to patterns, and the words that patterns leave out: none so far. */
const toVersion4: Migration = {
  to: 4,
  migrate: (kind, json) =>
    kind === "journal"
      ? {
          ...json,
          settings: { ...objectAt(json["settings"]), excludedWords: [] },
        }
      : json,
};

function questionnaireOfVersion3(questionnaire: Json): Json {
  const each = (list: unknown, more: Json) =>
    Array.isArray(list)
      ? list.map((item: unknown) => ({ ...objectAt(item), ...more }))
      : list;
  return {
    ...questionnaire,
    questions: each(questionnaire["questions"], { ownWording: null }),
    flags: each(questionnaire["flags"], { ownWording: null, retired: false }),
    prompts: [],
    goodSigns: [],
    phrases: [],
  };
}

function objectAt(json: unknown): Json {
  return typeof json === "object" && json !== null ? (json as Json) : {};
}

/** Every migration, oldest first. One that was ever released is never changed again. */
export const migrations: readonly Migration[] = [
  toVersion2,
  toVersion3,
  toVersion4,
];

/** A thing that was written by version `from`, as this version has it. What is no object stays what it is. */
export function migrated(kind: Kind, json: unknown, from: number): unknown {
  if (from >= schemaVersion || typeof json !== "object" || json === null)
    return json;
  return migrations
    .filter(({ to }) => to > from)
    .reduce<Json>((thing, { migrate }) => migrate(kind, thing), json as Json);
}
