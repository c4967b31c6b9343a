import { blankClient } from "../client/blank.ts";
import type { Client } from "../client/schema.ts";
import { termNames } from "../client/terms.ts";
import type { CheckUp } from "../checkup/schema.ts";
import type { Moment } from "../day.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Conversation } from "../talk/schema.ts";
import { isBlank } from "../text.ts";
import type { Parts } from "./parts.ts";

/** What a brief tells of a client. */
export type BriefClient = Pick<
  Client,
  | "name"
  | "stage"
  | "since"
  | "renewal"
  | "goal"
  | "expected"
  | "delivered"
  | "terms"
  | "preMortem"
  | "myTerms"
  | "walkAwayLine"
  | "outcome"
  | "pastOutcomes"
>;

/** A client of whom only these parts are said; everything else is as if nobody had written it down. */
export function clientWithin(client: Client, parts: Parts): BriefClient {
  const dates = parts.has("dates");
  return {
    name: client.name,
    // That it is over stands with the dates; everything else is the owner's own business.
    stage:
      client.stage === "ended" && (dates || parts.has("outcome"))
        ? "ended"
        : blankClient.stage,
    since: dates ? client.since : null,
    renewal: dates ? client.renewal : null,
    goal: parts.has("goal") ? client.goal : "",
    expected: parts.has("expected") ? client.expected : "",
    delivered: parts.has("delivered") ? client.delivered : "",
    terms: termsWithin(client.terms, parts),
    preMortem: parts.has("pre-mortem") ? client.preMortem : "",
    myTerms: parts.has("my-terms") ? client.myTerms : "",
    walkAwayLine: parts.has("walk-away") ? client.walkAwayLine : "",
    outcome: parts.has("outcome") ? client.outcome : null,
    ...(parts.has("outcome") &&
      client.pastOutcomes && { pastOutcomes: client.pastOutcomes }),
  };
}

/**
 * The words of a term are shared where its owner is comfortable with it: what they write to any other tells how they
 * stand to it, and that is a part of its own.
 */
function termsWithin(terms: Client["terms"], parts: Parts): Client["terms"] {
  const answers = parts.has("term-answers");
  return Object.fromEntries(
    termNames.map((name) => {
      const { answer, note } = terms[name];
      const isNoteIn =
        parts.has("terms") && (answers || answer === "comfortable");
      return [
        name,
        { answer: answers ? answer : null, note: isNoteIn ? note : "" },
      ];
    }),
  ) as Client["terms"];
}

/** What is left of a record where only these parts are told; null where nothing is. */
export function recordWithin(
  record: JournalRecord,
  parts: Parts,
): JournalRecord | null {
  const within = tellWithin(record, parts);
  return within && { ...within, ...stampsOf(record) };
}

/** When and where it was written down is told nowhere: a talk may have been planned on the day of a check-up. */
function stampsOf({ day }: JournalRecord) {
  const at = `${day}T00:00:00Z` as Moment;
  return { revision: 1, at, changedAt: at, edits: {} };
}

function tellWithin(record: JournalRecord, parts: Parts): JournalRecord | null {
  switch (record.kind) {
    case "reflection":
      if (!parts.has("reflections")) return null;
      return {
        ...record,
        energy: parts.has("energy") ? record.energy : null,
        checkUp: parts.has("flags") ? record.checkUp : null,
      };
    case "check-up":
      return checkUpWithin(record, parts);
    case "week-mark":
      if (!parts.has("unsaid")) return null;
      return {
        ...record,
        energy: parts.has("energy") ? record.energy : null,
        energyAt: null,
        stance: parts.has("stance") ? record.stance : null,
      };
    case "meeting":
      if (!parts.has("meetings")) return null;
      return {
        ...record,
        explaining: parts.has("explaining") ? record.explaining : null,
      };
    case "conversation":
      return parts.has("conversations") ? talkWithin(record, parts) : null;
    case "disagreement":
      return parts.has("disagreements") ? record : null;
    case "phrase":
      return parts.has("quotes") ? record : null;
    case "power-moment":
      return parts.has("power") ? record : null;
    case "portrait":
      return parts.has("portrait") ? record : null;
    case "renewal":
      return parts.has("renewals") ? record : null;
    case "pattern-answer":
      return null;
  }
}

/**
 * A talk without its topic where that gives away what it came from: flags and a reason, or a disagreement. Then it is not
 * said either since when it was owed, as far as there is another day of it.
 */
export function talkWithin(talk: Conversation, parts: Parts): Conversation {
  const isTopicIn = isTopicWithin(talk, parts);
  const since = isTopicIn
    ? talk.since
    : (talk.held ?? talk.planned ?? talk.since);
  const day = talk.held ?? since;
  return {
    ...talk,
    ...stampsOf({ ...talk, day }),
    day,
    since,
    planned: isTopicIn || talk.held === null ? talk.planned : null,
    topic: isTopicIn ? talk.topic : "",
    flags: parts.has("flags") ? talk.flags : [],
  };
}

/** Whether the topic of a talk may be said where only these parts are. */
export function isTopicWithin(
  { checkUp, flags, disagreement }: Conversation,
  parts: Parts,
): boolean {
  const isFromCheckUp = checkUp !== null || flags.length > 0;
  return (
    (!isFromCheckUp || (parts.has("flags") && parts.has("decisions"))) &&
    (disagreement === null || parts.has("disagreements"))
  );
}

/** Predictions stand in a list of their own. */
function checkUpWithin(checkUp: CheckUp, parts: Parts): CheckUp | null {
  const within: CheckUp = {
    ...checkUp,
    values: parts.has("values") ? checkUp.values : [],
    flags: parts.has("flags")
      ? checkUp.flags.map((mark) => ({
          ...mark,
          quotes: parts.has("quotes") ? mark.quotes : [],
          values: parts.has("values") ? mark.values : [],
        }))
      : [],
    prompts: parts.has("answers") ? checkUp.prompts : [],
    goodSigns: parts.has("answers") ? checkUp.goodSigns : [],
    stance: parts.has("stance") ? checkUp.stance : null,
    letPass: parts.has("power") ? checkUp.letPass : "",
    decision: parts.has("decisions") ? checkUp.decision : null,
    prediction: null,
    predictionEnd: null,
  };
  // Of one in which nothing was answered it is still told that it took place, beside the flags of others.
  return saysSomething(within) || parts.has("flags") ? within : null;
}

function saysSomething(checkUp: CheckUp): boolean {
  return (
    checkUp.values.length > 0 ||
    checkUp.flags.length > 0 ||
    checkUp.prompts.some(({ answer }) => !isBlank(answer)) ||
    checkUp.goodSigns.some(({ seen }) => seen) ||
    checkUp.stance !== null ||
    !isBlank(checkUp.letPass) ||
    checkUp.decision !== null
  );
}
