/** Every rule, in the order of what deserves a talk first. */
export const ruleIds = [
  "unspoken-frustration",
  "all-but-one-value",
  "standing-flag",
  "decisions-not-carried-out",
  "long-fight",
  "vanished-meetings",
  "explaining-again",
  "power-let-pass",
  "drift-to-for",
  "energy-slide",
  "red-cluster",
  "said-and-written",
  "road-to-nowhere",
  "out-of-proportion",
  "flag-across-clients",
  "starts-without-terms",
  "phrases-heard",
  "before-endings",
  "predictions",
  "words-I-repeat",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** What a rule counts in, where it says what is missing. */
export const units = [
  "check-ups",
  "quarters",
  "clients",
  "days",
  "months",
  "weeks",
  "recent-weeks",
  "stances",
  "meetings",
  "turns",
  "starts",
  "endings",
  "moments",
  "phrases",
  "decisions",
  "predictions",
  "reflections",
] as const;

export type Unit = (typeof units)[number];
