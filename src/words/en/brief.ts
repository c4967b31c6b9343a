import type { BriefPart, Edition } from "#core/brief/parts.ts";
import type { MakingStage } from "#core/brief/making.ts";
import type { DecisionKind, ValueAnswer } from "#core/checkup/schema.ts";
import type { Outcome } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import { count, day, list, numbers, shortDay } from "./format.ts";
import { decided, ended, endedBy, valueAnswer } from "./names.ts";

/** A, B, …, Z, AA, … */
function letters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The brief as it prints, and the screen that makes one. */
export const brief = {
  title: (client: string) => `Brief: ${client}`,
  neutralTitle: (madeOn: Day) => `Brief ${madeOn}`,
  namedTitle: (name: string, madeOn: Day) => `${name}, ${madeOn}`,
  aliases: {
    client: (index: number) => `Client ${letters(index)}`,
    person: (index: number) => `Person ${letters(index)}`,
    hiddenWord: "[…]",
  },
  kicker: {
    private: "Brief · private",
    talk: "For our talk",
  } satisfies Record<Edition, string>,
  madeOn: (of: Day) => `Made on ${day(of)}`,
  range: (from: Day, to: Day) =>
    from === to ? day(from) : `${day(from)} to ${day(to)}`,
  private: {
    whole:
      "Private: this shows everything you wrote. Keep it for your own eyes.",
    part: "Private: keep it for your own eyes.",
  },
  pageOf: { before: "page ", between: " of " },
  goal: "Goal",
  expected: "Expected",
  delivered: "Delivered",
  terms: "Terms",
  preMortem: "A year from now it ended badly: why?",
  openTalks: "Still to be said",
  lines: "Energy and stance",
  weekOf: (monday: Day) => `Week of ${shortDay(monday)}`,
  since: "Since",
  firstWritten: (of: Day) => `Not written down; first entry on ${day(of)}`,
  renewal: "Renewal",
  renewalIn: (days: number) =>
    days === 0
      ? "today"
      : days > 0
        ? `in ${count(days, "day")}`
        : `${count(-days, "day")} ago`,
  lastDecision: "Last decision",
  decision: (what: DecisionKind, on: Day) =>
    `${decided[what]}, ${what === "watch" || what === "carry-on" ? "until" : "by"} ${day(on)}`,
  decidedOn: (of: Day) => `(decided on ${day(of)})`,
  outcome: "Ended",
  endedBefore: "Ended before",
  endedAs: (how: Outcome["ended"], by: Outcome["by"], of: Day) =>
    `${ended[how]}, ${endedBy[by].toLowerCase()}, on ${day(of)}`,
  notSaid: "Not written down",
  raisedNow: "Flags raised now",
  raisedSince: (of: Day) => `since ${day(of)}`,
  namedValues: (names: readonly string[]) =>
    list.format(names.map((name) => `“${name}”`)),
  noneRaised: (of: Day) => `None, in the check-up of ${day(of)}.`,
  noCheckUp: "No check-up so far.",
  myTerms: "My terms",
  walkAwayLine: "My walk-away line",
  space: "Notes for the talk",
  nothingYet: "No entry stands in this brief.",
  asAt: (of: Day) => `What stands now is told as at ${day(of)}.`,
  grid: "Flags by date",
  gridPart: (from: Day, to: Day) =>
    from === to
      ? `Check-up of ${day(from)}`
      : `Check-ups from ${day(from)} to ${day(to)}`,
  flagColumn: "Flag",
  raised: "raised",
  notRaisedSign: "·",
  unknownSign: "?",
  notAskedSign: "–",
  notAsked: "Not asked",
  legend: [
    "· = not raised",
    "? = don’t know",
    "– = not asked",
  ] as readonly string[],
  noneEver: "No flag was raised in these check-ups.",
  findings: "What repeats",
  findingCounts: (
    seen: number,
    of: number,
    quarters: number,
    since: Day,
    until: Day,
  ) =>
    `${numbers.format(seen)} of ${numbers.format(of)}, over ${count(quarters, "quarter")}, ${shortDay(since)} to ${shortDay(until)}.`,
  /** What stands before the days that are named, of all on which it was seen. */
  seenHere: (all: number, named: number) =>
    named < all ? `Seen here ${count(all, "time")}, last on` : "Seen here on",
  notSeenHere: (all: number, named: number) =>
    named < all
      ? `Not seen here ${count(all, "time")}, last on`
      : "Not seen here on",
  evidenceElsewhere: (n: number) => `Seen with others ${count(n, "time")}.`,
  findingNote: (note: string) => `Your note: ${note}`,
  predictions: "What you expected, and what came of it",
  predictionsCount: (all: number, cameTrue: number, told: number) =>
    told === 0
      ? `${count(all, "prediction")}; of none is it said yet what came of it.`
      : `${count(all, "prediction")}; of the ${numbers.format(told)} whose outcome you told, ${numbers.format(cameTrue)} came so.`,
  predictionColumns: {
    on: "On",
    what: "What you expected",
    came: "What came of it",
  },
  notTold: "Not told yet",
  contents: "Contents",
  changed: "What the last check-up changed",
  changedBetween: (on: Day | null, since: Day) =>
    on
      ? `On ${shortDay(on)}, compared with ${shortDay(since)}`
      : `Compared with ${shortDay(since)}`,
  stillRaised: (n: number) =>
    n === 1
      ? "1 flag is still raised"
      : `${numbers.format(n)} flags are still raised`,
  timeline: "Timeline",
  checkUp: "Check-up",
  forCheckUp: "Written for the check-up",
  stance: "Stance",
  values: "Values",
  unanswered: "Not answered",
  valuesSaid: (answer: ValueAnswer | null, names: readonly string[]) =>
    `${answer ? valueAnswer[answer] : brief.unanswered}: ${brief.namedValues(names)}.`,
  flagsRaised: "Raised",
  otherFlags: "Said about other flags",
  unknownFlags: "Don’t know",
  letPass: "What I let pass",
  decided: "Decision",
  preview: "Preview",
  back: "Back to the client",
  partShown: (entries: number, all: number) =>
    `The first ${numbers.format(entries)} of ${numbers.format(all)} entries are set here. What you save has all of them.`,
  showAll: "Set all of them here",
  cannotDraw: (signs: readonly string[]) =>
    `No font on this computer can draw ${list.format(signs)}. Each stands in the brief as its number, for example [U+1F600]; a font that has it would help.`,
  codeOf: (code: string) => `[U+${code}]`,
  edition: "Edition",
  editionName: {
    private: "Private",
    talk: "For the talk",
  } satisfies Record<Edition, string>,
  editionFor: {
    private: "For your own eyes: everything, unless you untick it.",
    talk: "Your client may see it: goal, dates, agreed terms, what was delivered, meetings and conversations, with what you wrote to them word for word. Anything else only where you tick it.",
  } satisfies Record<Edition, string>,
  partsOf: {
    private: "What is in it",
    talk: "What your client will see",
  } satisfies Record<Edition, string>,
  yours: "Yours alone, unless you tick it:",
  yoursAlone: "Yours alone:",
  part: {
    goal: "Goal",
    dates: "Dates",
    terms: "Agreed terms",
    delivered: "What was delivered",
    meetings: "Meetings",
    conversations: "Conversations held",
    expected: "What they expect",
    outcome: "How it ended",
    "open-talks": "Talks still to be held",
    "my-terms": "My terms",
    "walk-away": "My walk-away line",
    "term-answers": "How you stand to the terms",
    "pre-mortem": "Why it could end badly",
    flags: "Flags",
    values: "Values",
    answers: "Answers in words, good signs",
    decisions: "Decisions",
    reflections: "Reflections",
    unsaid: "What you are not saying",
    energy: "Energy",
    stance: "Stance",
    portrait: "Portraits",
    power: "Power notes",
    quotes: "Quotes",
    disagreements: "Disagreements",
    explaining: "Minutes spent explaining",
    renewals: "Answers before renewals",
    predictions: "Predictions",
    findings: "What repeats",
  } satisfies Record<BriefPart, string>,
  /** How much of a part there is; for a part that is there or not, nothing. */
  partCount: {
    goal: () => "",
    dates: (n) => count(n, "date"),
    terms: (n) => count(n, "term"),
    delivered: () => "",
    meetings: (n) => count(n, "meeting"),
    conversations: (n) => count(n, "conversation"),
    expected: () => "",
    outcome: () => "",
    "open-talks": (n) => count(n, "talk"),
    "my-terms": () => "",
    "walk-away": () => "",
    "term-answers": (n) => count(n, "term"),
    "pre-mortem": () => "",
    flags: (n) => `raised ${count(n, "time")}`,
    values: (n) => count(n, "answer"),
    answers: (n) => count(n, "answer"),
    decisions: (n) => count(n, "decision"),
    reflections: (n) => count(n, "reflection"),
    unsaid: (n) => count(n, "line"),
    energy: (n) => count(n, "week"),
    stance: (n) => count(n, "mark"),
    portrait: (n) => count(n, "portrait"),
    power: (n) => count(n, "note"),
    quotes: (n) => count(n, "quote"),
    disagreements: (n) => count(n, "disagreement"),
    explaining: (n) => count(n, "meeting"),
    renewals: (n) => count(n, "answer"),
    predictions: (n) => count(n, "prediction"),
    findings: (n) => count(n, "finding"),
  } satisfies Record<BriefPart, (n: number) => string>,
  nothingOf: "nothing",
  nothingToShare: "Nothing that may be shared is written yet.",
  asUsual: "Tick what is usual",
  leftOut: "What is left out",
  partLeftOut: (part: string, counted: string) =>
    counted === "" ? part : `${part}: ${counted}`,
  findingsHeldBack: (n: number) =>
    n === 1
      ? "1 finding, for it tells of a part that is left out"
      : `${numbers.format(n)} findings, for they tell of parts that are left out`,
  quotesHeldBack: (n: number) =>
    n === 1
      ? "1 sentence quoted with a flag, for flags are left out"
      : `${numbers.format(n)} sentences quoted with flags, for flags are left out`,
  explainingHeldBack: "Minutes spent explaining, for meetings are left out",
  hiddenTooMuch:
    "More than 100 words, or longer ones than 5,000 letters, are not left out.",
  topicsHeldBack: (n: number) =>
    n === 1
      ? "The topic of 1 talk, for it came from a check-up or a disagreement"
      : `The topics of ${numbers.format(n)} talks, for they came from check-ups or disagreements`,
  termsHeldBack: (n: number) =>
    n === 1
      ? "What you wrote to 1 term that you are not comfortable with"
      : `What you wrote to ${numbers.format(n)} terms that you are not comfortable with`,
  outside: (n: number) => `${count(n, "entry", "entries")} outside these dates`,
  later: (n: number) =>
    `${count(n, "entry", "entries")} dated later than today`,
  inBin: (n: number) => `${count(n, "entry", "entries")} in the bin`,
  unfinished: (n: number) =>
    n === 1
      ? "A check-up that is not finished"
      : `${numbers.format(n)} check-ups that are not finished`,
  nothingLeftOut: "Nothing. Everything you wrote is in.",
  names: "Names",
  anonymous: "Leave out names",
  anonymousNote:
    "Clients become “Client A”, “Client B”, wherever their names are written, and whoever you quoted “Person A”. Other people keep theirs. Add what else would give somebody away: a name, a town, a product.",
  othersNote:
    "Other clients have no names in what repeats: they are “Client B”, “Client C”.",
  hiddenWords: "Words to leave out as well",
  hiddenWordsHint: "Separated by commas",
  named: "Name the client in the file’s name and title",
  dates: "Dates",
  from: "From",
  to: "To",
  allDates: "All dates",
  paper: "Paper",
  save: "Save as PDF",
  saveMarkdown: "Save as Markdown",
  print: "Print",
  stage: {
    gathering: "Gathering what is in it…",
    setting: "Setting the pages…",
    printing: "Making the PDF…",
    writing: "Writing the file…",
  } satisfies Record<MakingStage, string>,
  stop: "Stop",
  stopped: "Stopped. No file was written.",
  saved: (file: string) => `Saved as ${file}`,
};
