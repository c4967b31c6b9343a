import { requireClient } from "../client/clients.ts";
import { termNames } from "../client/terms.ts";
import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import { toldKinds, type RecordKind } from "../record/kinds.ts";
import type { Slices } from "../slices.ts";
import type { Conversation } from "../talk/schema.ts";
import { isBlank } from "../text.ts";
import {
  readBrief,
  type BriefDocument,
  type BriefRequest,
} from "./document.ts";
import type { Aliases } from "./names.ts";
import { briefParts, knownParts, usualParts, type BriefPart } from "./parts.ts";
import { isTopicWithin } from "./withhold.ts";

/** What a brief holds and what it leaves out, counted. */
export interface BriefContents {
  /** Of each part how much the range has of it, whether it is in the brief or not. */
  readonly parts: readonly {
    readonly part: BriefPart;
    readonly isIn: boolean;
    readonly count: number;
  }[];
  /** Findings that tell of something that is not in it. */
  readonly findingsHeldBack: number;
  /** Talks that are in it without their topic, which came from a check-up or a disagreement. */
  readonly topicsHeldBack: number;
  /** Terms whose words are left out, for their owner is not comfortable with them. */
  readonly termsHeldBack: number;
  /** Sentences quoted with flags, where flags are left out and quotes are not. */
  readonly quotesHeldBack: number;
  /** Meetings whose minutes are left out with them. */
  readonly explainingHeldBack: number;
  /** Entries of the client's timeline before or after the range. */
  readonly outside: number;
  /** Entries of a later day than today. */
  readonly later: number;
  readonly inBin: number;
  /** Check-ups that were begun and not finished. */
  readonly unfinished: number;
}

/** Counts what a brief holds. Throws like `readBrief`. */
export function* readContents(
  view: JournalView,
  request: BriefRequest,
  today: Day,
  aliases: Aliases,
): Slices<BriefContents> {
  const { client, from, to, edition = "private" } = request;
  requireClient(view, client);
  const parts = knownParts(request.parts ?? usualParts(edition));
  const brief = yield* readBrief(
    view,
    { ...request, parts, isAnonymous: false },
    today,
    aliases,
  );
  const whole = yield* readBrief(view, { client, from, to }, today, aliases);
  const all = view.shelf("told", client);
  const later = all.filter(({ day }) => day > today).length;
  const talks = [...heldTalks(brief), ...brief.conversations];
  const isIn = new Set(parts);
  const isHeldBack = (talk: Conversation) => {
    const kept = view.record(talk.id);
    return (
      kept?.kind === "conversation" &&
      !isBlank(kept.topic) &&
      !isTopicWithin(kept, isIn)
    );
  };
  return {
    parts: briefParts.map((part) => ({
      part,
      isIn: parts.includes(part),
      count: countOf[part](whole),
    })),
    findingsHeldBack: parts.includes("findings")
      ? whole.findings.length - brief.findings.length
      : 0,
    topicsHeldBack: talks.filter(isHeldBack).length,
    termsHeldBack: parts.includes("terms")
      ? wordsOfTerms(whole) - wordsOfTerms(brief)
      : 0,
    quotesHeldBack:
      parts.includes("quotes") && !parts.includes("flags")
        ? quotesWithFlags(whole)
        : 0,
    explainingHeldBack:
      parts.includes("explaining") && !parts.includes("meetings")
        ? countOf.explaining(whole)
        : 0,
    outside: all.length - later - whole.timeline.length,
    later,
    inBin: view
      .shelf("bin", client)
      .filter(({ kind }) => toldKinds.includes(kind)).length,
    unfinished: view.shelf("unfinished", client).length,
  };
}

function heldTalks({ timeline }: BriefDocument): Conversation[] {
  return timeline.filter((record) => record.kind === "conversation");
}

function wordsOfTerms({ client: { terms } }: BriefDocument): number {
  return termNames.filter((name) => !isBlank(terms[name].note)).length;
}

type Count = (brief: BriefDocument) => number;

const ofKind =
  (kind: RecordKind): Count =>
  ({ timeline }) =>
    timeline.filter((record) => record.kind === kind).length;

const words = (...texts: readonly string[]) =>
  texts.filter((text) => !isBlank(text)).length;

/** Counts something in each check-up. */
function inCheckUps(
  count: (
    checkUp: Extract<BriefDocument["timeline"][number], { kind: "check-up" }>,
  ) => number,
): Count {
  return ({ timeline }) =>
    timeline.reduce(
      (sum, record) => sum + (record.kind === "check-up" ? count(record) : 0),
      0,
    );
}

const quotesWithFlags = inCheckUps(
  ({ flags }) => flags.flatMap(({ quotes }) => quotes).length,
);

/** How much of each part there is in a brief that has all of them. */
const countOf: Readonly<Record<BriefPart, Count>> = {
  goal: ({ client }) => words(client.goal),
  dates: ({ client: { since, renewal, outcome } }) =>
    [since, renewal, outcome].filter((date) => date !== null).length,
  terms: ({ client: { terms } }) =>
    termNames.filter((name) => {
      const { answer, note } = terms[name];
      return answer === "comfortable" && !isBlank(note);
    }).length,
  delivered: ({ client }) => words(client.delivered),
  meetings: ofKind("meeting"),
  conversations: ofKind("conversation"),
  expected: ({ client }) => words(client.expected),
  outcome: ({ client: { outcome, pastOutcomes = [] } }) =>
    (outcome ? 1 : 0) + pastOutcomes.length,
  "open-talks": ({ conversations }) => conversations.length,
  "my-terms": ({ client }) => words(client.myTerms),
  "walk-away": ({ client }) => words(client.walkAwayLine),
  "term-answers": ({ client: { terms } }) =>
    termNames.filter((name) => terms[name].answer !== null).length,
  "pre-mortem": ({ client }) => words(client.preMortem),
  flags: inCheckUps(
    ({ flags }) => flags.filter(({ answer }) => answer === "raised").length,
  ),
  values: inCheckUps(
    ({ values }) => values.filter(({ answer }) => answer !== null).length,
  ),
  answers: inCheckUps(
    ({ prompts, goodSigns }) =>
      words(...prompts.map(({ answer }) => answer)) +
      goodSigns.filter(({ seen }) => seen).length,
  ),
  decisions: inCheckUps(({ decision }) => (decision ? 1 : 0)),
  reflections: ofKind("reflection"),
  unsaid: ofKind("week-mark"),
  energy: ({ lines }) => lines.energies.length,
  stance: ({ lines }) => lines.stances.length,
  portrait: ofKind("portrait"),
  power: (brief) =>
    ofKind("power-moment")(brief) +
    inCheckUps(({ letPass }) => words(letPass))(brief),
  quotes: (brief) => ofKind("phrase")(brief) + quotesWithFlags(brief),
  disagreements: ofKind("disagreement"),
  explaining: ({ timeline }) =>
    timeline.filter((record) => record.kind === "meeting" && record.explaining)
      .length,
  renewals: ofKind("renewal"),
  predictions: ({ predictions }) => predictions.length,
  findings: ({ findings }) => findings.length,
};
