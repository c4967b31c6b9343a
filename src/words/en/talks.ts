import { daysBetween, monthsBetween, type Day } from "#core/day.ts";
import type { Rhythm } from "#core/rhythm.ts";
import type { MeetingCounts } from "#core/talk/meetings.ts";
import {
  count,
  day,
  dayAndMonth,
  month,
  numbers,
  relativeDay,
  shortDay,
} from "./format.ts";

const dayBeside = (of: Day, today: Day) =>
  of.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(of) : shortDay(of);

/** How long something has stood, in days and then in months. */
function howLong(since: Day, until: Day): string {
  const months = monthsBetween(since, until);
  return months > 0
    ? count(months, "month")
    : count(Math.max(0, daysBetween(since, until)), "day");
}

/** What was to be said and was said, where it stands on a client's page. */
export const talks = {
  open: "To be said",
  openAtEnd: "Not said before it ended",
  none: "No talk is owed.",
  empty:
    "What has to be said, and what was said. A talk is owed until it is held, or until you say that it need not be.",
  owe: "A talk is owed",
  plan: "Plan a talk",
  owed: (since: Day, today: Day) => {
    const days = daysBetween(since, today);
    if (days === 0) return "Owed since today";
    return days > 0
      ? `Owed for ${count(days, "day")}`
      : `Owed from ${dayBeside(since, today)} on`;
  },
  planned: (on: Day, today: Day) => {
    const days = daysBetween(today, on);
    const named = dayBeside(on, today);
    if (days === 0) return "Planned for today";
    if (days < 0) return `Planned for ${named}, ${count(-days, "day")} ago`;
    return days < 60
      ? `Planned for ${named}, ${relativeDay(on, today)}`
      : `Planned for ${named}`;
  },
  wasOwed: (since: Day, today: Day) => `Open since ${dayBeside(since, today)}`,
  noTopic: "A talk without a topic",
  hold: "Held",
  held: "Held",
  aboutFlag: "About the flag:",
  which: (what: string, topic: string) => `${what}: ${topic}`,

  disagreements: "Disagreements",
  addDisagreement: "A disagreement",
  noDisagreements: "No disagreement is written down.",
  standing: (since: Day, today: Day) => {
    const days = daysBetween(since, today);
    return days < 0
      ? `From ${dayBeside(since, today)} on`
      : days === 0
        ? "Since today"
        : `Standing for ${howLong(since, today)}, since ${dayBeside(since, today)}`;
  },
  stoodAtEnd: (since: Day, end: Day) =>
    `Still standing when it ended, after ${howLong(since, end)}`,
  settledOn: (since: Day, on: Day, today: Day) =>
    on > since
      ? `Settled on ${dayBeside(on, today)}, after ${howLong(since, on)}`
      : `Settled on ${dayBeside(on, today)}`,
  crucial: "Crucial",
  settle: "Settled",
  settled: "Written down: it is settled.",
  talkAbout: "Talk about it",
  talkIsOwed: "A talk about it is owed.",

  meetings: "Meetings",
  addMeeting: "A meeting",
  rhythm: "Agreed rhythm",
  noRhythm: "None",
  noMeetings: "No meeting is written down.",
  counts: (
    { agreed, held, since, few }: MeetingCounts,
    rhythm: Rhythm,
    today: Day,
  ) => {
    if (since > today)
      return `The rhythm counts from ${dayBeside(since, today)} on.`;
    if (agreed === 0)
      return `${held === 0 ? "No meeting yet" : count(held, "meeting")} since ${dayBeside(since, today)}: the first ${turn[rhythm]} not over.`;
    const counted = `${numbers.format(held)} of ${numbers.format(agreed)} agreed since ${monthBeside(since, today)}`;
    const tooFew = few ? ", which is too few to tell anything by" : "";
    return held > agreed
      ? `${count(held, "meeting")} since ${monthBeside(since, today)}, where ${numbers.format(agreed)} ${agreed === 1 ? "was" : "were"} agreed${tooFew}.`
      : `${counted}${tooFew}.`;
  },
  explained: ({ explaining: { minutes, meetings } }: MeetingCounts) =>
    meetings === 0
      ? null
      : `${count(minutes, "minute")} went into explaining why the work is needed, at the ${meetings === 1 ? "one meeting" : `${numbers.format(meetings)} meetings`} where you counted.`,
  allOf: (n: number) => `Show all ${numbers.format(n)}`,
  fewer: "Show fewer",
  meetingOf: (of: Day) => `The meeting of ${day(of)}`,
  explaining: (minutes: number) =>
    minutes === 0
      ? "nothing explained"
      : `${count(minutes, "minute")} explaining`,
};

const turn: Record<Rhythm, string> = {
  weekly: "week is",
  fortnightly: "two weeks are",
  monthly: "month is",
  quarterly: "quarter is",
  "half-yearly": "half-year is",
  yearly: "year is",
};

/** A month as people say it beside today: *September*, *September 2025*. */
function monthBeside(of: Day, today: Day): string {
  const said = month(of);
  return of.slice(0, 4) === today.slice(0, 4)
    ? said.replace(/\s\d{4}$/, "")
    : said;
}
