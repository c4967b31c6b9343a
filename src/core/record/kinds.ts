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
  "pattern-answer",
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The kinds that timelines tell, and that are found. */
export const toldKinds: readonly RecordKind[] = recordKinds.filter(
  (kind) => kind !== "pattern-answer",
);
