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
import type { ClientHistory, History } from "#core/patterns/history.ts";
import { oldestFirst } from "#core/record/records.ts";
import type { JournalRecord, RecordOf } from "#core/record/schema.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import { energiesOf } from "#core/week/energy.ts";
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
    fields = {},
  }: {
    grid?: string;
    raised?: readonly string[];
    unsure?: readonly string[];
    decided?: Decision["decided"];
    stance?: Stance;
    asked?: CheckUp["asked"];
    id?: string;
    /** Whatever else it says. */
    fields?: Partial<CheckUp>;
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
    ...fields,
  });
}

/** The stamps of a record of a client, of noon on its day. */
function stamped<Kind extends RecordKind>(kind: Kind, of: string, on: string) {
  return {
    id: `${of}-${kind}-${on}`,
    revision: 1,
    at: noon(on),
    changedAt: noon(on),
    edits: {},
    deletedAt: null,
    kind,
    client: of,
    day: day(on),
  };
}

type Given<Kind extends RecordKind> = Partial<RecordOf<Kind>>;

export function reflection(
  of: string,
  on: string,
  text: string,
  fields: Given<"reflection"> = {},
): RecordOf<"reflection"> {
  return {
    ...stamped("reflection", of, on),
    text,
    energy: null,
    tags: [],
    checkUp: null,
    ...fields,
  };
}

/** The mark of a client for the week of a day. */
export function weekMark(
  of: string,
  on: string,
  fields: Given<"week-mark">,
): RecordOf<"week-mark"> {
  return {
    ...stamped("week-mark", of, on),
    energy: null,
    stance: null,
    unsaid: "",
    skipped: false,
    energyAt: fields.energy ? noon(on) : null,
    ...fields,
  };
}

/** A meeting with so many minutes spent explaining; null where nobody counted them. */
export function meeting(
  of: string,
  on: string,
  explaining: number | null = null,
  fields: Given<"meeting"> = {},
): RecordOf<"meeting"> {
  return { ...stamped("meeting", of, on), explaining, note: "", ...fields };
}

/** A talk that is owed since a day; `held` on another. */
export function conversation(
  of: string,
  since: string,
  fields: Given<"conversation"> = {},
): RecordOf<"conversation"> {
  return {
    ...stamped("conversation", of, since),
    topic: "",
    since: day(since),
    planned: null,
    held: null,
    flags: [],
    disagreement: null,
    checkUp: null,
    note: "",
    ...(fields.held && { day: fields.held }),
    ...fields,
  };
}

export function disagreement(
  of: string,
  since: string,
  fields: Given<"disagreement"> = {},
): RecordOf<"disagreement"> {
  return {
    ...stamped("disagreement", of, since),
    topic: "Who decides",
    crucial: true,
    settled: null,
    note: "",
    ...fields,
  };
}

export function phrase(
  of: string,
  on: string,
  heard: string,
  fields: Given<"phrase"> = {},
): RecordOf<"phrase"> {
  return {
    ...stamped("phrase", of, on),
    words: heard,
    saidBy: "",
    from: null,
    ...fields,
  };
}

export function powerMoment(
  of: string,
  on: string,
  fields: Given<"power-moment"> = {},
): RecordOf<"power-moment"> {
  return {
    ...stamped("power-moment", of, on),
    done: "criticised",
    text: "",
    letPass: "",
    unquestioned: "",
    handedOver: "",
    ...fields,
  };
}

/** A history of these records, with a client for each name that occurs. */
export function history(
  records: readonly JournalRecord[],
  clients: readonly Client[] = [],
  excluded: readonly string[] = [],
): History {
  const known = new Set(clients.map(({ id }) => id));
  const others = [...new Set(records.map((record) => record.client))].filter(
    (id) => !known.has(id),
  );
  const all = [...clients, ...others.map((id) => client(id))];
  return { clients: all.map((of) => historyOfClient(of, records)), excluded };
}

function historyOfClient(
  of: Client,
  records: readonly JournalRecord[],
): ClientHistory {
  const own = records
    .filter((record) => record.client === of.id)
    .toSorted(oldestFirst);
  const each = <Kind extends RecordKind>(kind: Kind) =>
    own.filter((record) => record.kind === kind) as RecordOf<Kind>[];
  return {
    client: of,
    checkUps: each("check-up"),
    reflections: each("reflection"),
    weekMarks: each("week-mark"),
    energies: energiesOf(each("reflection"), each("week-mark")),
    meetings: each("meeting"),
    conversations: each("conversation"),
    disagreements: each("disagreement"),
    phrases: each("phrase"),
    powerMoments: each("power-moment"),
  };
}

export const today: Day = day("2026-11-22");
