import type { Side, PredictionEnd } from "#core/checkup/schema.ts";
import type { TermAnswer } from "#core/client/schema.ts";
import type { TermName } from "#core/client/terms.ts";
import { mondayOf } from "#core/calendar/week.ts";
import type { Day } from "#core/day.ts";
import type { PatternVerdict } from "#core/patterns/answer-kinds.ts";
import type { PowerDeed } from "#core/power/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import type { RenewalAnswer } from "#core/renewal/schema.ts";
import type { Rhythm } from "#core/rhythm.ts";
import { count, day } from "./format.ts";
import { energy, stance } from "./names.ts";

export const recordKind: Record<RecordKind, string> = {
  reflection: "Reflection",
  "check-up": "Check-up",
  "week-mark": "Week",
  meeting: "Meeting",
  conversation: "Conversation",
  disagreement: "Disagreement",
  phrase: "Phrase heard",
  "power-moment": "Power moment",
  portrait: "Portrait",
  renewal: "Renewal",
  "pattern-answer": "Answer to a pattern",
};
export const powerDeed: Record<PowerDeed, string> = {
  threatened: "Threatened to leave, without a reason",
  dropped: "Dropped something “just because”",
  criticised: "Criticised me",
  forced: "Forced something on me",
  belittled: "Belittled me",
};
export const termName: Record<TermName, string> = {
  scope: "Scope",
  price: "Price",
  decisions: "Decisions",
  communication: "Communication",
  payment: "Payment",
};
export const termAnswer: Record<TermAnswer, string> = {
  comfortable: "Comfortable",
  uncomfortable: "Uncomfortable",
  "not-agreed": "Not agreed",
};
export const rhythm: Record<Rhythm, string> = {
  weekly: "Every week",
  fortnightly: "Every two weeks",
  monthly: "Every month",
  quarterly: "Every three months",
  "half-yearly": "Twice a year",
  yearly: "Once a year",
};
export const renewalAnswer: Record<RenewalAnswer, string> = {
  renew: "Renew",
  "change-terms": "Change the terms",
  leave: "Leave",
  undecided: "Undecided",
};
export const side: Record<Side, string> = {
  mine: "Mine",
  theirs: "Theirs",
  both: "Both",
};
export const predictionEnd: Record<PredictionEnd["came"], string> = {
  yes: "It came so",
  no: "It did not",
  unclear: "Hard to say",
};

export const patternVerdict: Record<PatternVerdict, string> = {
  agree: "I agree",
  "not-a-pattern": "Not a pattern",
};

/** What a record tells, beside reflections and check-ups, which have views of their own. */
export type OtherRecord = Exclude<
  JournalRecord,
  { kind: "reflection" | "check-up" }
>;

/** A record in words: a heading, and the owner's own words under what they were asked. */
export interface Told {
  readonly title: string;
  readonly parts: readonly {
    /** Null where the words speak for themselves. */
    readonly label: string | null;
    readonly text: string;
  }[];
}

/** Tells a record of one of the kinds that are no reflection and no check-up; parts without words are left out. */
export function told(record: OtherRecord): Told {
  const { title, parts } = inWords(record);
  return { title, parts: parts.filter(({ text }) => text.trim() !== "") };
}

function inWords(record: OtherRecord): Told {
  switch (record.kind) {
    case "week-mark":
      return {
        title: [
          `Week of ${day(mondayOf(record.day))}`,
          ...(record.energy
            ? [`energy ${energy[record.energy].toLowerCase()}`]
            : []),
          ...(record.stance
            ? [`stance ${stance[record.stance].toLowerCase()}`]
            : []),
        ].join(", "),
        parts: [{ label: "What I am not saying", text: record.unsaid }],
      };
    case "meeting":
      return {
        title: record.explaining
          ? `Meeting, ${count(record.explaining, "minute")} of it explaining why the work is needed`
          : "Meeting",
        parts: [{ label: null, text: record.note }],
      };
    case "conversation":
      return {
        title: conversation(record),
        parts: [
          { label: "About", text: record.topic },
          { label: "What was said", text: record.note },
        ],
      };
    case "disagreement":
      return {
        title: [
          record.crucial ? "Crucial disagreement" : "Disagreement",
          ...(record.settled ? [`settled on ${day(record.settled)}`] : []),
        ].join(", "),
        parts: [
          { label: null, text: record.topic },
          { label: null, text: record.note },
        ],
      };
    case "phrase":
      return {
        title:
          record.saidBy.trim() === ""
            ? "Heard"
            : `Heard from ${record.saidBy.trim()}`,
        parts: [
          {
            label: null,
            text: record.words.trim() && `“${record.words.trim()}”`,
          },
        ],
      };
    case "power-moment":
      return {
        title: record.done ? powerDeed[record.done] : "Power moment",
        parts: [
          { label: null, text: record.text },
          { label: "What I let pass", text: record.letPass },
          { label: "The right I did not question", text: record.unquestioned },
          { label: "What I handed over", text: record.handedOver },
        ],
      };
    case "portrait":
      return { title: "Portrait", parts: [{ label: null, text: record.text }] };
    case "renewal":
      return {
        title: `Renewal of ${day(record.renewal)}: ${renewalAnswer[record.answer].toLowerCase()}`,
        parts: [{ label: "Because", text: record.because }],
      };
    case "pattern-answer":
      return {
        title: record.answer
          ? patternVerdict[record.answer]
          : "A note on a pattern",
        parts: [{ label: null, text: record.note }],
      };
  }
}

function conversation({
  held,
  planned,
  since,
}: {
  held: Day | null;
  planned: Day | null;
  since: Day;
}): string {
  if (held) return "Conversation";
  return planned
    ? `Conversation planned for ${day(planned)}`
    : `Conversation owed since ${day(since)}`;
}
