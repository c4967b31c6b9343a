import type { RuleId } from "../patterns/rule-ids.ts";

/** Private is for the owner's eyes; the client may see the one for the talk (PRODUCT.md, "The brief"). */
export const editions = ["private", "talk"] as const;

/** What a brief for the talk holds unless something else is ticked. */
export const talkParts = [
  "goal",
  "dates",
  "terms",
  "delivered",
  "meetings",
  "conversations",
] as const;

/** What a brief for the talk holds only where it is ticked. */
const privateParts = [
  "expected",
  "outcome",
  "open-talks",
  "my-terms",
  "walk-away",
  "term-answers",
  "pre-mortem",
  "flags",
  "values",
  "answers",
  "decisions",
  "reflections",
  "unsaid",
  "energy",
  "stance",
  "portrait",
  "power",
  "quotes",
  "disagreements",
  "explaining",
  "renewals",
  "predictions",
  "findings",
] as const;

/** Everything that a brief can hold. */
export const briefParts = [...talkParts, ...privateParts] as const;

export type Edition = (typeof editions)[number];
export type BriefPart = (typeof briefParts)[number];
export type Parts = ReadonlySet<BriefPart>;

/** What an edition holds unless its owner chooses otherwise: everything, or what the client may see. */
export function usualParts(edition: Edition): readonly BriefPart[] {
  return edition === "private" ? briefParts : talkParts;
}

/** Those of the names that are parts, each once, in the order of `briefParts`. A newer Candor may know others. */
export function knownParts(names: readonly string[]): BriefPart[] {
  return briefParts.filter((part) => names.includes(part));
}

/** What each rule's sentence tells of: a finding is in a brief only where all of it is. */
export const partsOfRule: Readonly<Record<RuleId, readonly BriefPart[]>> = {
  "unspoken-frustration": ["flags", "conversations"],
  "all-but-one-value": ["flags", "values", "outcome"],
  "standing-flag": ["flags", "decisions"],
  "decisions-not-carried-out": ["decisions", "conversations"],
  "long-fight": ["disagreements", "conversations"],
  "vanished-meetings": ["meetings"],
  "explaining-again": ["meetings", "explaining"],
  "power-let-pass": ["power"],
  "drift-to-for": ["stance"],
  "energy-slide": ["energy"],
  "red-cluster": ["energy"],
  "said-and-written": ["flags", "energy"],
  "road-to-nowhere": ["flags", "decisions"],
  "out-of-proportion": ["flags", "decisions"],
  "flag-across-clients": ["flags"],
  "starts-without-terms": ["term-answers", "dates"],
  "phrases-heard": ["quotes"],
  "before-endings": ["flags", "outcome"],
  predictions: ["predictions"],
  "words-I-repeat": ["reflections"],
};
