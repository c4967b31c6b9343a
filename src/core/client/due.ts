import type { Decision } from "../checkup/schema.ts";
import { addMonths, dayOf, daysBetween, type Day } from "../day.ts";
import { nextAfter } from "../rhythm.ts";
import { renewalDays } from "../renewal/renewals.ts";
import type { Id } from "../schema.ts";
import { awaitedRenewal } from "./clients.ts";
import { termNames } from "./schema.ts";
import type { ClientSummary, OpenPrediction } from "./summary.ts";

/** Something that wants the owner's attention now. */
export type Due = { readonly client: Id; readonly name: string } & (
  | { readonly is: "unfinished"; readonly checkUp: Id }
  /**
   * `days` until the renewal; negative when it has passed. `asks`: nothing yet, what to do, what to do without
   * *undecided* any more, or the day of the next one.
   */
  | {
      readonly is: "renewal";
      readonly days: number;
      readonly asks: "nothing" | "answer" | "decision" | "next-day";
    }
  /** A talk that is owed for so many days, or whose planned day has come. */
  | {
      readonly is: "conversation";
      readonly conversation: Id;
      readonly topic: string;
      readonly days: number;
      readonly planned: Day | null;
    }
  /** The day of the last decision has come. */
  | { readonly is: "decision"; readonly decision: Decision }
  | { readonly is: "prediction"; readonly prediction: OpenPrediction }
  /** A check-up; `first` where there was none: before saying yes to a prospect there is to be one. */
  | { readonly is: "check-up"; readonly first: boolean; readonly since: Day }
  /** A prospect has become a client, and no term has been looked at. */
  | { readonly is: "terms" }
  /** Nothing was written for longer than they agreed to meet. */
  | { readonly is: "silence"; readonly days: number }
  /** The last portrait is of half a year ago or longer. */
  | { readonly is: "portrait"; readonly last: Day }
);

/** For how many days a renewal that has passed is still shown. */
const renewalBehind = 30;
/** For how many days after the start the terms are asked about. */
const startDays = 60;
/** How often a portrait is asked for anew, in months (PRODUCT.md: now and then; twice a year). */
const portraitMonths = 6;

/** What comes first: what was begun, then what somebody waits for, then what is looked at now and then. */
const order: readonly Due["is"][] = [
  "unfinished",
  "renewal",
  "conversation",
  "decision",
  "prediction",
  "terms",
  "check-up",
  "silence",
  "portrait",
];

/** What is due today with clients that have not ended; of one that has, only what was foretold. */
export function listDue(clients: readonly ClientSummary[], today: Day): Due[] {
  return clients
    .filter(({ client }) => !client.deletedAt)
    .flatMap((summary) => dueWith(summary, today))
    .toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
}

/** What is due today with one client. */
function dueWith(summary: ClientSummary, today: Day): Due[] {
  const { client, unfinished, predictions } = summary;
  const who = { client: client.id, name: client.name };
  const hasEnded = client.stage === "ended";
  const foretold = predictions
    .filter(({ by }) => by <= today || hasEnded)
    .map((prediction) => ({ ...who, is: "prediction" as const, prediction }));
  if (hasEnded) return foretold;
  return [
    ...(unfinished
      ? [{ ...who, is: "unfinished" as const, checkUp: unfinished }]
      : []),
    ...renewalDue(summary, today).map((due) => ({ ...who, ...due })),
    ...talksDue(summary, today).map((due) => ({ ...who, ...due })),
    ...foretold,
    ...habitsDue(summary, today).map((due) => ({ ...who, ...due })),
  ];
}

type DueOf<Is extends Due["is"]> = Omit<
  Extract<Due, { is: Is }>,
  "client" | "name"
>;

function renewalDue(
  { client, renewal: answered }: ClientSummary,
  today: Day,
): DueOf<"renewal">[] {
  const renewal = awaitedRenewal(client);
  if (!renewal) return [];
  const days = daysBetween(today, renewal);
  if (days > renewalDays.ahead || days < -renewalBehind) return [];
  const isDecided = answered !== null && answered.answer !== "undecided";
  if (days < 0)
    return [{ is: "renewal", days, asks: isDecided ? "next-day" : "decision" }];
  if (isDecided) return [];
  if (days > renewalDays.decide)
    return [{ is: "renewal", days, asks: "nothing" }];
  if (days > renewalDays.mustDecide)
    // *Undecided* is an answer until 30 days before.
    return answered ? [] : [{ is: "renewal", days, asks: "answer" }];
  return [{ is: "renewal", days, asks: "decision" }];
}

function talksDue(
  { conversations, lastDecision, lastCheckUp, talkedSince }: ClientSummary,
  today: Day,
): (DueOf<"conversation"> | DueOf<"decision">)[] {
  const talks = conversations
    .filter(({ planned }) => planned === null || planned <= today)
    .map(({ id, topic, since, planned }) => ({
      is: "conversation" as const,
      conversation: id,
      topic,
      days: Math.max(0, daysBetween(since, today)),
      planned,
    }));
  if (!lastDecision || lastDecision.day > today) return talks;
  const isTalk = ["talk", "renegotiate"].includes(lastDecision.decided);
  // What was to be said is said, or stands above as a talk that is owed.
  const isSaid =
    isTalk &&
    (talkedSince ||
      conversations.some(({ since }) => !lastCheckUp || since <= lastCheckUp));
  return isSaid
    ? talks
    : [...talks, { is: "decision" as const, decision: lastDecision }];
}

function habitsDue(
  summary: ClientSummary,
  today: Day,
): (
  DueOf<"terms"> | DueOf<"check-up"> | DueOf<"silence"> | DueOf<"portrait">
)[] {
  const { client, lastCheckUp, lastRecord, lastPortrait, unfinished } = summary;
  const { kind, stage, terms, since, checkUpRhythm, meetingRhythm } = client;
  if (stage === "paused") return [];
  const known = since ?? summary.firstRecord ?? dayOf(client.at);
  const due: ReturnType<typeof habitsDue> = [];
  if (
    stage === "active" &&
    kind !== "own-business" &&
    since !== null &&
    since <= today &&
    daysBetween(since, today) <= startDays &&
    termNames.every((name) => terms[name].answer === null)
  )
    due.push({ is: "terms" });
  const isFirst = lastCheckUp === null;
  const checkUpDay = isPast(
    isFirst && stage === "prospect"
      ? dayOf(client.at)
      : checkUpRhythm && nextAfter(lastCheckUp ?? known, checkUpRhythm),
    today,
  );
  if (checkUpDay && !unfinished)
    due.push({ is: "check-up", first: isFirst, since: checkUpDay });
  if (stage !== "active" || kind === "own-business") return due;
  const last = lastRecord ?? known;
  if (meetingRhythm && nextAfter(last, meetingRhythm) < today)
    due.push({ is: "silence", days: daysBetween(last, today) });
  if (lastPortrait && addMonths(lastPortrait, portraitMonths) <= today)
    due.push({ is: "portrait", last: lastPortrait });
  return due;
}

function isPast(of: Day | null, today: Day): Day | null {
  return of !== null && of <= today ? of : null;
}
