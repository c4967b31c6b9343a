import { daysBetween, type Day } from "#core/day.ts";
import { count } from "./format.ts";

/** What is due, as Today says it. */
export const due = {
  conversation: (days: number, planned: Day | null, today: Day) => {
    if (planned === null)
      return days === 0 ? "Talk owed" : `Talk owed · ${count(days, "day")}`;
    const late = daysBetween(planned, today);
    return late === 0
      ? "Talk planned for today"
      : `Talk planned ${count(late, "day")} ago`;
  },
  prediction: "What became of your prediction?",
  checkUp: (first: boolean) => (first ? "First check-up" : "Check-up"),
  terms: "Terms, before it begins",
  silence: (days: number) => `Silent for ${count(days, "day")}`,
  portrait: "Portrait, once more",
};
