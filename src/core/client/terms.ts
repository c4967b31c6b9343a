/** What has to be agreed on before the start. */
export const termNames = [
  "scope",
  "price",
  "decisions",
  "communication",
  "payment",
] as const;

export type TermName = (typeof termNames)[number];
