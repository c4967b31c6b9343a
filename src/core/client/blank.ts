import type { Client } from "./schema.ts";

/** What a client says of whom nothing is written down yet, beside name and kind. */
export const blankClient = {
  stage: "active",
  since: null,
  renewal: null,
  outcome: null,
  goal: "",
  expected: "",
  delivered: "",
  terms: {
    scope: { answer: null, note: "" },
    price: { answer: null, note: "" },
    decisions: { answer: null, note: "" },
    communication: { answer: null, note: "" },
    payment: { answer: null, note: "" },
  },
  meetingRhythm: null,
  checkUpRhythm: "quarterly",
  preMortem: "",
  myTerms: "",
  walkAwayLine: "",
} as const satisfies Partial<Client>;
