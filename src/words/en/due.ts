import type { DecisionKind } from "#core/checkup/schema.ts";
import type { Due, DueKind } from "#core/client/due-kinds.ts";
import { daysBetween, type Day } from "#core/day.ts";
import type { RenewalAnswer } from "#core/renewal/schema.ts";
import type { Conversation } from "#core/talk/schema.ts";
import { count, day, dayAndMonth, numbers, shortDay } from "./format.ts";
import { decided, decidedBy } from "./names.ts";
import { renewalAnswer } from "./told.ts";

const said = (days: number) =>
  days === 0
    ? "today"
    : days > 0
      ? `in ${count(days, "day")}`
      : `${count(-days, "day")} ago`;

/** A day without its year, where that is this one. */
const near = (of: Day, today: Day) =>
  of.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(of) : shortDay(of);

/** How long a talk is owed, or since when its planned day has come; nothing on the first day. */
function waitOfTalk(
  { planned }: Pick<Conversation, "planned">,
  days: number,
  today: Day,
): string {
  if (planned === null) return days === 0 ? "" : count(days, "day");
  const late = daysBetween(planned, today);
  return late === 0 ? "planned for today" : `planned ${count(late, "day")} ago`;
}

/** What is due, in a line without a name. */
function what(due: Due, today: Day): string {
  switch (due.is) {
    case "unfinished":
      return "Begun check-up";
    case "renewal":
      return `Renewal ${said(due.days)}`;
    case "conversation": {
      const wait = waitOfTalk(due.talk, due.days, today);
      if (due.talk.planned !== null) return `Talk ${wait}`;
      return wait === "" ? "Talk owed" : `Talk owed · ${wait}`;
    }
    case "decision": {
      const { decided: kind, day: by } = due.decision;
      const inWords = decidedBy(kind, by, today);
      return `Decided: ${inWords.replace(decided[kind], decided[kind].toLowerCase())}`;
    }
    case "prediction":
      return "Your prediction";
    case "check-up":
      return due.first ? "First check-up" : "Check-up";
    case "terms":
      return "Terms to look at";
    case "silence":
      return `Silent for ${count(due.days, "day")}`;
    case "portrait":
      return "Portrait, anew";
  }
}

/** What is said beside a name under the heading of its kind; nothing where the heading says it all. */
function detail(due: Due, today: Day): string {
  switch (due.is) {
    case "renewal":
      return said(due.days);
    case "conversation":
      return waitOfTalk(due.talk, due.days, today);
    case "decision":
      return decidedBy(due.decision.decided, due.decision.day, today);
    case "prediction":
      return near(due.prediction.by, today);
    case "check-up":
      return due.first ? "the first" : "";
    case "silence":
      return count(due.days, "day");
    case "portrait":
      return near(due.last, today);
    case "terms":
    case "unfinished":
      return "";
  }
}

/** What is due, as Today says it. */
export const due = {
  what,
  detail,
  group: {
    unfinished: "Begun check-ups",
    renewal: "Renewals",
    conversation: "Talks",
    decision: "Decisions",
    prediction: "Predictions",
    terms: "Terms",
    "check-up": "Check-ups",
    silence: "Silence",
    portrait: "Portraits",
  } satisfies Record<DueKind, string>,
  grouped: (group: string, n: number) => `${group} · ${numbers.format(n)}`,
  more: (n: number) => `${numbers.format(n)} more`,
  show: "Show",
  done: "Done",
  toDue: "F6 goes from the cursor to what is due, and back",
  openPage: "Open the page",
  endIt: "End the relationship",

  goOn: "Go on",
  begin: "Begin the check-up",
  beginAnew: "A new check-up",
  lastCheckUp: (on: Day, today: Day) =>
    `The last one was on ${near(on, today)}.`,
  noCheckUp: "There was none yet.",
  beforeYes: "One look, before you say yes.",
  beforeRenewal: (on: Day, today: Day) =>
    `One look, before the renewal ${said(daysBetween(today, on))}.`,

  owedSince: (since: Day, today: Day) => `Owed since ${near(since, today)}.`,
  heldToday: "Held today",
  held: (name: string) => `Talk with ${name}: held today.`,
  isHeld: "Held. It stands on their page.",
  settles: "It settled the disagreement",
  whatWasSaid: "What was said",
  planDay: "Another day",
  plannedFor: "Planned for",

  decideAnew: {
    talk: "It is carried out by a talk. For another day, or another decision, look again.",
    renegotiate:
      "It is carried out by a talk. For another day, or another decision, look again.",
    watch: "The day has come: look again, and decide.",
    "carry-on": "The day has come: look again, and decide.",
    leave:
      "It is carried out when the relationship ends. For another day, or another decision, look again.",
    decline:
      "It is carried out when you have said no, and it ends here. For another day, or another decision, look again.",
  } satisfies Record<DecisionKind, string>,
  talkHeld: "A talk was held today",

  answerNothing:
    "From 60 days before on you say what is to come. Leaving can be decided at any time.",
  answerNow: "What do you want?",
  answerDecide: "30 days or less are left: “undecided” is no answer any more.",
  answerPassed: "Its day has passed. What was decided?",
  wasUndecided: (on: Day, today: Day) =>
    `On ${near(on, today)} you were undecided.`,
  answerLetter: {
    renew: "r",
    "change-terms": "c",
    leave: "l",
    undecided: "u",
  } satisfies Record<RenewalAnswer, string>,
  because: "Because",
  answered: (name: string, answer: RenewalAnswer) =>
    `Renewal with ${name}: ${renewalAnswer[answer].toLowerCase()}.`,
  next: "The next renewal",
  nextIn: (on: Day) => `In a year: ${day(on)}`,
  nextNone: "There is none",
  nextSet: (name: string, on: Day | null) =>
    on === null
      ? `No renewal is awaited with ${name}.`
      : `Next renewal with ${name}: ${day(on)}.`,
  nextIs: (on: Day | null) =>
    on === null ? "No renewal is awaited." : `The next one is on ${day(on)}.`,
  leaving: "You decided to leave. It ends when you say how it ended.",
  brief: "Brief before the talk",

  lookAtTerms: "Look at the terms",
  writeAbout: "Write about them",
  silentSince: (on: Day, today: Day) =>
    `The last thing here is of ${near(on, today)}.`,
  drawAnew: "Draw them anew",
  lastPortrait: (on: Day, today: Day) => `The last is of ${near(on, today)}.`,
};
