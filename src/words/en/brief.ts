import type { DecisionKind } from "#core/checkup/schema.ts";
import type { Outcome } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import { count, day, list, numbers, shortDay } from "./format.ts";
import { decided, ended, endedBy } from "./names.ts";

/** The brief as it prints, and the screen that makes one. */
export const brief = {
  title: (client: string) => `Brief: ${client}`,
  neutralTitle: (madeOn: Day) => `Brief ${madeOn}`,
  edition: "Brief · private",
  madeOn: (of: Day) => `Made on ${day(of)}`,
  range: (from: Day, to: Day) =>
    from === to ? day(from) : `${day(from)} to ${day(to)}`,
  private:
    "Private: this shows everything you wrote. Keep it for your own eyes.",
  pageOf: { before: "page ", between: " of " },
  goal: "Goal",
  expected: "Expected",
  delivered: "Delivered",
  terms: "Terms",
  preMortem: "A year from now it ended badly: why?",
  openTalks: "Still to be said",
  weeks: "Week by week",
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
  noCheckUp: "No check-up in these dates.",
  myTerms: "My terms",
  walkAwayLine: "My walk-away line",
  space: "Notes for the talk",
  nothingYet:
    "Nothing is written about this relationship yet, or nothing in these dates.",
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
  evidenceOn: (days: readonly Day[]) =>
    `Seen here on ${list.format(days.map(shortDay))}.`,
  notSeenOn: (days: readonly Day[]) =>
    `Not seen here on ${list.format(days.map(shortDay))}.`,
  evidenceElsewhere: (n: number) => `Seen with others ${count(n, "time")}.`,
  findingNote: (note: string) => `Your note: ${note}`,
  timeline: "Timeline",
  checkUp: "Check-up",
  forCheckUp: "Written for the check-up",
  stance: "Stance",
  values: "Values",
  unanswered: "Not answered",
  flagsRaised: "Raised",
  otherFlags: "Said about other flags",
  unknownFlags: "Don’t know",
  letPass: "What I let pass",
  decided: "Decision",
  preview: "Preview",
  previewNote: "Where pages end is settled when the PDF is made.",
  partShown: (shown: number, all: number) =>
    `The first ${numbers.format(shown)} of ${numbers.format(all)} entries stand here. The PDF has all of them.`,
  showAll: "Show all of them here",
  whatIsIn: "What is in",
  ofKind: {
    reflection: (n) => count(n, "reflection"),
    "check-up": (n) => count(n, "check-up"),
    meeting: (n) => count(n, "meeting"),
    conversation: (n) => count(n, "conversation"),
    disagreement: (n) => count(n, "disagreement"),
    phrase: (n) => count(n, "phrase heard", "phrases heard"),
    "power-moment": (n) => count(n, "power moment"),
    portrait: (n) => count(n, "portrait"),
    renewal: (n) =>
      count(n, "answer before a renewal", "answers before a renewal"),
    "week-mark": (n) => count(n, "line not said", "lines not said"),
    "pattern-answer": (n) =>
      count(n, "answer to a pattern", "answers to patterns"),
  } satisfies Record<RecordKind, (n: number) => string>,
  weekCount: (n: number) => count(n, "marked week"),
  openTalkCount: (n: number) =>
    count(n, "talk still to be held", "talks still to be held"),
  findingCount: (n: number) => count(n, "finding"),
  emptyHint:
    "Nothing is written yet. The first page still gives you what is known, and space to write.",
  leftOut: "What is left out",
  outside: (n: number) => `${count(n, "entry", "entries")} outside these dates`,
  later: (n: number) =>
    `${count(n, "entry", "entries")} dated later than today`,
  inBin: (n: number) => `${count(n, "entry", "entries")} in the bin`,
  unfinished: "A check-up that is not finished",
  nothingLeftOut: "Nothing. Everything you wrote is in.",
  from: "From",
  to: "To",
  allDates: "All dates",
  paper: "Paper",
  save: "Save as PDF",
  making: "Making the PDF…",
  saved: (file: string) => `Saved as ${file}`,
};
