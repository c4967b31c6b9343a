import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import { answersByKey, answerTo } from "../patterns/answers.ts";
import { readPatterns } from "../patterns/patterns.ts";
import type { RuleId } from "../patterns/rule-ids.ts";
import type { Finding } from "../patterns/rule.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import type { Slices } from "../slices.ts";
import { withTexts, type Naming } from "./names.ts";
import { partsOfRule, type Parts } from "./parts.ts";
import { recordWithin } from "./withhold.ts";

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

/** So many days are named one by one; of more the last. */
const mostDays = 12;

/** Of the days on which a finding was seen those that are named. */
export function daysToName(seen: readonly SeenIn[]): readonly SeenIn[] {
  return seen.slice(-mostDays);
}

/**
 * What repeats with a client, but for what the owner called no pattern and what tells of anything that is not in these
 * parts. It goes into the room with this client: of others it has no names (`called` gives what stands there instead),
 * nobody whom they quoted, no reasons and no records.
 */
export function* findingsWith(
  view: JournalView,
  client: Id,
  until: Day,
  parts: Parts,
  {
    names,
    called,
  }: Pick<Naming, "names"> & {
    readonly called: (name: string) => string;
  },
): Slices<BriefFinding[]> {
  const answers = answersByKey(view);
  const recordsOf = (ids: readonly Id[]) =>
    ids.flatMap((id) => view.record(id) ?? []);
  const here = (record: JournalRecord) => record.client === client;
  // Whole names of clients, and nothing that anybody wrote, are called otherwise here.
  const clients = new Set(names);
  const named = (subject: Finding["subject"]) =>
    withTexts(
      { subject },
      (text) => (clients.has(text) ? called(text) : text),
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
    const own = evidence.filter(here);
    const seen = own.filter((record) => isTold(record, result.rule, parts));
    const notSeen = recordsOf(result.counterExamples).filter(
      (record) => here(record) && isTold(record, result.rule, parts),
    );
    return [
      {
        finding: {
          ...result,
          // A key may hold what was written.
          key: `${result.rule}/${String(results.indexOf(result))}`,
          clients: [client],
          subject: named(withoutOthers(result.subject, own)),
          evidence: seen.map(({ id }) => id),
          counterExamples: notSeen.map(({ id }) => id),
        },
        seen: seen.map(placed),
        notSeen: notSeen.map(placed),
        elsewhere: evidence.length - own.length,
        note: answer?.note ?? "",
      },
    ];
  });
}

function placed({ id, day }: JournalRecord): SeenIn {
  return { record: id, day };
}

/** Whether the day of a record may stand beside a finding: where the record is told, and what it bears out. */
function isTold(record: JournalRecord, rule: RuleId, parts: Parts): boolean {
  const raisesFlag = rule === "vanished-meetings" && record.kind === "check-up";
  return (
    recordWithin(record, parts) !== null && (!raisesFlag || parts.has("flags"))
  );
}

/** What a finding says, without what was only written or heard elsewhere: a sentence as it was last heard here. */
function withoutOthers(
  subject: Finding["subject"],
  own: readonly JournalRecord[],
): Finding["subject"] {
  if ("decisions" in subject)
    return {
      ...subject,
      decisions: subject.decisions.map((each) => ({ ...each, because: "" })),
    };
  if (subject.about !== "phrase") return subject;
  const heard = own.filter((record) => record.kind === "phrase");
  const saidBy = heard.map((phrase) => phrase.saidBy.trim());
  return {
    ...subject,
    words: heard.at(-1)?.words ?? subject.words,
    saidBy: [...new Set(saidBy)].filter((name) => name !== ""),
  };
}
