import { raisedFlags, type RaisedFlag } from "../checkup/raised.ts";
import type { CheckUp, FlagAnswer } from "../checkup/schema.ts";
import { knownSince } from "../client/clients.ts";
import type { Client } from "../client/schema.ts";
import { readClient } from "../client/summary.ts";
import { addDays, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { answersByKey, answerTo } from "../patterns/answers.ts";
import { listPatterns } from "../patterns/patterns.ts";
import type { Finding } from "../patterns/rule.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import { openConversations } from "../talk/conversations.ts";
import type { Conversation } from "../talk/schema.ts";
import { markedWeeks, type MarkedWeek } from "../week/energy.ts";

/** One flag through the check-ups of the range; `answers` has one per day of `FlagGrid`, null where it was not asked. */
export interface FlagRow {
  readonly flag: Id;
  readonly wording: string;
  readonly answers: readonly (FlagAnswer | null)[];
}

export interface FlagGrid {
  readonly days: readonly Day[];
  /** The flags that were raised at least once, the most raised first. */
  readonly rows: readonly FlagRow[];
}

/** One client's history in a range of days, the private edition: everything, for the owner's eyes. */
export interface BriefDocument {
  readonly client: Client;
  readonly madeOn: Day;
  /** The first and last day of what is in it; null where the record is empty. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Since when they have worked together: as the owner says, else the first entry, whenever the range begins. */
  readonly since: Day | null;
  /** Raised in the last check-up up to the end of the range and to today, whenever the range begins. */
  readonly raised: readonly RaisedFlag[];
  /** The last one up to the end of the range, whenever the range begins. */
  readonly lastCheckUp: CheckUp | null;
  readonly grid: FlagGrid;
  /** Talks that are owed or planned, up to the end of the range and to today. */
  readonly conversations: readonly Conversation[];
  /** What the timeline tells, oldest first. */
  readonly timeline: readonly JournalRecord[];
  /** The weeks of the range that were marked, oldest first. */
  readonly weeks: readonly MarkedWeek[];
  readonly findings: readonly BriefFinding[];
}

/** What repeats, and on which days it was seen with this client. */
export interface BriefFinding {
  readonly finding: Finding;
  /** The days of its evidence with this client, oldest first, and of what speaks against it. */
  readonly seen: readonly Day[];
  readonly notSeen: readonly Day[];
  /** How often it was seen with others. */
  readonly elsewhere: number;
  /** The owner's note. */
  readonly note: string;
}

export interface BriefRequest {
  readonly client: Id;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/**
 * Puts a client's brief together as of `today`: of what is about later days nothing is in it, as in the patterns. What
 * was written down only afterwards counts by the day that it is about. Both ends of the range belong to it. What stands
 * now (flags, last decision, since when, findings) reaches back before the range's beginning and never past its end.
 * Throws `client-not-found`, `range-backwards`.
 */
export function createBrief(
  view: JournalView,
  request: BriefRequest,
  today: Day,
): BriefDocument {
  const { from, to } = request;
  if (from && to && from > to)
    throw new CandorError("range-backwards", { from, to });
  const { client } = readClient(view, request.client);
  const until = to && to < today ? to : today;
  const all = view
    .shelf("told", client.id)
    .filter((record) => record.day <= until);
  const checkUpsSoFar = all.filter((record) => record.kind === "check-up");
  const timeline = all.filter((record) => !from || record.day >= from);
  const checkUps = timeline.filter((record) => record.kind === "check-up");
  return {
    client,
    madeOn: today,
    from: from ?? timeline[0]?.day ?? null,
    to: to ?? timeline.at(-1)?.day ?? null,
    since: knownSince(client, all[0]?.day ?? null),
    raised: raisedFlags(
      checkUpsSoFar,
      view.shelf("conversation", client.id).filter(({ day }) => day <= until),
    ),
    lastCheckUp: checkUpsSoFar.at(-1) ?? null,
    grid: flagGrid(checkUps),
    conversations: openConversations(view, client.id).filter(
      ({ since }) => since <= until,
    ),
    timeline,
    weeks: markedWeeks(view, client.id).filter(
      ({ week }) => week <= until && (!from || addDays(week, 6) >= from),
    ),
    findings: findingsWith(view, client.id, until),
  };
}

/** What repeats with a client, but for what the owner called no pattern. */
function findingsWith(
  view: JournalView,
  client: Id,
  until: Day,
): BriefFinding[] {
  const answers = answersByKey(view);
  const recordsOf = (ids: readonly Id[]) =>
    ids.flatMap((id) => view.record(id) ?? []);
  return listPatterns(view, { client, today: until }).flatMap((result) => {
    const answer = answerTo(result.key, answers);
    if (result.state !== "found" || answer?.answer === "not-a-pattern")
      return [];
    const evidence = recordsOf(result.evidence);
    const here = (record: JournalRecord) => record.client === client;
    return [
      {
        finding: result,
        seen: evidence.filter(here).map(({ day }) => day),
        notSeen: recordsOf(result.counterExamples)
          .filter(here)
          .map(({ day }) => day),
        elsewhere: evidence.filter((record) => !here(record)).length,
        note: answer?.note ?? "",
      },
    ];
  });
}

/** Flags down, check-ups across: only those that were raised at least once. */
export function flagGrid(checkUps: readonly CheckUp[]): FlagGrid {
  const wordings = new Map(
    checkUps.flatMap(({ flags }) =>
      flags.map(({ flag, wording }) => [flag, wording]),
    ),
  );
  const raised = (row: FlagRow) =>
    row.answers.filter((answer) => answer === "raised").length;
  const rows = [...wordings]
    .map(([flag, wording]) => ({
      flag,
      wording,
      answers: checkUps.map(
        ({ flags }) => flags.find((mark) => mark.flag === flag)?.answer ?? null,
      ),
    }))
    .filter((row) => raised(row) > 0)
    .toSorted((a, b) => raised(b) - raised(a));
  return { days: checkUps.map(({ day }) => day), rows };
}

/** A file name that tells a passer-by nothing about the client. */
export function briefFileName(today: Day): string {
  return `brief-${today}.pdf`;
}
