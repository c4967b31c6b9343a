import { daysBetween, type Day, type Quarter } from "#core/day.ts";

export const locale = "en-GB";
export const numbers = new Intl.NumberFormat(locale);
export const list = new Intl.ListFormat(locale, { type: "conjunction" });
const dateFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: "UTC",
  });
  return (day: Day) => format.format(new Date(`${day}T00:00:00Z`));
};

export const day = dateFormat({
  day: "numeric",
  month: "long",
  year: "numeric",
});
export const shortDay = dateFormat({
  day: "numeric",
  month: "short",
  year: "numeric",
});
export const dayAndMonth = dateFormat({ day: "numeric", month: "short" });
export const longDay = dateFormat({
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
export const month = dateFormat({ month: "long", year: "numeric" });
export const monthName = dateFormat({ month: "long" });
export const shortMonth = dateFormat({ month: "short" });
export const shortWeekday = dateFormat({ weekday: "short" });
const weekday = dateFormat({ weekday: "long" });

/** A date as sentences have it, for a regular expression: *21 August 2025*, *August 2025*, *3 Mar*. */
export const datePattern = `(?:\\d{1,2}\\s)?(?:${monthNames().join("|")})(?:\\s\\d{4})?`;

function monthNames(): string[] {
  const firsts = Array.from(
    { length: 12 },
    (_, at) => `2026-${String(at + 1).padStart(2, "0")}-01` as Day,
  );
  // The long ones first, which begin with the short ones.
  return [...firsts.map(monthName), ...firsts.map(shortMonth)];
}

export const quarter = (of: Quarter) => `${of.slice(5)} ${of.slice(0, 4)}`;

/** `1 check-up`, `4 check-ups`. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

/** A day as people say it beside today: *today*, *yesterday*, *Tuesday*, *3 March*, *3 March 2025*. */
export function relativeDay(of: Day, today: Day): string {
  const ago = daysBetween(of, today);
  if (ago === 0) return "today";
  if (ago === 1) return "yesterday";
  if (ago === -1) return "tomorrow";
  if (ago > 1 && ago < 7) return weekday(of);
  if (ago > -60 && ago < 0) return `in ${count(-ago, "day")}`;
  return of.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(of) : shortDay(of);
}
