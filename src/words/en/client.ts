import type { PredictionEnd } from "#core/checkup/schema.ts";
import type { Outcome, Stage } from "#core/client/schema.ts";
import { daysBetween, type Day } from "#core/day.ts";
import {
  count,
  day,
  dayAndMonth,
  list,
  month,
  numbers,
  relativeDay,
  shortDay,
} from "./format.ts";
import { agreed } from "./agreed.ts";
import { decidedBy, ended, endedBy } from "./names.ts";

import { portrait } from "./portrait.ts";
import { talks } from "./talks.ts";

/** One client's page. */
export const client = {
  notHere: "No such client",
  allClients: "All clients",
  since: (of: Day) => `since ${month(of)}`,
  /** Where nobody has said since when: the day of the first thing written. */
  firstWritten: (of: Day) => `first written about on ${day(of)}`,
  renewal: (on: Day, today: Day) => {
    const days = daysBetween(today, on);
    if (days === 0) return "renewal today";
    if (days > 0 && days <= 120) return `renewal in ${count(days, "day")}`;
    if (days > 120) return `renewal ${shortDay(on)}`;
    return days > -60
      ? `renewal was ${count(-days, "day")} ago`
      : `renewal was ${shortDay(on)}`;
  },
  lastDecision: "Last decision",
  decision: decidedBy,
  raisedNow: (n: number) => `${count(n, "flag")} raised now`,
  raisedSince: (of: Day, today: Day) =>
    of.slice(0, 4) === today.slice(0, 4)
      ? `since ${dayAndMonth(of)}`
      : `since ${shortDay(of)}`,
  allFlags: (n: number) => `Show all ${numbers.format(n)}`,
  fewerFlags: "Show fewer",
  write: "Write about them",
  writeOwn: "Write about it",
  writeFirst: "Write the first line",
  prompt: "What is true about this work?",
  begin: "Check-up",
  goOn: "Go on with the check-up",
  brief: "Brief",
  tabs: "Parts of this page",
  tab: {
    timeline: "Timeline",
    talks: "Talks",
    "check-ups": "Check-ups",
    agreed: "Agreed",
    portrait: "Portrait",
    patterns: "Patterns",
    about: "About",
  },
  timelineEmpty:
    "What you write about them, and every check-up, stands here, the newest first.",
  timelineLoading: "More is on its way…",
  beginning: (n: number) =>
    n === 1
      ? "1 entry."
      : `${count(n, "entry", "entries")}, down to the first.`,
  lost: "The entry that you came for is no longer on this page.",
  lookInBin: "Look in the bin",
  stance: "Stance",
  noDecision: "No decision was taken down.",
  noneRaised: "No flag was raised.",
  everything: "Show everything",
  less: "Show less",
  result: "Open",
  valueGrid: "The values",
  noValues: "No values were asked about.",
  letPass: "What I let pass",
  theValues: (names: readonly string[]) =>
    list.format(names.map((name) => `“${name}”`)),
  noEvidence: "No line of evidence was written.",
  checkUpsEmpty:
    "A check-up asks three questions about the work, raises what has to be said, and ends in one decision. It takes a few minutes.",
  unfinished: (begun: Day, today: Day) =>
    `A check-up from ${relativeDay(begun, today)} is not finished.`,
  grid: "Flags, check-up by check-up",
  gridFlag: "Flag",
  gridHint:
    "Point at a mark, or go there with the arrow keys, to read what you wrote.",
  gridNone: (n: number) =>
    n === 1
      ? "The one check-up raised no flag."
      : `No flag was raised in ${count(n, "check-up")}.`,
  notAsked: "Not asked",
  mark: (wording: string, answer: string, on: Day) =>
    `${wording}: ${answer.toLowerCase()}, ${shortDay(on)}`,
  checkUpOf: (on: Day) => `The check-up of ${day(on)}`,
  theCheckUps: "The check-ups",
  name: "Name",
  nameNeeded: "A client needs a name. Until you type one, the last one stays.",
  kind: "Kind",
  stage: "Stage",
  sinceLabel: "Working together since",
  ownSinceLabel: "In business since",
  renewalLabel: "Renewal",
  checkUpRhythm: "Check-ups",
  noCheckUps: "Not by the calendar",
  dayRange: "That is no day between 1900 and 2199. It is not taken down.",
  goal: "Goal",
  goalHint: "What this work is for, in one or two lines.",
  myTerms: "My terms",
  myTermsHint: "What you need, to go on. Only you see it.",
  walkAwayLine: "My walk-away line",
  walkAwayHint: "Past this you leave. Write it down while you are calm.",
  ownBusinessStays:
    "This is you: check-ups on yourself, and what you write about nobody else. It is part of every journal, so its kind and stage stay as they are.",
  relationship: "This relationship",
  pause: "Pause",
  resume: "Take up again",
  stageIs: (name: string, is: Stage) => {
    const what = {
      prospect: "is a prospect",
      active: "is running",
      paused: "is paused",
      ended: "has ended",
    }[is];
    return `${name} ${what}.`;
  },
  end: "End…",
  endTitle: (name: string) => `How it ended with ${name}`,
  howEnded: "It ended",
  whoEnded: "Who ended it",
  endedOn: "On",
  why: "Why, in one line",
  doEnd: "End it",
  keep: "Cancel",
  endingLetters: { well: "w", badly: "b", neither: "n" },
  enderLetters: { me: "m", them: "t", both: "b" },
  changeOutcome: "Change…",
  saveOutcome: "Save",
  outcomeChanged: "The outcome is changed.",
  reopen: "Reopen",
  outcome: (outcome: Outcome) =>
    `${outcome.ended === "neither" ? "Ended neither well nor badly" : `Ended ${ended[outcome.ended].toLowerCase()}`}, ${endedBy[outcome.by].toLowerCase()}, on ${day(outcome.day)}.`,
  endedNoOutcome: "Ended. How, is not written down.",
  endedBefore: "How it ended before",
  remove: "Remove this client",
  removeHint: "Nothing is written here yet, so it can simply go.",
  removed: (name: string) => `${name} is removed.`,
  patternsEmpty:
    "Nothing repeats here yet. It takes three check-ups, over two quarters, before anything is called a pattern.",

  /** How sure somebody was of a prediction, and by when it was to come. */
  foretold: (sure: number, by: Day, today: Day) =>
    `You were ${numbers.format(sure)} % sure, by ${by.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(by) : shortDay(by)}.`,
  foretoldTitle: "What became of what you foretold",
  predictionLetters: { yes: "c", no: "d", unclear: "h" } satisfies Record<
    PredictionEnd["came"],
    string
  >,
  predictionEnded: "Written down. The prediction stays as you wrote it.",
  predictionNote: "A line about it, or nothing",

  theDisagreement: (topic: string) => `The disagreement: “${topic.trim()}”`,
  talks,
  agreed,
  portrait,
};
