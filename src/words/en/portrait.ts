import { monthsBetween, type Day } from "#core/day.ts";
import { count, day } from "./format.ts";

/** Who a client is, as the owner saw it on a day. */
export const portrait = {
  empty:
    "Who is this client, and how do you portray them? Describe them as you see them today. In half a year you will be asked again, and can lay the two beside each other.",
  ownEmpty:
    "Who are you at work, and how do you portray yourself? Describe it as you see it today. In half a year you will be asked again, and can lay the two beside each other.",
  begin: "Describe them",
  ownBegin: "Describe yourself",
  anew: "Describe them anew",
  ownAnew: "Describe yourself anew",
  goOn: "Go on with it",
  asOf: (of: Day) => `As of ${day(of)}`,
  today: "As of today",
  old: (last: Day, today: Day) =>
    `This is ${count(monthsBetween(last, today), "month")} old. Are they still the one you describe here?`,
  ownOld: (last: Day, today: Day) =>
    `This is ${count(monthsBetween(last, today), "month")} old. Are you still the one you describe here?`,
  compare: "Side by side",
  left: "On the left",
  right: "On the right",
  legend: "Underlined is what only one of the two says.",
  same: "Both say the same.",
  toPortraits: "Portraits",
};
