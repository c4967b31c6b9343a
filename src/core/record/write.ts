import type { z } from "zod";
import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import { given } from "../given.ts";
import type { JournalView } from "../journal/journal.ts";
import { portraitFields } from "../portrait/schema.ts";
import { powerMomentFields } from "../power/schema.ts";
import type { Id } from "../schema.ts";
import {
  conversationFields,
  disagreementFields,
  meetingFields,
  phraseFields,
} from "../talk/schema.ts";
import type { JournalRecord, RecordOf } from "./schema.ts";

/** The kinds of records that are written field by field, and what of them is written. */
export const writtenFields = {
  meeting: meetingFields,
  conversation: conversationFields,
  disagreement: disagreementFields,
  phrase: phraseFields,
  "power-moment": powerMomentFields,
  portrait: portraitFields,
};

export type WrittenKind = keyof typeof writtenFields;

/** The fields of a kind. */
export type Fields<Kind extends WrittenKind> = {
  [Name in keyof (typeof writtenFields)[Kind]]: z.output<
    (typeof writtenFields)[Kind][Name] & z.ZodType
  >;
};

/** What of a record is set; what is left out stays as it is. */
export type RecordPatch<Kind extends WrittenKind> = {
  readonly [Name in keyof Fields<Kind>]?: Fields<Kind>[Name] | undefined;
} & {
  /** Whoever writes picks the id, so that sending the same words twice makes one record. */
  readonly id?: Id | undefined;
  /** Whose it is; a new one needs it. */
  readonly client?: Id | undefined;
  readonly day?: Day | undefined;
};

/** What a new record says before anything is written. */
function blank(today: Day): { [Kind in WrittenKind]: Fields<Kind> } {
  return {
    meeting: { explaining: null, note: "" },
    conversation: {
      topic: "",
      since: today,
      planned: null,
      held: null,
      flags: [],
      disagreement: null,
      checkUp: null,
      note: "",
    },
    disagreement: { topic: "", crucial: false, settled: null, note: "" },
    phrase: { words: "", saidBy: "", from: null },
    "power-moment": {
      done: null,
      text: "",
      letPass: "",
      unquestioned: "",
      handedOver: "",
    },
    portrait: { text: "" },
  };
}

/**
 * Writes a record of one of these kinds, new or changed, and resolves when it is on disk. A new one is of today unless
 * it says otherwise. Throws `client-not-found`; `record-not-found` when the id is another kind's.
 */
export function writeRecord<Kind extends WrittenKind>(
  { journal, clock, newId }: App,
  kind: Kind,
  patch: RecordPatch<Kind>,
): Promise<RecordOf<Kind>> {
  return journal.change((view) => {
    const { id = newId(), client, day, ...fields } = patch;
    const before = recordOf(view, kind, id);
    const whose = client ?? before?.client ?? "";
    if (whose !== before?.client) requireClient(view, whose);
    const at = clock.now();
    const record = withItsDay({
      ...(before ?? {
        id,
        at,
        edits: {},
        deletedAt: null,
        kind,
        day: clock.today(),
        ...blank(clock.today())[kind],
      }),
      ...given(fields),
      ...(day !== undefined && { day }),
      client: whose,
      // Words that are written are wanted: what lay in the bin is out of it.
      deletedAt: null,
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
    } as JournalRecord);
    return {
      change: { records: [record] },
      reply: record as RecordOf<Kind>,
    };
  });
}

/** The record of this id if it is of this kind, nothing where there is none; throws `record-not-found` for another kind. */
function recordOf(
  view: JournalView,
  kind: WrittenKind,
  id: Id,
): JournalRecord | undefined {
  const record = view.record(id);
  if (record && record.kind !== kind)
    throw new CandorError("record-not-found", { record: id });
  return record;
}

/** A talk stands on the day on which it was held, and until then on the day since when it is owed. */
function withItsDay(record: JournalRecord): JournalRecord {
  return record.kind === "conversation"
    ? { ...record, day: record.held ?? record.since }
    : record;
}
