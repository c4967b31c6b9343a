import { dayOf, daysBetween, reachable, type Day } from "../day.ts";
import { isOldPortrait } from "../portrait/age.ts";
import { renewalDays } from "../renewal/renewals.ts";
import { nextAfter } from "../rhythm.ts";
import { awaitedRenewal, knownSince } from "./clients.ts";
import { byWeight, type Due, type DueKind } from "./due-kinds.ts";
import { termNames } from "./terms.ts";
import type { ClientSummary } from "./summary.ts";

/** How many days before the time for it a check-up counts as the one that is to come before a renewal. */
const checkUpAhead = 14;
/** For how many days before and after the start the terms are asked about. */
const startDays = 60;

/**
 * What is due today with clients that have not ended; of one that has, only what was foretold. By kind, and within a
 * kind what has waited longest first. Nothing stands there twice. It never throws, whatever days a journal holds.
 */
export function listDue(clients: readonly ClientSummary[], today: Day): Due[] {
  return clients
    .filter(({ client }) => !client.deletedAt)
    .flatMap((summary) => dueWith(summary, today))
    .toSorted(byWeight);
}

/** What is due today with one client. */
function dueWith(summary: ClientSummary, today: Day): Due[] {
  const { client, predictions } = summary;
  const who = { client: client.id, name: client.name };
  const hasEnded = client.stage === "ended";
  const foretold = predictions
    .filter(({ by }) => by <= today || hasEnded)
    .map((prediction) => ({ is: "prediction" as const, prediction }));
  const due = hasEnded
    ? foretold
    : [
        ...unfinishedDue(summary),
        ...renewalDue(summary, today),
        ...talksDue(summary, today),
        ...decisionDue(summary, today),
        ...foretold,
        ...checkUpDue(summary, today),
        ...habitsDue(summary, today),
      ];
  return due.map((each) => ({ ...who, ...each }));
}

type DueOf<Is extends DueKind> = Omit<
  Extract<Due, { is: Is }>,
  "client" | "name"
>;

function unfinishedDue({ unfinished }: ClientSummary): DueOf<"unfinished">[] {
  return unfinished ? [{ is: "unfinished", checkUp: unfinished }] : [];
}

function renewalDue(summary: ClientSummary, today: Day): DueOf<"renewal">[] {
  const { client, renewal: answered } = summary;
  const renewal = awaitedRenewal(client);
  // With oneself nothing is renewed.
  if (!renewal || isOwn(summary)) return [];
  const days = daysBetween(today, renewal);
  if (days > renewalDays.ahead) return [];
  const isDecided = isRenewalDecided(summary);
  if (days < 0 && answered?.answer === "leave")
    return [{ is: "renewal", days, asks: "end" }];
  if (days < -renewalDays.behind) return [];
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

function isRenewalDecided({ renewal }: ClientSummary): boolean {
  return renewal !== null && renewal.answer !== "undecided";
}

function isOwn({ client }: ClientSummary): boolean {
  return client.kind === "own-business";
}

function talksDue(
  { conversations }: ClientSummary,
  today: Day,
): DueOf<"conversation">[] {
  return conversations
    .filter(({ planned, since }) => (planned ?? since) <= today)
    .map((talk) => ({
      is: "conversation",
      talk,
      days: Math.max(0, daysBetween(talk.since, today)),
    }));
}

/** The last decision, once its day has come: until a talk is held, the relationship has ended, or one looks anew. */
function decisionDue(summary: ClientSummary, today: Day): DueOf<"decision">[] {
  const { lastDecision: decision } = summary;
  if (!decision || decision.day > today) return [];
  switch (decision.decided) {
    case "talk":
    case "renegotiate":
      if (summary.talkedSince || standsAsTalk(summary)) return [];
      break;
    case "watch":
    case "carry-on":
      if (summary.unfinished) return [];
      break;
    case "leave":
    case "decline":
      break;
  }
  return [{ is: "decision", decision }];
}

/** Whether what was to be said at last stands as a talk that is owed or planned: then that is due, on its own day. */
function standsAsTalk({
  conversations,
  decidedIn,
  raised,
}: ClientSummary): boolean {
  const isRaised = new Set(raised.map(({ flag }) => flag));
  return conversations.some(
    ({ checkUp, flags }) =>
      flags.some((flag) => isRaised.has(flag)) ||
      (checkUp !== null && checkUp === decidedIn),
  );
}

function checkUpDue(summary: ClientSummary, today: Day): DueOf<"check-up">[] {
  const { client, lastCheckUp, lastDecision, unfinished } = summary;
  const { stage, checkUpRhythm } = client;
  if (unfinished || stage === "paused") return [];
  const first = lastCheckUp === null;
  if (first && stage === "prospect") {
    // The clock may have been ahead when they were written down.
    const days = Math.max(0, daysBetween(dayOf(client.at), today));
    return [{ is: "check-up", why: "before-yes", first, days }];
  }
  const isLookedAt =
    lastDecision !== null &&
    lastDecision.day <= today &&
    ["watch", "carry-on"].includes(lastDecision.decided);
  // To look again is what stands there as the decision's day already.
  if (checkUpRhythm === null || isLookedAt) return [];
  const last = lastCheckUp ?? sinceWhen(summary);
  const next = reachable(() => nextAfter(last, checkUpRhythm));
  if (next !== null && next <= today) {
    const days = daysBetween(next, today);
    return [{ is: "check-up", why: "rhythm", first, days }];
  }
  const days = daysSinceRenewalAsks(summary, today);
  return days === null ? [] : [{ is: "check-up", why: "renewal", first, days }];
}

/**
 * For how many days a check-up has been due because 90, 60 or 30 days are left before a renewal (PRODUCT.md, "When");
 * null when there was one by then, when the renewal is decided, or when it is none of its days.
 */
function daysSinceRenewalAsks(
  summary: ClientSummary,
  today: Day,
): number | null {
  const renewal = awaitedRenewal(summary.client);
  if (renewal === null || isOwn(summary) || isRenewalDecided(summary))
    return null;
  const days = daysBetween(today, renewal);
  const step = [
    renewalDays.mustDecide,
    renewalDays.decide,
    renewalDays.ahead,
  ].find((each) => days <= each);
  if (days < 0 || step === undefined) return null;
  const { lastCheckUp } = summary;
  const isDone =
    lastCheckUp !== null &&
    daysBetween(lastCheckUp, renewal) <= step + checkUpAhead;
  return isDone ? null : step - days;
}

function habitsDue(
  summary: ClientSummary,
  today: Day,
): (DueOf<"terms"> | DueOf<"silence"> | DueOf<"portrait">)[] {
  const { client, lastRecord, lastPortrait } = summary;
  const { stage, terms, meetingRhythm } = client;
  const since = client.started ?? client.since;
  if (stage !== "active" || isOwn(summary)) return [];
  const due: ReturnType<typeof habitsDue> = [];
  if (
    since !== null &&
    Math.abs(daysBetween(since, today)) <= startDays &&
    termNames.every((name) => terms[name].answer === null)
  )
    due.push({ is: "terms", since });
  const last = lastRecord ?? sinceWhen(summary);
  const meeting =
    meetingRhythm && reachable(() => nextAfter(last, meetingRhythm));
  if (meeting && meeting < today)
    due.push({ is: "silence", days: daysBetween(last, today) });
  if (lastPortrait && isOldPortrait(lastPortrait, today))
    due.push({ is: "portrait", last: lastPortrait });
  return due;
}

/** The day from which the relationship counts, else the one on which the client was written down. */
function sinceWhen({ client, firstRecord }: ClientSummary): Day {
  return knownSince(client, firstRecord) ?? dayOf(client.at);
}
