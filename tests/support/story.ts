import { blankFlag, withDerived } from "#core/checkup/asked.ts";
import type {
  CheckUp,
  Decision,
  FlagAnswer,
  Stance,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import { createOwnBusiness } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { day, type Day, type Moment } from "#core/day.ts";
import type { Questionnaire } from "#core/journal/schema.ts";
import type { History } from "#core/patterns/rule.ts";
import questionnaireFile from "#resources/questionnaire.json" with { type: "json" };

export const questionnaire = questionnaireFile as Questionnaire;

/** A moment at noon, UTC, of a day. */
export function noon(of: string): Moment {
  return `${of}T12:00:00Z` as Moment;
}

/** A client as a story needs it. */
export function client(id: string, fields: Partial<Client> = {}): Client {
  return {
    ...createOwnBusiness(
      id[0]?.toUpperCase() + id.slice(1),
      noon("2025-01-01"),
    ),
    id,
    kind: "client",
    ...fields,
  };
}

/** A client as a list shows it, of whom nothing is known beyond these fields. */
export function summaryOf(
  of: Client,
  fields: Partial<ClientSummary> = {},
): ClientSummary {
  return {
    client: of,
    firstRecord: null,
    lastRecord: null,
    lastReflection: null,
    lastCheckUp: null,
    lastPortrait: null,
    reflections: 0,
    checkUps: 0,
    raised: [],
    lastDecision: null,
    decidedIn: null,
    talkedSince: false,
    unfinished: null,
    conversations: [],
    renewal: null,
    predictions: [],
    ...fields,
  };
}

/** The owner's values in these stories. */
export const values = ["honest", "punctual", "kind", "skilled"] as const;

const shorthand: Record<string, ValueAnswer> = {
  s: "shared",
  n: "nominal",
  m: "missing",
  u: "unknown",
};

/**
 * A finished check-up. `grid` answers the four values with a letter each (`ssms`: kind is missing); `raised` and
 * `unsure` name flags; every other flag is not raised.
 */
export function checkUp(
  of: string,
  on: string,
  {
    grid = "ssss",
    raised = [],
    unsure = [],
    decided = "talk",
    stance = "with",
    asked = "running",
    id = `${of}-${on}`,
  }: {
    grid?: string;
    raised?: readonly string[];
    unsure?: readonly string[];
    decided?: Decision["decided"];
    stance?: Stance;
    asked?: CheckUp["asked"];
    id?: string;
  } = {},
): CheckUp {
  const answer = (flag: string): FlagAnswer =>
    raised.includes(flag)
      ? "raised"
      : unsure.includes(flag)
        ? "unknown"
        : "not-raised";
  return withDerived({
    id,
    revision: 1,
    at: noon(on),
    changedAt: noon(on),
    edits: {},
    deletedAt: null,
    kind: "check-up",
    client: of,
    day: day(on),
    asked,
    values: grid.split("").map((letter, index) => ({
      value: `v-${values[index] ?? String(index)}`,
      name: values[index] ?? String(index),
      answer: shorthand[letter] ?? null,
    })),
    flags: questionnaire.flags.map((flag) => ({
      ...blankFlag(flag, asked),
      answer: answer(flag.id),
    })),
    prompts: [],
    goodSigns: [],
    prediction: null,
    predictionEnd: null,
    stance,
    letPass: "",
    decision: { decided, day: day(on), because: "" },
    finishedAt: noon(on),
  });
}

/** A history of these check-ups, oldest first, with a client for each name that occurs. */
export function history(
  checkUps: readonly CheckUp[],
  clients: readonly Client[] = [],
): History {
  const known = new Set(clients.map(({ id }) => id));
  const others = [...new Set(checkUps.map((record) => record.client))].filter(
    (id) => !known.has(id),
  );
  return {
    clients: [...clients, ...others.map((id) => client(id))],
    checkUps: checkUps.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

export const today: Day = day("2026-11-22");
