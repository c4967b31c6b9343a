import type { Stage } from "#core/client/schema.ts";

/** What was agreed with a client, and what the owner needs. */
export const agreed = {
  project: "The project",
  expected: "What they expect",
  expectedHint: "What has to be there at the end for them to call it done.",
  delivered: "What was delivered",
  deliveredHint: "So far, with days where you know them.",
  terms: "Before the start",
  /** Why the terms are asked about. */
  lead: (name: string, stage: Stage, begun: boolean) =>
    begun && stage === "active"
      ? `${name} is running now. Before the work begins: how do you stand to each of these?`
      : stage === "prospect"
        ? "Before you say yes: how do you stand to each of these?"
        : "How you stand to each of these.",
  letters: { comfortable: "c", uncomfortable: "u", "not-agreed": "n" },
  termLine: (term: string) => `${term}: in a line`,
  lineHint: "A line about it, or nothing",
  preMortem: "A year from now it ended badly: why?",
  preMortemHint: "Written before the start, it is read with other eyes later.",
  mine: "Yours",
};
