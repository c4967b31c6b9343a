import type {
  DecisionKind,
  FlagAnswer,
  Stance,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import type { ClientKind, Outcome, Stage } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import type { Energy } from "#core/week/schema.ts";
import { dayAndMonth, shortDay } from "./format.ts";

export const energy: Record<Energy, string> = {
  green: "Green",
  amber: "Amber",
  red: "Red",
};
export const stance: Record<Stance, string> = {
  with: "With",
  mixed: "Mixed",
  for: "For",
};
export const valueAnswer: Record<ValueAnswer, string> = {
  shared: "Shared",
  nominal: "Nominal",
  missing: "Missing",
  unknown: "Unknown",
};
export const flagAnswer: Record<FlagAnswer, string> = {
  raised: "Raised",
  "not-raised": "Not raised",
  unknown: "Don’t know",
};
export const decided: Record<DecisionKind, string> = {
  talk: "Talk",
  renegotiate: "Renegotiate",
  watch: "Watch",
  leave: "Leave",
  decline: "Decline",
  "carry-on": "Carry on",
};

/** A decision with its day: *Talk by 6 Dec*, *Watch until 3 Mar 2027*. */
export function decidedBy(what: DecisionKind, by: Day, today: Day): string {
  const on =
    by.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(by) : shortDay(by);
  return what === "watch" || what === "carry-on"
    ? `${decided[what]} until ${on}`
    : `${decided[what]} by ${on}`;
}

export const stage: Record<Stage, string> = {
  prospect: "Prospect",
  active: "Active",
  paused: "Paused",
  ended: "Ended",
};
export const kind: Record<ClientKind, string> = {
  client: "Client",
  colleague: "Colleague",
  manager: "Manager",
  partner: "Partner",
  supplier: "Supplier",
  "own-business": "My own business",
};
export const ended: Record<Outcome["ended"], string> = {
  well: "Well",
  badly: "Badly",
  neither: "Neither well nor badly",
};
export const endedBy: Record<Outcome["by"], string> = {
  me: "By me",
  them: "By them",
  both: "By both",
};
