import { z } from "zod";
import { recordStamps, textSchema } from "../schema.ts";
import { patternVerdicts } from "./answer-kinds.ts";

const countSchema = z.number().int().min(0).nullable();

export const patternAnswerFields = {
  /** The finding that it is about: its key, which stays the same while the counts grow. */
  key: z.string().min(1).max(2_000),
  /** Null where there is a note and nothing else. */
  answer: z.enum(patternVerdicts).nullable(),
  note: textSchema,
  /** How often it had been seen when it was answered, of how many times. */
  seen: countSchema,
  of: countSchema,
};

/** What the owner says to a pattern, on the day on which they said it. */
export const patternAnswerSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("pattern-answer"),
  ...patternAnswerFields,
});

export type PatternAnswer = z.infer<typeof patternAnswerSchema>;
