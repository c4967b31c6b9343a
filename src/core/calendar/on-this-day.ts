import type { CheckUp, Decision } from "../checkup/schema.ts";
import { addDays, isDay, yearOf, type Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import { placesOf } from "../record/records.ts";
import type { JournalRecord, Reflection } from "../record/schema.ts";
import type { Energy } from "../week/schema.ts";
import type { Id } from "../schema.ts";
import { energyOf } from "./energies.ts";
import { sameWeekAYearBefore } from "./week.ts";

/** What somebody likes to come upon again: what was written at length, and what was decided. */
type Remembered = Reflection | CheckUp;

function isRemembered(record: JournalRecord): record is Remembered {
  return record.kind === "reflection" || record.kind === "check-up";
}

/** Something that was written on this day once. */
export interface Memory {
  readonly id: Id;
  readonly client: Id;
  readonly day: Day;
  readonly kind: Remembered["kind"];
  /** The first words, on one line; empty where nothing was written. */
  readonly excerpt: string;
  readonly energy: Energy | null;
  /** What a check-up ended in. */
  readonly decision: Decision | null;
}

/** What was written on this day in earlier years, or in this week a year ago. */
export interface OnThisDay {
  readonly same: "day" | "week";
  /** The newest year first; within a year in the order in which it was written. */
  readonly memories: readonly Memory[];
}

/** So many are a glance; more would be a page. */
const most = 4;
/** So that one full day does not stand in front of all the years before it. */
const mostOfAYear = 2;

/**
 * What was told on the same calendar day in the years before `today`'s; where there is nothing, in the same ISO week a
 * year ago. Never of `today` or a day after it. A day is itself and no other: what was written on a 29th of
 * February comes back on a 29th of February, and neither the day before nor the day after stands in for it.
 */
export function onThisDay(view: JournalView, today: Day): OnThisDay {
  const told = view.shelf("told");
  const within = (from: Day, to: Day) => {
    const { start, end } = placesOf({ from, to }, told);
    return told.slice(start, end).filter(isRemembered).slice(0, mostOfAYear);
  };
  const records: Remembered[] = [];
  const [oldest] = told;
  const first = oldest ? Number(yearOf(oldest.day)) : Infinity;
  for (
    let year = Number(yearOf(today)) - 1;
    year >= first && records.length < most;
    year -= 1
  ) {
    const then = `${String(year)}${today.slice(4)}`;
    if (isDay(then)) records.push(...within(then, then));
  }
  if (records.length > 0)
    return { same: "day", memories: records.slice(0, most).map(memoryOf) };
  const monday = sameWeekAYearBefore(today);
  const ofWeek = monday ? within(monday, addDays(monday, 6)) : [];
  return { same: "week", memories: ofWeek.map(memoryOf) };
}

function memoryOf(record: Remembered): Memory {
  const { id, client, day, kind } = record;
  const told =
    record.kind === "reflection"
      ? { text: record.text, decision: null }
      : { text: record.decision?.because ?? "", decision: record.decision };
  return {
    id,
    client,
    day,
    kind,
    excerpt: firstWords(told.text),
    energy: energyOf(record),
    decision: told.decision,
  };
}

/** As long as an excerpt gets, in characters. */
const longest = 160;

/** The beginning of a text on one line, without Markdown's marks, cut between words where it is long. */
function firstWords(text: string): string {
  const line = text
    .trimStart()
    .slice(0, longest * 10)
    // A character that was cut in half.
    .replace(/\p{Cs}$/u, "")
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gmu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/\*\*|__|`/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest - 1).join("");
  const space = cut.lastIndexOf(" ");
  // In a language without spaces, or in a word without end, anywhere.
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
