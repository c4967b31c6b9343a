import type {
  DecisionKind,
  Prediction,
  PredictionEnd,
  Side,
  Stance,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import { daysBetween, type Day } from "#core/day.ts";
import { checkupKeys } from "./checkup-keys.ts";
import { count, day, list, numbers, relativeDay } from "./format.ts";
import { predictionEnd, side } from "./told.ts";
import { stance, valueAnswer } from "./names.ts";

/** The check-up: its questions, and what came of it. */
export const checkup = {
  inBin: "This check-up is in the bin.",
  notOne: "This is not a check-up.",
  steps: {
    values: "Values",
    tasks: "Tasks",
    value: "Value",
    stance: "Stance",
    decision: "Decision",
  },
  stepsLabel: "Steps of the check-up",
  leave: "Leave for now",
  kept: "Your answers are kept. Go on any time.",
  escape: "Esc",
  next: "Next",
  back: "Back",
  finish: "Finish",
  remove: "Remove",

  ...checkupKeys,

  askValues: "What do you need from people you work with?",
  askValuesLead:
    "A line each, in your own words. Every check-up asks which of them a client shares. Write three at the least: with fewer, “all but one” cannot be seen.",
  valueLine: (n: number) => `Value ${numbers.format(n)}`,
  valueExamples: [
    "For example: says what is wrong, early",
    "Pays on time",
    "Keeps small promises",
  ] as readonly string[],
  removeValue: (name: string) => `Remove “${name}”`,
  valuesDone: "Use these values",
  valueCount: (n: number) =>
    n < 3 ? `${numbers.format(n)} of 3` : count(n, "value"),
  editValues: "Edit my values",
  noValues: "You have written down no values, so nothing can be said here.",
  valueExplained: {
    shared: "lived",
    nominal: "said, not lived",
    missing: "not there",
    unknown: "can’t tell yet",
  } satisfies Record<ValueAnswer, string>,

  fromTheGrid: "What follows from it",
  said: {
    "not-raised": "not raised",
    open: "cannot be said yet",
    "too-few": "cannot be said with fewer than three values",
  },
  allButOne:
    "The author of the method found that this always ended badly. Your own record will say.",
  evidence: "What did you see or hear?",
  evidenceFor: (wording: string) => `Evidence: ${wording}`,
  removeQuote: (text: string) => `Remove the quote “${text}”`,
  quoteRemoved: "The quote is removed.",

  soundsLike: {
    label: (wording: string) => `Sounds like: ${wording}`,
    question: "Sounds like this?",
    take: "Take it as evidence",
    not: "Not this",
  },

  margin: (n: number) =>
    n === 0 ? "What you wrote" : `What you wrote · ${numbers.format(n)}`,
  marginEmpty: "Nothing yet. What you write here stands beside the questions.",
  sentences: "Your sentences",
  unfold: "Show",
  fold: "Hide",
  write: "Write a reflection",
  writePrompt: "What comes to mind?",
  evidenceGoesTo: "Evidence for:",
  noTarget: "No flag to take evidence for yet.",
  older: (n: number) => `${numbers.format(n)} older`,

  stanceQuestion: "Am I working with them or for them?",
  stanceQuestionOwn: "Do I work with my own business, or for it?",
  stanceLead:
    "A few words to each, or none; Enter goes on. Money stays out of sight.",
  goodSigns: "Good signs count too",
  pickStance: "So, today:",
  stanceExplained: {
    with: "side by side, towards one goal",
    mixed: "some of both",
    for: "as one who is told",
  } satisfies Record<Stance, string>,
  stanceExplainedOwn: {
    with: "it serves what I want from it",
    mixed: "some of both",
    for: "as one of its employees",
  } satisfies Record<Stance, string>,
  stanceOpen: "Not picked",
  letPass: "What did I let pass? Which right did I not question?",
  letPassHint: "One line, or nothing",
  letPassShort: "What you let pass",

  heard: {
    title: "Their exact words",
    taken: (n: number) =>
      n === 0
        ? "Their exact words"
        : `Their exact words · ${numbers.format(n)}`,
    hint: "Word for word",
    line: (n: number) => `What they said, word for word, ${numbers.format(n)}`,
    saidBy: "Said by",
    saidByHint: "Who said it?",
    on: "On",
    quoted: (text: string) => `“${text}”`,
    another: "Another sentence",
    remove: (text: string) => `Remove “${text}”`,
    before: "Heard before",
    /** Words that may name an amount stay out of sight while the stance is answered. */
    hidden: (n: number) =>
      n === 1
        ? "One more names a number, and stays out of sight here."
        : `${numbers.format(n)} more name a number, and stay out of sight here.`,
    older: (n: number) => `${numbers.format(n)} older`,
    from: (saidBy: string, on: Day) =>
      saidBy.trim() === "" ? day(on) : `${saidBy.trim()}, ${day(on)}`,
  },
  power: {
    open: "Something was done to me",
    deed: "What was done",
    text: "What happened",
    letPass: "What I let pass",
    unquestioned: "The right I did not question",
    handedOver: "What I handed over",
    remove: "Remove this moment",
  },
  frustration: {
    whose: "Whose is it?",
    since: "Since",
    owed: "A talk about it will be owed from that day on, until it is held.",
    said: (whose: Side | null | undefined, of: Day | null | undefined) =>
      [
        ...(whose ? [side[whose]] : []),
        ...(of ? [`since ${day(of)}`] : []),
      ].join(", "),
  },

  decline: (phrase: string) =>
    `They said “${phrase}” before the start. The method’s advice: decline, whatever the money.`,
  doDecline: "Decline",
  preMortem: "A year from now it ended badly: why?",
  preMortemHint: "One line, while it is early",
  prediction: {
    open: "What do I expect to come of it?",
    text: "What do I expect to come of it?",
    hint: "One line that can turn out right or wrong",
    sure: "How sure?",
    exactly: "or exactly, in percent",
    sureHint: "Until you say, it counts as 50 %.",
    percent: (n: number) => `${numbers.format(n)} %`,
    by: "By when?",
    said: ({ sure, by }: Prediction) =>
      `${numbers.format(sure)} % sure, by ${day(by)}`,
    title: "What you expect",
    /** In the owner’s own record. */
    what: "What I expected",
    saidAndEnded: (prediction: Prediction, end: PredictionEnd | null) =>
      [
        checkup.prediction.said(prediction),
        ...(end ? [checkup.prediction.ended(end.came, end.day)] : []),
      ].join(". "),
    expected: (of: Day) => `On ${day(of)} you expected`,
    came: "Did it come so?",
    answered: (came: PredictionEnd["came"]) =>
      `Written down: ${predictionEnd[came].toLowerCase()}.`,
    ended: (came: PredictionEnd["came"], on: Day) =>
      `${predictionEnd[came]}, said on ${day(on)}`,
    due: "What you expected before",
  },

  decisionQuestion: "What follows from this?",
  decisionExplained: {
    talk: "say what has not been said",
    renegotiate: "ask for other terms",
    watch: "and look again on a day",
    leave: "end it, in good order",
    decline: "say no before it starts",
    "carry-on": "as it is, and know why",
  } satisfies Record<DecisionKind, string>,
  dayLabel: {
    talk: "Talk by",
    renegotiate: "Renegotiate by",
    watch: "Watch until",
    leave: "Leave by",
    decline: "Say no by",
    "carry-on": "Look again on",
  } satisfies Record<DecisionKind, string>,
  offers: {
    "two-weeks": "In two weeks",
    month: "In a month",
    "three-months": "In three months",
  },
  because: "Because…",
  becauseHint: "One line that you will understand in a year",
  missing: (n: number) =>
    n === 1
      ? "1 answer is missing: it will count as “don’t know”."
      : `${numbers.format(n)} answers are missing: they will count as “don’t know”.`,
  noStance: "No stance is picked: it will stay open.",
  goThere: "Go there",

  decided: ({ decided: what, day: on }: { decided: DecisionKind; day: Day }) =>
    ({
      talk: `Talk by ${day(on)}`,
      renegotiate: `Renegotiate by ${day(on)}`,
      watch: `Watch until ${day(on)}`,
      leave: `Leave by ${day(on)}`,
      decline: `Say no by ${day(on)}`,
      "carry-on": `Carry on, and look again on ${day(on)}`,
    })[what],
  named: (values: readonly string[]) =>
    list.format(values.map((value) => `“${value}”`)),
  talk: {
    title: "The talk that is owed",
    planned: (on: Day, today: Day) => {
      const late = daysBetween(on, today);
      return late > 0
        ? `Planned for ${day(on)}, ${count(late, "day")} ago`
        : `Planned for ${day(on)}`;
    },
    owed: (since: Day) => `Owed since ${day(since)}`,
  },
  portrait: {
    title: "Who is this client, how do you portray them?",
    hint: "As you see them today, in a few lines",
    before: (of: Day) => `As you saw them on ${day(of)}`,
  },
  inWords: "In your words",
  goodSignsSeen: "Good signs",
  seen: (seen: boolean) => (seen ? "Seen" : "Not seen"),
  noAnswer: "No words",
  heardHere: "What they said",
  doneToMe: "What was done to you",
  close: "Close",
  raisedNow: "Raised now",
  raisedThen: "Raised then",
  noneRaised: "No flag.",
  since: (on: Day) => `since ${day(on)}`,
  sinceNow: "since this check-up",
  changed: "What has changed",
  changedSince: (on: Day, today: Day) =>
    `What has changed since ${daysBetween(on, today) < 7 ? relativeDay(on, today) : day(on)}`,
  firstOne:
    "This is the first check-up here. There is nothing to compare it with yet.",
  newlyRaised: "Newly raised",
  noLongerRaised: "No longer raised",
  notAsked: "no longer asked",
  values: "Values",
  valueChange: (before: ValueAnswer | null, now: ValueAnswer | null) =>
    !now
      ? "no longer one of your values"
      : before
        ? `${valueAnswer[now].toLowerCase()}, was ${valueAnswer[before].toLowerCase()}`
        : `${valueAnswer[now].toLowerCase()}, not asked last time`,
  stanceChange: (
    change: { before: Stance | null; now: Stance | null } | null,
    now: Stance | null,
  ) => {
    const said = (of: Stance | null) => (of ? stance[of] : "Not picked");
    return change
      ? `${said(change.now)}, was ${said(change.before).toLowerCase()}`
      : `${said(now)}, as last time`;
  },
  answers: "Answers",
  nothingChanged: "The same as last time.",
  lastDecision: "Decided last time",
  allAnswers: "All answers",
  goOn: "Go on",
  brief: "Brief",
};
