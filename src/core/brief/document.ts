import { difference, type Difference } from "../checkup/difference.ts";
import { raisedFlags, type RaisedFlag } from "../checkup/raised.ts";
import type {
  CheckUp,
  Decision,
  Prediction,
  PredictionEnd,
} from "../checkup/schema.ts";
import { knownSince, requireClient } from "../client/clients.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { readLines, withKind, type Lines } from "../patterns/lines.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import type { Slices } from "../slices.ts";
import { energiesOf } from "../week/energy.ts";
import { openConversations } from "../talk/conversations.ts";
import type { Conversation } from "../talk/schema.ts";
import { findingsWith, type BriefFinding } from "./findings.ts";
import { flagsByDate, type FlagsByDate } from "./flags-by-date.ts";
import { createNaming, withoutNames, type Aliases } from "./names.ts";
import {
  briefParts,
  knownParts,
  usualParts,
  type BriefPart,
  type Edition,
  type Parts,
} from "./parts.ts";
import {
  clientWithin,
  recordWithin,
  talkWithin,
  type BriefClient,
} from "./withhold.ts";

/** What was foretold in a check-up, and what came of it: null until the owner says so. */
export interface Foretold {
  readonly checkUp: Id;
  readonly day: Day;
  readonly prediction: Prediction;
  readonly end: PredictionEnd | null;
}

/** One client's history in a range of days, in one edition: what is not in its parts is nowhere in it. */
export interface BriefDocument {
  readonly edition: Edition;
  /** What it holds, in the order of `briefParts`. */
  readonly parts: readonly BriefPart[];
  /** Whether nothing is left out: no part, and no day. */
  readonly isWhole: boolean;
  /** The day as at which it says what stands now, where that is not today. */
  readonly asAt: Day | null;
  /** Whether the file's title and name may tell whom it is about. */
  readonly isNamed: boolean;
  readonly client: BriefClient;
  readonly madeOn: Day;
  /** The first and last day of what is in it; null where nothing is. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Since when they have worked together: as the owner says, else the first entry, which only the private edition tells. */
  readonly since: Day | null;
  /** The day on which it ended, where it has. */
  readonly endedOn: Day | null;
  /** Raised in the last check-up up to the end of the range and to today, whenever the range begins. */
  readonly raised: readonly RaisedFlag[];
  /** The last one up to the end of the range, whenever the range begins. */
  readonly lastCheckUp: {
    readonly id: Id;
    readonly day: Day;
    readonly decision: Decision | null;
  } | null;
  /** What that one changed since the one before. */
  readonly changed: Difference | null;
  readonly grid: FlagsByDate;
  /** The weeks and the days of the range that say how energy and stance were. */
  readonly lines: Lines;
  /** Talks that are owed or planned, up to the end of the range and to today. */
  readonly conversations: readonly Conversation[];
  /** What the timeline tells, oldest first. */
  readonly timeline: readonly JournalRecord[];
  readonly findings: readonly BriefFinding[];
  /** Of the check-ups of the range, oldest first. */
  readonly predictions: readonly Foretold[];
}

/** What is asked of a brief. What is left out is as usual for the edition, and that is the private one. */
export interface BriefRequest {
  readonly client: Id;
  readonly edition?: Edition | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** All that is in it. */
  readonly parts?: readonly BriefPart[] | undefined;
  /** Whether every client's name stands as another one, wherever it was written. */
  readonly isAnonymous?: boolean | undefined;
  /** Words that are left out wherever they were written, while it is anonymous. */
  readonly hiddenWords?: readonly string[] | undefined;
  readonly isNamed?: boolean | undefined;
}

/**
 * Puts a client's brief together as of `today`: of what is about later days nothing is in it, as in the patterns. What
 * was written down only afterwards counts by the day that it is about. Both ends of the range belong to it. What stands
 * now (flags, last decision, since when, findings) reaches back before the range's beginning and never past its end.
 * Throws `client-not-found`, `range-backwards`.
 */
export function* readBrief(
  view: JournalView,
  request: BriefRequest,
  today: Day,
  aliases: Aliases,
): Slices<BriefDocument> {
  const { from, to, edition = "private" } = request;
  if (from && to && from > to)
    throw new CandorError("range-backwards", { from, to });
  const client = requireClient(view, request.client);
  const parts: Parts = new Set(
    knownParts(request.parts ?? usualParts(edition)),
  );
  const naming = createNaming(view, client, aliases);
  const until = to && to < today ? to : today;
  // First, for they are worked out in slices: what comes after is all of one moment.
  const findings = parts.has("findings")
    ? yield* findingsWith(view, client.id, until, parts, {
        names: naming.names,
        // Where nobody is named, that is done to all that is in the brief at once.
        called: request.isAnonymous ? (name) => name : naming.ofOther,
      })
    : [];
  const all = view
    .shelf("told", client.id)
    .filter((record) => record.day <= until);
  const checkUpsSoFar = all.filter((record) => record.kind === "check-up");
  const inRange = all.filter((record) => !from || record.day >= from);
  const checkUps = inRange.filter((record) => record.kind === "check-up");
  const timeline = inRange.flatMap(
    (record) => recordWithin(record, parts) ?? [],
  );
  const hasFlags = parts.has("flags");
  const document: BriefDocument = {
    edition,
    parts: [...parts],
    isWhole: parts.size === briefParts.length && !from && !to,
    asAt: until < today ? until : null,
    isNamed: request.isNamed ?? false,
    client: clientWithin(client, parts),
    madeOn: today,
    from: from ?? timeline[0]?.day ?? null,
    to: to ?? timeline.at(-1)?.day ?? null,
    since: parts.has("dates")
      ? edition === "private"
        ? knownSince(client, all[0]?.day ?? null)
        : client.since
      : null,
    endedOn: parts.has("dates") ? (client.outcome?.day ?? null) : null,
    raised: hasFlags
      ? raisedFlags(
          checkUpsSoFar,
          view
            .shelf("conversation", client.id)
            .filter(({ day }) => day <= until),
        ).map((flag) => (parts.has("values") ? flag : { ...flag, values: [] }))
      : [],
    lastCheckUp: lastOf(checkUpsSoFar, parts),
    changed: lastChange(checkUpsSoFar, parts),
    grid: hasFlags ? flagsByDate(checkUps) : { checkUps: [], rows: [] },
    lines: linesWithin(view, client.id, { from, until }, parts),
    conversations: parts.has("open-talks")
      ? openConversations(view, client.id)
          .filter(({ since }) => since <= until)
          .map((talk) => talkWithin(talk, parts))
      : [],
    timeline,
    findings,
    predictions: parts.has("predictions") ? foretoldIn(checkUps) : [],
  };
  return request.isAnonymous
    ? withoutNames(document, naming, request.hiddenWords ?? [], aliases)
    : document;
}

function lastOf(
  checkUps: readonly CheckUp[],
  parts: Parts,
): BriefDocument["lastCheckUp"] {
  const last = checkUps.at(-1);
  if (!last || !(parts.has("flags") || parts.has("decisions"))) return null;
  const { id, day, decision } = last;
  return { id, day, decision: parts.has("decisions") ? decision : null };
}

/** The difference between the last two check-ups, as far as it is told; null where there is only one. */
function lastChange(
  checkUps: readonly CheckUp[],
  parts: Parts,
): Difference | null {
  const [before, now] = checkUps.slice(-2);
  if (!before || !now) return null;
  const changed = difference(before, now);
  const hasFlags = parts.has("flags");
  const within: Difference = {
    previous: {
      ...changed.previous,
      decision: parts.has("decisions") ? changed.previous.decision : null,
    },
    values: parts.has("values") ? changed.values : [],
    flags: hasFlags ? changed.flags : [],
    stance: parts.has("stance") ? changed.stance : null,
    stillRaised: hasFlags ? changed.stillRaised : 0,
  };
  return hasFlags || within.values.length > 0 || within.stance ? within : null;
}

/** Of a week that reaches beyond the range only what was marked within it. */
function linesWithin(
  view: JournalView,
  client: Id,
  { from, until }: { readonly from: Day | undefined; readonly until: Day },
  parts: Parts,
): Lines {
  const isInRange = ({ day }: { readonly day: Day }) =>
    day <= until && (!from || day >= from);
  const energies = energiesOf(
    view.shelf("reflection", client).filter(isInRange),
    view.shelf("week-mark", client).filter(isInRange),
  );
  return {
    energies: parts.has("energy")
      ? energies.map((energy) => withKind(view, energy))
      : [],
    stances: parts.has("stance")
      ? readLines(view, { client, today: until }).stances.filter(isInRange)
      : [],
  };
}

function foretoldIn(checkUps: readonly CheckUp[]): Foretold[] {
  return checkUps.flatMap(({ id, day, prediction, predictionEnd }) =>
    prediction ? [{ checkUp: id, day, prediction, end: predictionEnd }] : [],
  );
}
