import type { CalendarDay } from "#core/calendar/calendar.ts";
import type { EnergyCounts } from "#core/calendar/energies.ts";
import type { Decision } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { Energy } from "#core/week/schema.ts";
import {
  count,
  longDay,
  monthName,
  numbers,
  shortMonth,
  shortWeekday,
} from "./format.ts";
import { decided as decidedName, decidedBy, energy } from "./names.ts";

const order = Object.keys(energy) as readonly Energy[];

/** `2 green, 1 red`; only `red` where there is one mark and no more. */
function energiesInWords(counts: EnergyCounts): string {
  const marked = order.filter((each) => counts[each] > 0);
  const total = marked.reduce((sum, each) => sum + counts[each], 0);
  return marked
    .map((each) =>
      total === 1
        ? energy[each].toLowerCase()
        : `${numbers.format(counts[each])} ${energy[each].toLowerCase()}`,
    )
    .join(", ");
}

/** `2 reflections, 1 check-up, energy 1 green, 1 red`. */
function standsInWords(on: CalendarDay | undefined): string {
  if (!on) return "nothing written";
  const energies = energiesInWords(on.energies);
  const parts = [
    on.reflections > 0 ? count(on.reflections, "reflection") : "",
    on.checkUps > 0 ? count(on.checkUps, "check-up") : "",
    on.others > 0 ? count(on.others, "other entry", "other entries") : "",
    energies ? `energy ${energies}` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The year as a map, and what was written on this day in earlier ones. */
export const calendar = {
  title: "Calendar",
  about: "About",
  everybody: "Everybody",
  year: "Year",
  toYear: (year: number) => `To ${String(year)}`,
  look: "Look",
  looks: { map: "Map", list: "List" },
  map: (year: number) => `The days of ${String(year)}`,
  mapKeys:
    "Arrow keys go from day to day and from week to week, Page Up and Page Down by months, and with Shift by years. Ctrl or Command with an arrow goes to the next day on which something stands. Enter shows what stands on a day.",
  weeks: "Weeks",
  monthName,
  shortMonth,
  shortWeekday,
  dayLabel: (on: Day, stands: CalendarDay | undefined) =>
    `${longDay(on)}: ${standsInWords(stands)}`,
  today: "today",
  key: {
    one: "1 reflection",
    two: "2",
    more: "3 or more",
    checkUp: "a check-up",
  },
  choose: "Choose a day to read what stands on it.",
  nothingIn: (year: number) => `Nothing was written in ${String(year)}.`,
  nothingAbout: (name: string, year: number) =>
    `Nothing was written about ${name} in ${String(year)}.`,
  yearsWith: "There are entries in",
  empty: "Each day on which you write gets its place here.",
  write: "Write the first line",
  nothingOn: "Nothing stands on this day.",
  notYet: "This day is still to come.",
  writeAbout: "Write about this day",
  prompt: "What was true that day?",
  more: "Show more",
  onTimeline: (name: string) => `Show on the timeline of ${name}`,
  months: "Month by month",
  month: "Month",
  reflections: "Reflections",
  checkUps: "Check-ups",
  others: "Other entries",
  energy: "Energy",
  energies: energiesInWords,
  days: "Days",
  weekByWeek: "Week by week",
  week: "Week",
  weekOf: (number: number) => `Week ${String(number)}`,
  from: "From",
  weekEnergy: "Clients by energy",
  noWeeks: "No energy was marked.",

  onThisDay: "On this day",
  thisWeek: "This week, a year ago",
  quote: (excerpt: string) => `“${excerpt}”`,
  checkUpThen: ({ decided, day }: Decision, today: Day) =>
    `Check-up: ${decidedBy(decided, day, today).replace(decidedName[decided], decidedName[decided].toLowerCase())}`,
};
