import { z } from "zod";
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

export const outcomeSchema = z.looseObject({
  ended: z.enum(endings),
  by: z.enum(enders),
  day: daySchema,
  why: textSchema,
});

/** What the owner may write down about a working relationship. */
export const clientFields = {
  name: lineSchema,
  kind: z.enum(clientKinds),
  stage: z.enum(stages),
  since: daySchema.nullable(),
  renewal: daySchema.nullable(),
  outcome: outcomeSchema.nullable(),
  goal: textSchema,
  myTerms: textSchema,
  walkAwayLine: textSchema,
};

export const clientSchema = z.looseObject({
  ...stamps,
  ...clientFields,
  /** How it ended before it was taken up again, oldest first. */
  pastOutcomes: z.array(outcomeSchema).optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type Client = z.infer<typeof clientSchema>;
export type ClientKind = Client["kind"];
export type Stage = Client["stage"];
