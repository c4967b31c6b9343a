import type {
  DecisionKind,
  FlagAnswer,
  Stance,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import { daysBetween, type Day } from "#core/day.ts";
import { count, day, list, numbers, relativeDay } from "./format.ts";
import { stance, valueAnswer } from "./names.ts";

/** The check-up: its questions, and what came of it. */
export const checkup = {
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

  letters: {
    shared: "s",
    nominal: "n",
    missing: "m",
    unknown: "u",
    evidence: "e",
    write: "w",
    question: "q",
  },
  flagLetters: {
    raised: "r",
    "not-raised": "n",
    unknown: "d",
  } satisfies Record<FlagAnswer, string>,
  stanceLetters: { with: "w", mixed: "m", for: "f" } satisfies Record<
    Stance,
    string
  >,
  decisionLetters: {
    talk: "t",
    renegotiate: "r",
    watch: "w",
    leave: "l",
    decline: "d",
    "carry-on": "c",
  } satisfies Record<DecisionKind, string>,
  keysLabel: "Keys",
  keys: {
    "own-values": [
      ["Enter", "next line"],
      ["Backspace", "takes an empty line away"],
    ],
    values: [
      ["S N M U", "answer"],
      ["E", "to what you wrote"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["Alt ← →", "back, next"],
    ],
    tasks: [
      ["R N D", "answer"],
      ["Enter", "to its line"],
      ["E", "take evidence"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["Alt ← →", "back, next"],
    ],
    value: [
      ["R N D", "answer"],
      ["Enter", "to its line"],
      ["E", "take evidence"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["Alt ← →", "back, next"],
    ],
    stance: [
      ["W M F", "answer"],
      ["Enter", "goes on"],
      ["Alt ← →", "back, next"],
    ],
    decision: [
      ["the first letter", "decides"],
      ["Enter", "goes on"],
      ["Alt ←", "back"],
    ],
  } satisfies Record<string, readonly (readonly [string, string])[]>,

  /** The keys at other places than a question, beside flags and beside the other answers. */
  keysAt: {
    flags: {
      line: [
        ["Esc", "back to the flags"],
        ["Alt ← →", "back, next"],
      ],
      writing: [
        ["Esc", "back to the question"],
        ["Alt ← →", "back, next"],
      ],
      sentences: [
        ["↑ ↓", "from sentence to sentence"],
        ["E", "takes one"],
        ["Q", "back to the question"],
        ["W", "write"],
      ],
      button: [
        ["E", "take evidence"],
        ["Q", "back to the question"],
        ["Alt ← →", "back, next"],
      ],
    },
    answers: {
      line: [
        ["Esc", "back to the answers"],
        ["Alt ← →", "back, next"],
      ],
      writing: [],
      sentences: [],
      button: [["Alt ← →", "back, next"]],
    },
  } satisfies Record<
    string,
    Record<string, readonly (readonly [string, string])[]>
  >,

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
  prompts: {
    for: [
      "Do I want to work for them, when I could work with somebody else, perhaps with their competitor?",
      "Do they pay what working for somebody is worth? A “with” that pays less beats a “for” that pays more.",
      "Am I taking on a second boss, one who may use the work and not pay for it?",
    ],
    with: [
      "What is the goal of the project, and is the deal struck?",
      "Do I deliver all that is expected, and could I do more than that?",
      "How can I help the others on the team to reach their goals?",
    ],
  } satisfies Partial<Record<Stance, readonly string[]>>,
  goodSigns:
    "Good signs count too: glad to start, milestones early, people who stay longer because they want to, decent in bad times.",
  pickStance: "So, today:",
  stanceExplained: {
    with: "side by side, towards one goal",
    mixed: "some of both",
    for: "as one who is told",
  } satisfies Record<Stance, string>,
  stanceOpen: "Not picked",
  letPass: "What did I let pass? Which right did I not question?",
  letPassHint: "One line, or nothing",
  letPassShort: "What you let pass",

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
