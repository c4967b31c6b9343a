import { z } from "zod";
import { briefChoicesSchema } from "../brief/choices-schema.ts";
import { rhythms } from "../rhythm.ts";
import { termNames } from "./terms.ts";
import { daySchema, lineSchema, stamps, textSchema } from "../schema.ts";

export const clientKinds = [
  "client",
  "colleague",
  "manager",
  "partner",
  "supplier",
  "own-business",
] as const;
export const stages = ["prospect", "active", "paused", "ended"] as const;
export const endings = ["well", "badly", "neither"] as const;
export const enders = ["me", "them", "both"] as const;

export const termAnswers = [
  "comfortable",
  "uncomfortable",
  "not-agreed",
] as const;

export const outcomeSchema = z.looseObject({
  ended: z.enum(endings),
  by: z.enum(enders),
  day: daySchema,
  why: textSchema,
});

/** How the owner stands to one of the terms; null until they said so. */
export const termSchema = z.looseObject({
  answer: z.enum(termAnswers).nullable(),
  note: textSchema,
});

export const termsSchema = z.looseObject(
  Object.fromEntries(termNames.map((name) => [name, termSchema])) as Record<
    (typeof termNames)[number],
    typeof termSchema
  >,
);

/** What the owner may write down about a working relationship. */
export const clientFields = {
  name: lineSchema,
  kind: z.enum(clientKinds),
  stage: z.enum(stages),
  since: daySchema.nullable(),
  renewal: daySchema.nullable(),
  outcome: outcomeSchema.nullable(),
  goal: textSchema,
  /** What the client expects of the work. */
  expected: textSchema,
  delivered: textSchema,
  terms: termsSchema,
  /** How often they agreed to meet. */
  meetingRhythm: z.enum(rhythms).nullable(),
  /** How often the owner wants to check up on it; null for never. */
  checkUpRhythm: z.enum(rhythms).nullable(),
  /** A year from now it ended badly: why? Written before the start. */
  preMortem: textSchema,
  myTerms: textSchema,
  walkAwayLine: textSchema,
};

export const clientSchema = z.looseObject({
  ...stamps,
  ...clientFields,
  /** The day on which a prospect became a client, if they were one here. */
  started: daySchema.nullable().optional(),
  /** How it ended before it was taken up again, oldest first. */
  pastOutcomes: z.array(outcomeSchema).optional(),
  /** What was last chosen for the brief. */
  brief: briefChoicesSchema.optional(),
});

export type TermAnswer = (typeof termAnswers)[number];
export type Term = z.infer<typeof termSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Client = z.infer<typeof clientSchema>;
export type ClientKind = Client["kind"];
export type Stage = Client["stage"];
