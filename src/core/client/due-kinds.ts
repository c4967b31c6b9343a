import type { Decision } from "../checkup/schema.ts";
import { daysBetween, earliestDay, type Day } from "../day.ts";
import type { Id } from "../schema.ts";
import type { Conversation } from "../talk/schema.ts";
import type { OpenPrediction } from "./summary.ts";

/** Something that wants the owner's attention now. */
export type Due = { readonly client: Id; readonly name: string } & (
  | { readonly is: "unfinished"; readonly checkUp: Id }
  /**
   * `days` until the renewal; negative when it has passed. `asks`: nothing yet, what to do, what to do without
   * *undecided* any more, the day of the next one, or, where it was decided to leave, the end.
   */
  | {
      readonly is: "renewal";
      readonly days: number;
      readonly asks: "nothing" | "answer" | "decision" | "next-day" | "end";
    }
  /** A talk that is owed for so many days, or whose planned day has come. */
  | {
      readonly is: "conversation";
      readonly talk: Conversation;
      readonly days: number;
    }
  /** The day of the last decision has come. */
  | { readonly is: "decision"; readonly decision: Decision }
  | { readonly is: "prediction"; readonly prediction: OpenPrediction }
  /**
   * A check-up, for so many days: by its rhythm, because a renewal comes near, or `before-yes`, which a prospect is
   * owed once. `first` where there was none.
   */
  | {
      readonly is: "check-up";
      readonly why: "rhythm" | "renewal" | "before-yes";
      readonly first: boolean;
      readonly days: number;
    }
  /** They work together, or are about to, and no term has been looked at. */
  | { readonly is: "terms"; readonly since: Day }
  /** Nothing was written for longer than they agreed to meet. */
  | { readonly is: "silence"; readonly days: number }
  /** The last portrait is of half a year ago or longer. */
  | { readonly is: "portrait"; readonly last: Day }
);

export type DueKind = Due["is"];

/** What comes first: what was begun, then what somebody waits for, then what is looked at now and then. */
const order: readonly DueKind[] = [
  "unfinished",
  "renewal",
  "conversation",
  "decision",
  "prediction",
  "terms",
  "check-up",
  "silence",
  "portrait",
];

/** The order in which two items stand: by kind, and within a kind what has waited longest first. */
export function byWeight(a: Due, b: Due): number {
  return order.indexOf(a.is) - order.indexOf(b.is) || waiting(b) - waiting(a);
}

/** What makes an item the same one from one day, or one change, to the next. */
export function dueKey(due: Due): string {
  const { is, client } = due;
  switch (is) {
    case "conversation":
      return `${is} ${client} ${due.talk.id}`;
    case "prediction":
      return `${is} ${client} ${due.prediction.checkUp}`;
    default:
      return `${is} ${client}`;
  }
}

/** For how many days an item has waited, counted from any day that is the same for all of its kind. */
function waiting(due: Due): number {
  switch (due.is) {
    case "renewal":
      return -due.days;
    case "conversation":
    case "check-up":
    case "silence":
      return due.days;
    case "decision":
      return -daysBetween(earliestDay, due.decision.day);
    case "prediction":
      return -daysBetween(earliestDay, due.prediction.by);
    case "terms":
      return -daysBetween(earliestDay, due.since);
    case "portrait":
      return -daysBetween(earliestDay, due.last);
    case "unfinished":
      return 0;
  }
}
