import type { z } from "zod";
import { addDays, reachable, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { requireRecord } from "../record/records.ts";
import type { Id } from "../schema.ts";
import { atOnce, type Slices } from "../slices.ts";
import { answersByKey, answerTo } from "./answers.ts";
import type { PatternAnswer } from "./answer-schema.ts";
import { evaluationsOf } from "./engine.ts";
import { whyGone } from "./gone.ts";
import { historyWithout } from "./history.ts";
import { rules } from "./registry.ts";
import { isSamePattern } from "./same-pattern.ts";
import type { Finding, PatternResult } from "./rule.ts";
import type {
  changedPatternsSchema,
  gonePatternSchema,
  patternSummarySchema,
} from "./schema.ts";

/** For how many days back it is told what is no longer a pattern. */
const lookBackDays = 30;

/** A result with its evidence counted, and what the owner says to it. */
export type PatternSummary = z.infer<typeof patternSummarySchema>;
/** That of a finding. */
export type FindingSummary = Extract<PatternSummary, { state: "found" }>;
/** A pattern of a month ago that is none any more. */
export type GonePattern = z.infer<typeof gonePatternSchema>;
/** What the answers of one check-up changed in the patterns, as of its day. */
export type ChangedPatterns = z.infer<typeof changedPatternsSchema>;

export interface PatternRequest {
  readonly client?: Id | undefined;
  readonly today: Day;
}

/** What repeats, for everybody or where one client has a part in it. Throws `client-not-found`. */
export function* readPatterns(
  view: JournalView,
  { client, today }: PatternRequest,
): Slices<readonly PatternResult[]> {
  if (client !== undefined && !view.client(client))
    throw new CandorError("client-not-found", { client });
  const evaluation = yield* evaluationsOf(view, today).present();
  return client === undefined ? evaluation.results : evaluation.with(client);
}

/** `readPatterns`, at once. */
export function listPatterns(
  view: JournalView,
  request: PatternRequest,
): readonly PatternResult[] {
  return atOnce(readPatterns(view, request));
}

/** What was last said of results holds for as long as the same answers are given. */
const known = new WeakMap<
  readonly PatternResult[],
  {
    readonly answers: ReadonlyMap<string, PatternAnswer>;
    readonly summaries: readonly PatternSummary[];
  }
>();

/** What repeats, with what the owner says to it. Throws like `readPatterns`. */
export function* summarisePatterns(
  view: JournalView,
  request: PatternRequest,
): Slices<readonly PatternSummary[]> {
  const results = yield* readPatterns(view, request);
  const answers = answersByKey(view);
  const before = known.get(results);
  if (before?.answers === answers) return before.summaries;
  const summaries = results.map((result) =>
    summaryOf(result, answerTo(result.key, answers)),
  );
  known.set(results, { answers, summaries });
  return summaries;
}

/** One result with all its evidence; null where the rules no longer say anything of that key. */
export function* readPattern(
  view: JournalView,
  { key, ...request }: PatternRequest & { readonly key: string },
): Slices<PatternResult | null> {
  const results = yield* readPatterns(view, request);
  return results.find((result) => result.key === key) ?? null;
}

function summaryOf(
  result: PatternResult,
  answer: PatternAnswer | undefined,
): PatternSummary {
  const { evidence, counterExamples, ...rest } = result;
  return {
    ...rest,
    evidence: evidence.length,
    counterExamples: counterExamples.length,
    answer: answer ?? null,
  };
}

/**
 * What was found in the record as it was thirty days ago, or earlier today, and is not found now, each with what has
 * happened since. What the owner called no pattern is not told. Throws `client-not-found`.
 */
export function* readGone(
  view: JournalView,
  { client, today }: PatternRequest,
): Slices<GonePattern[]> {
  const on = reachable(() => addDays(today, -lookBackDays));
  if (on === null) return [];
  const present = evaluationsOf(view, today);
  const now = foundIn((yield* present.present()).results);
  const past = foundIn((yield* evaluationsOf(view, on).undeleted()).results);
  const earlierToday = foundIn(present.everFound());
  const answers = answersByKey(view);
  const isGone = ({ key, clients }: Finding) =>
    ![...now.keys()].some((found) => isSamePattern(found, key)) &&
    (client === undefined || clients.includes(client)) &&
    answerTo(key, answers)?.answer !== "not-a-pattern";
  const all = new Map([...earlierToday, ...past]);
  return [...all.values()].filter(isGone).map((finding) => ({
    finding: summaryOf(
      finding,
      answerTo(finding.key, answers),
    ) as FindingSummary,
    on: past.has(finding.key) ? on : today,
    why: whyGone(finding, {
      rule: rules.find(({ id }) => id === finding.rule),
      history: present.history(),
      isThere: (id) => {
        const record = view.record(id);
        return record ? !record.deletedAt : view.client(id) !== undefined;
      },
      since: on,
      wasToday: earlierToday.has(finding.key),
    }),
  }));
}

/** Compares the patterns with a finished check-up and without it. Throws `record-not-found`. */
export function* readChangedBy(
  view: JournalView,
  { id }: { readonly id: Id },
): Slices<ChangedPatterns> {
  const record = requireRecord(view, id);
  if (record.kind !== "check-up" || !record.finishedAt || record.deletedAt)
    throw new CandorError("record-not-found", { record: id });
  const evaluations = evaluationsOf(view, record.day);
  const history = evaluations.history();
  const without = yield* evaluations.of(historyWithout(history, record));
  const present = yield* evaluations.of(history);
  const before = foundIn(without.results);
  const now = foundIn(present.results);
  // A finding goes on where the client has no part in it any more, or has only now.
  const answers = answersByKey(view);
  const isOf = (key: string) =>
    answerTo(key, answers)?.answer !== "not-a-pattern" &&
    [before.get(key), now.get(key)].some((finding) =>
      finding?.clients.includes(record.client),
    );
  const tell = (finding: Finding) =>
    summaryOf(finding, answerTo(finding.key, answers)) as FindingSummary;
  return {
    come: [...now.values()]
      .filter(({ key }) => !before.has(key) && isOf(key))
      .map(tell),
    gone: [...before.values()]
      .filter(({ key }) => !now.has(key) && isOf(key))
      .map(tell),
    changed: [...now.values()].flatMap((finding) => {
      const earlier = before.get(finding.key);
      return earlier && isOf(finding.key) && !sameCounts(earlier, finding)
        ? [{ before: tell(earlier), now: tell(finding) }]
        : [];
    }),
  };
}

function foundIn(results: readonly PatternResult[]): Map<string, Finding> {
  return new Map(
    results.flatMap((result) =>
      result.state === "found" ? [[result.key, result]] : [],
    ),
  );
}

function sameCounts(a: Finding, b: Finding): boolean {
  return a.counts.seen === b.counts.seen && a.counts.of === b.counts.of;
}
