import type { Stance } from "#core/checkup/schema.ts";
import { addDays, daysBetween, type Day } from "#core/day.ts";
import type { WeeksCounted } from "#core/week/week.ts";
import { count, locale, longDay, numbers, relativeDay } from "./format.ts";

const range = (withYear: boolean) =>
  new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    ...(withYear && { year: "numeric" }),
    timeZone: "UTC",
  });
const plain = range(false);
const dated = range(true);
const atNoon = (of: Day) => new Date(`${of}T12:00:00Z`);

/** The days of a week: *16–22 November*; with the year where it is not today's. */
function days(week: Day, today: Day): string {
  const end = addDays(week, 6);
  const sameYear = [week, end].every(
    (of) => of.slice(0, 4) === today.slice(0, 4),
  );
  return (
    (sameYear ? plain : dated)
      .formatRange(atNoon(week), atNoon(end))
      // Between two figures a dash stands without spaces.
      .replace(/(\d)\s*–\s*(\d+ \p{L}+( \d+)?)$/u, "$1–$2")
  );
}

const ordinals = new Intl.PluralRules(locale, { type: "ordinal" });
const endingOf = { one: "st", two: "nd", few: "rd" } as Record<
  string,
  string | undefined
>;
const ordinal = (n: number) =>
  `${numbers.format(n)}${endingOf[ordinals.select(n)] ?? "th"}`;

/** From how many weeks on something may be seen in them. */
const few = 4;

/** How many weeks were gone through, this one among them, and how many of them in a row. */
function counted({ all, run, since }: WeeksCounted, week: Day): string {
  if (all <= 1)
    return "The first week that you went through. One week shows little yet.";
  const said = [`The ${ordinal(all)} week that you went through.`];
  const missed = since ? daysBetween(since, week) / 7 + 1 - run : 0;
  if (run < 2) said.push("A new row begins with it.");
  else if (missed > 0)
    said.push(
      `${numbers.format(run)} of the last ${numbers.format(run + missed)}; ${missed === 1 ? "the one you missed is" : `the ${numbers.format(missed)} you missed are`} forgiven.`,
    );
  else if (all >= few) said.push(`${numbers.format(run)} in a row.`);
  if (all < few) said.push("That is few still: a month or two show more.");
  return said.join(" ");
}

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
  number,
  // 2 November 2026 was a Monday.
  name: longDay(addDays("2026-11-01" as Day, number)).split(",")[0] ?? "",
}));

/** The week, and the reminder of it. */
export const week = {
  title: "Week",
  thisWeek: "This week",
  lastWeek: "Last week",
  weekOf: (of: Day, today: Day) => days(of, today),
  place: (n: number, of: number) =>
    `${numbers.format(n)} of ${numbers.format(of)}`,
  energy: "Energy",
  stance: "Stance",
  unsaid: "What am I not saying?",
  unsaidHint: "One line, or nothing",
  markedLastWeek: "last week",
  fromReflection: "as written",

  entries: (n: number) => `${count(n, "entry", "entries")} this week`,
  entriesThen: (n: number) => `${count(n, "entry", "entries")} in that week`,
  silent: (n: number) => `Silent for ${count(n, "day")}`,
  quiet: "Nothing this week yet",
  never: "Nothing written yet",
  raised: (n: number) => `${count(n, "flag")} raised`,
  skipped: "Skipped",
  notMarked: "Not marked",

  letters: {
    stance: { with: "w", mixed: "m", for: "f" } satisfies Record<
      Stance,
      string
    >,
    unsaid: "u",
    skip: "s",
  },
  keysLabel: "Keys",
  keys: {
    client: [
      ["1 2 3", "energy"],
      ["W M F", "stance"],
      ["U", "to the line"],
      ["S", "skip"],
      ["Enter", "next"],
      ["← →", "back, next"],
    ],
    line: [
      ["Enter", "next client"],
      ["Shift Enter", "another line"],
      ["Esc", "back to the keys"],
    ],
    end: [["←", "back"]],
    offer: [
      ["Enter", "begins the check-up"],
      ["↑ ↓", "another client"],
      ["←", "back"],
    ],
  } satisfies Record<string, readonly (readonly [string, string])[]>,
  back: "Back",
  skip: "Skip",
  next: "Next",
  enter: "Enter",

  queue: "The queue",
  glance: "The week in one glance",
  glanceEmpty: "Nothing is marked in this week yet.",
  counted,
  done: "To Today",
  goTo: (name: string) => `Go back to ${name}`,
  alone:
    "Everybody you work with stands in this queue as soon as you name them.",
  addClients: "Clients",
  red: "A lot of red this week. Time for an honest talk with yourself?",
  redThen: "A lot of red in that week. Time for an honest talk with yourself?",
  redDone: "A lot of red this week, and a check-up with each of them.",
  checkUpWith: "Check-up",
  checkedUp: (of: Day, today: Day) => `check-up ${relativeDay(of, today)}`,

  /** No name can come in here: what the system shows, others may read. */
  reminder: {
    title: "Time for the week",
    body: "A minute for each client, whenever it suits you.",
    open: "Go through it",
    setting: "Reminder of the week",
    lead: "Once a week, while Candor is open, and only if the week has not been gone through. It never names a client.",
    off: "Off",
    on: "Once a week",
    weekday: "On",
    time: "At",
    weekdays,
    noTime: "Without a time the last one stays.",
    refused:
      "This computer does not allow Candor to notify you. Until you allow it in the system’s settings, the reminder stands at the foot of this window.",
  },
};
