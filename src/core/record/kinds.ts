/** Every kind of record. */
export const recordKinds = [
  "reflection",
  "check-up",
  "week-mark",
  "meeting",
  "conversation",
  "disagreement",
  "phrase",
  "power-moment",
  "portrait",
  "renewal",
] as const;

export type RecordKind = (typeof recordKinds)[number];
