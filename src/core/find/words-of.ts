import type { JournalRecord } from "../record/schema.ts";
import type { Energy } from "../week/schema.ts";

/** What can be searched in a record, part by part: the owner's words, and what was asked where the answer was yes. */
export function wordsOf(record: JournalRecord): readonly string[] {
  switch (record.kind) {
    case "reflection":
      return [record.text, ...record.tags.map((tag) => `#${tag}`)];
    case "check-up":
      return [
        ...record.flags.flatMap(
          ({ answer, wording, evidence, quotes, values }) => [
            ...(answer === "raised" ? [wording, ...values] : []),
            evidence,
            ...quotes.map(({ text }) => text),
          ],
        ),
        ...record.goodSigns.flatMap(({ seen, wording }) =>
          seen ? wording : [],
        ),
        ...record.prompts.map(({ answer }) => answer),
        record.letPass,
        record.decision?.because ?? "",
        record.prediction?.text ?? "",
        record.predictionEnd?.note ?? "",
      ];
    case "week-mark":
      return [record.unsaid];
    case "meeting":
      return [record.note];
    case "conversation":
    case "disagreement":
      return [record.topic, record.note];
    case "phrase":
      return [record.words, record.saidBy];
    case "power-moment":
      return [
        record.text,
        record.letPass,
        record.unquestioned,
        record.handedOver,
      ];
    case "portrait":
      return [record.text];
    case "renewal":
      return [record.because];
    // It stands on no timeline on which it could be opened.
    case "pattern-answer":
      return [];
  }
}

/** What a record is marked with, to be chosen by. */
export function marksOf(record: JournalRecord): {
  readonly tags: readonly string[];
  readonly energy: Energy | null;
} {
  switch (record.kind) {
    case "reflection":
      return record;
    case "week-mark":
      return { tags: [], energy: record.energy };
    default:
      return { tags: [], energy: null };
  }
}

/** Whether a record was begun and is still being worked on. */
export function isUnfinished(record: JournalRecord): boolean {
  return record.kind === "check-up" && record.finishedAt === null;
}
