import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import { answersByKey, answerTo } from "../patterns/answers.ts";
import { readPatterns } from "../patterns/patterns.ts";
import type { Finding } from "../patterns/rule.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import type { Slices } from "../slices.ts";
import { withTexts, type Naming } from "./names.ts";
import { partsOfRule, type Parts } from "./parts.ts";

/** Something that was seen in a record. */
export interface SeenIn {
  readonly record: Id;
  readonly day: Day;
}

/** What repeats, and where it was seen with this client. */
export interface BriefFinding {
  readonly finding: Finding;
  /** Its evidence with this client, oldest first, and what speaks against it. */
  readonly seen: readonly SeenIn[];
  readonly notSeen: readonly SeenIn[];
  /** How often it was seen with others. */
  readonly elsewhere: number;
  /** The owner's note. */
  readonly note: string;
}

/**
 * What repeats with a client, but for what the owner called no pattern and what tells of anything that is not in these
 * parts. Other clients have no names in it: it goes into the room with this one.
 */
export function* findingsWith(
  view: JournalView,
  client: Id,
  until: Day,
  parts: Parts,
  naming: Naming,
): Slices<BriefFinding[]> {
  const answers = answersByKey(view);
  const recordsOf = (ids: readonly Id[]) =>
    ids.flatMap((id) => view.record(id) ?? []);
  const here = (record: JournalRecord) => record.client === client;
  const placed = (records: readonly JournalRecord[]) =>
    records.filter(here).map(({ id, day }) => ({ record: id, day }));
  // Whole names of clients, and nothing that anybody wrote, are called otherwise here.
  const clients = new Set(naming.names);
  const named = (subject: Finding["subject"]) =>
    withTexts(
      { subject },
      (text) => (clients.has(text) ? naming.ofOther(text) : text),
      (name) => name,
    ).subject;
  const results = yield* readPatterns(view, { client, today: until });
  return results.flatMap((result) => {
    const answer = answerTo(result.key, answers);
    if (
      result.state !== "found" ||
      answer?.answer === "not-a-pattern" ||
      !partsOfRule[result.rule].every((part) => parts.has(part))
    )
      return [];
    const evidence = recordsOf(result.evidence);
    return [
      {
        finding: { ...result, subject: named(result.subject) },
        seen: placed(evidence),
        notSeen: placed(recordsOf(result.counterExamples)),
        elsewhere: evidence.filter((record) => !here(record)).length,
        note: answer?.note ?? "",
      },
    ];
  });
}
