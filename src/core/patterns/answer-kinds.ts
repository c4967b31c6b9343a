/** What the owner can say to a pattern, beside a note. */
export const patternVerdicts = ["agree", "not-a-pattern"] as const;

export type PatternVerdict = (typeof patternVerdicts)[number];
