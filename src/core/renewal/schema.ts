import { z } from "zod";
import { daySchema, recordStamps, textSchema } from "../schema.ts";

export const renewalAnswers = [
  "renew",
  "change-terms",
  "leave",
  "undecided",
] as const;

export const renewalFields = {
  /** The day of the renewal that it is about. */
  renewal: daySchema,
  answer: z.enum(renewalAnswers),
  because: textSchema,
};

/** What the owner decided before a renewal, on its day. */
export const renewalSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("renewal"),
  ...renewalFields,
});

export type RenewalAnswer = (typeof renewalAnswers)[number];
export type Renewal = z.infer<typeof renewalSchema>;
