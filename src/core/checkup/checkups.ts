import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import { dayOf, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { oldestFirst, requireRecord } from "../record/records.ts";
import type { Reflection } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import { openConversations, talkOwedBy } from "../talk/conversations.ts";
import type { Conversation } from "../talk/schema.ts";
import {
  askedOf,
  blankQuestionnaire,
  blankValues,
  withDerived,
} from "./asked.ts";
import { difference, type Difference } from "./difference.ts";
import {
  type CheckUp,
  type Decision,
  type FlagMark,
  type Prediction,
  type PredictionEnd,
  type Quote,
  type Stance,
  type ValueMark,
} from "./schema.ts";

/** What of a check-up is answered; what is left out stays as it is. */
export interface Answers {
  readonly id: Id;
  readonly values?:
    readonly { value: Id; answer: ValueMark["answer"] }[] | undefined;
  readonly flags?:
    | readonly {
        flag: Id;
        answer?: FlagMark["answer"] | undefined;
        evidence?: string | undefined;
        quotes?: readonly Quote[] | undefined;
        side?: FlagMark["side"];
        since?: FlagMark["since"];
      }[]
    | undefined;
  readonly prompts?: readonly { prompt: Id; answer: string }[] | undefined;
  readonly goodSigns?: readonly { sign: Id; seen: boolean }[] | undefined;
  readonly stance?: Stance | null | undefined;
  readonly letPass?: string | undefined;
  readonly decision?: Decision | null | undefined;
  readonly prediction?: Prediction | null | undefined;
}

/** Begins a check-up, or goes on with the one that was left unfinished. */
export function beginCheckUp(
  { journal, clock, newId }: App,
  input: { readonly client: Id; readonly day?: Day | undefined },
): Promise<CheckUp> {
  return journal.change((view) => {
    const client = requireClient(view, input.client);
    const [unfinished] = view.shelf("unfinished", client.id);
    if (unfinished) return { change: {}, reply: unfinished };
    const at = clock.now();
    const asked = askedOf(client);
    const checkUp: CheckUp = {
      id: newId(),
      revision: 1,
      at,
      changedAt: at,
      edits: {},
      deletedAt: null,
      kind: "check-up",
      client: client.id,
      day: input.day ?? clock.today(),
      asked,
      values: blankValues(view.file),
      ...blankQuestionnaire(view.file.questionnaire, asked),
      stance: null,
      letPass: "",
      decision: null,
      prediction: null,
      predictionEnd: null,
      finishedAt: null,
    };
    const begun = withDerived(checkUp);
    return { change: { records: [begun] }, reply: begun };
  });
}

/** Takes answers down. Derived flags follow from the grid and ignore an answer, but keep their evidence. */
export function answerCheckUp(
  { journal, clock }: App,
  answers: Answers,
): Promise<CheckUp> {
  return journal.change((view) => {
    const before = requireUnfinished(view, answers.id);
    const values = new Map(
      answers.values?.map(({ value, answer }) => [value, answer]),
    );
    const flags = new Map(
      answers.flags?.map((answer) => [answer.flag, answer]),
    );
    const checkUp = withDerived({
      ...before,
      revision: before.revision + 1,
      changedAt: clock.now(),
      values: before.values.map((mark) => ({
        ...mark,
        answer: values.get(mark.value) ?? mark.answer,
      })),
      flags: before.flags.map((mark) => {
        const given = flags.get(mark.flag);
        if (!given) return mark;
        return {
          ...mark,
          answer: given.answer === undefined ? mark.answer : given.answer,
          evidence: given.evidence ?? mark.evidence,
          quotes: given.quotes ? [...given.quotes] : mark.quotes,
          ...(given.side !== undefined && { side: given.side }),
          ...(given.since !== undefined && { since: given.since }),
        };
      }),
      prompts: before.prompts.map((mark) => ({
        ...mark,
        answer:
          answers.prompts?.findLast(({ prompt }) => prompt === mark.prompt)
            ?.answer ?? mark.answer,
      })),
      goodSigns: before.goodSigns.map((mark) => ({
        ...mark,
        seen:
          answers.goodSigns?.findLast(({ sign }) => sign === mark.sign)?.seen ??
          mark.seen,
      })),
      stance: answers.stance === undefined ? before.stance : answers.stance,
      letPass: answers.letPass ?? before.letPass,
      decision:
        answers.decision === undefined ? before.decision : answers.decision,
      prediction:
        answers.prediction === undefined
          ? before.prediction
          : answers.prediction,
    });
    return { change: { records: [checkUp] }, reply: checkUp };
  });
}

/**
 * Finishes a check-up and shows what has changed since the one before; null when it is the first. What was left
 * unanswered becomes *don't know*. The talk that it says is owed is taken down with it; null where none is. Throws
 * `checkup-without-decision`, `checkup-finished`, `record-not-found`.
 */
export function finishCheckUp(
  { journal, clock, newId }: App,
  { id }: { readonly id: Id },
): Promise<{
  checkUp: CheckUp;
  difference: Difference | null;
  conversation: Conversation | null;
}> {
  return journal.change((view) => {
    const before = requireUnfinished(view, id);
    if (!before.decision) throw new CandorError("checkup-without-decision");
    const at = clock.now();
    const checkUp = withDerived({
      ...before,
      revision: before.revision + 1,
      changedAt: at,
      finishedAt: at,
      // One that was left for some days is of the day on which it was finished, unless it was dated by hand.
      day: before.day === dayOf(before.at) ? clock.today() : before.day,
      values: before.values.map((mark) => ({
        ...mark,
        answer: mark.answer ?? "unknown",
      })),
      flags: before.flags.map((mark) => ({
        ...mark,
        answer: mark.answer ?? "unknown",
      })),
    });
    const conversation = talkOwedBy(
      checkUp,
      openConversations(view, checkUp.client),
      newId,
    );
    return {
      change: { records: [checkUp, ...(conversation ? [conversation] : [])] },
      reply: {
        checkUp,
        difference: differenceFromPrevious(view, checkUp),
        conversation,
      },
    };
  });
}

/**
 * Takes down what became of a prediction, today; null takes that back. The prediction stays as it was written. Throws
 * `record-not-found`, `no-prediction`.
 */
export function endPrediction(
  { journal, clock }: App,
  input: {
    readonly id: Id;
    readonly came: PredictionEnd["came"] | null;
    readonly note?: string | undefined;
  },
): Promise<CheckUp> {
  return journal.change((view) => {
    const before = requireCheckUp(view, input.id);
    if (!before.prediction || !before.finishedAt)
      throw new CandorError("no-prediction");
    const checkUp: CheckUp = {
      ...before,
      predictionEnd: input.came && {
        came: input.came,
        day: clock.today(),
        note: input.note ?? before.predictionEnd?.note ?? "",
      },
      revision: before.revision + 1,
      changedAt: clock.now(),
    };
    return { change: { records: [checkUp] }, reply: checkUp };
  });
}

/** What a finished check-up changed since the one before it; null while it is unfinished and for the first. */
export function readDifference(
  view: JournalView,
  { id }: { readonly id: Id },
): Difference | null {
  const checkUp = requireCheckUp(view, id);
  return checkUp.finishedAt ? differenceFromPrevious(view, checkUp) : null;
}

/** The client's reflections since the check-up before, newest first, and those that belong to this one. */
export function listEvidence(
  view: JournalView,
  { id }: { readonly id: Id },
): Reflection[] {
  const checkUp = requireCheckUp(view, id);
  const since = previousCheckUp(view, checkUp)?.day ?? null;
  return view
    .shelf("reflection", checkUp.client)
    .filter(
      (reflection) =>
        reflection.checkUp === id ||
        ((since === null || reflection.day >= since) &&
          (!checkUp.finishedAt || reflection.day <= checkUp.day)),
    )
    .toReversed();
}

/** A check-up by its id. Throws `record-not-found`. */
export function requireCheckUp(view: JournalView, id: Id): CheckUp {
  const record = requireRecord(view, id);
  if (record.kind !== "check-up")
    throw new CandorError("record-not-found", { record: id });
  return record;
}

function requireUnfinished(view: JournalView, id: Id): CheckUp {
  const checkUp = requireCheckUp(view, id);
  if (checkUp.finishedAt) throw new CandorError("checkup-finished");
  return checkUp;
}

function previousCheckUp(
  view: JournalView,
  checkUp: CheckUp,
): CheckUp | undefined {
  return view
    .shelf("check-up", checkUp.client)
    .findLast(
      (other) => other.id !== checkUp.id && oldestFirst(other, checkUp) < 0,
    );
}

function differenceFromPrevious(
  view: JournalView,
  checkUp: CheckUp,
): Difference | null {
  const previous = previousCheckUp(view, checkUp);
  return previous ? difference(previous, checkUp) : null;
}
