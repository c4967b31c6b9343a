import { z } from "zod";
import {
  daySchema,
  idSchema,
  lineSchema,
  momentSchema,
  recordStamps,
  textSchema,
} from "../schema.ts";

export const valueAnswers = [
  "shared",
  "nominal",
  "missing",
  "unknown",
] as const;
export const flagAnswers = ["raised", "not-raised", "unknown"] as const;
export const stances = ["with", "mixed", "for"] as const;
export const decisionKinds = [
  "talk",
  "renegotiate",
  "watch",
  "leave",
  "decline",
  "carry-on",
] as const;
export const derivations = [
  "values-unknown",
  "values-nominal",
  "values-all-but-one",
] as const;

/** The question that a flag stands under: do we match, can and will I do the tasks, do I bring value. */
export const questionSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
]);

/** How a check-up was put: to a prospect, about work that runs, or to the owner about their own business. */
export const askedWays = ["prospect", "running", "own"] as const;

/** Whose frustration it is. */
export const sides = ["mine", "theirs", "both"] as const;

/** What became of a prediction. */
export const predictionEnds = ["yes", "no", "unclear"] as const;

/** Where a prompt is asked: under one of the three questions, for the stance, or as the mirror. */
export const promptPlaceSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.enum(["with", "for", "mirror"]),
]);

/** One of the owner's values as it was answered, with the name it had then. */
export const valueMarkSchema = z.looseObject({
  value: idSchema,
  name: lineSchema,
  answer: z.enum(valueAnswers).nullable(),
});

/** A sentence taken from a reflection as evidence, word for word. */
export const quoteSchema = z.looseObject({
  reflection: idSchema,
  text: textSchema,
});

/** One flag as it was answered, with the wording it had then. */
export const flagMarkSchema = z.looseObject({
  flag: idSchema,
  question: questionSchema,
  wording: lineSchema,
  /** Set when the answer follows from the value grid; then nobody answers it by hand. */
  derived: z.enum(derivations).nullable(),
  answer: z.enum(flagAnswers).nullable(),
  /** The owner's line of evidence. */
  evidence: textSchema,
  quotes: z.array(quoteSchema).max(200),
  /** The values that a derived flag names. */
  values: z.array(lineSchema),
  /** Whose frustration it is, and since when; only the flag of unspoken frustration asks. */
  side: z.enum(sides).nullable().optional(),
  since: daySchema.nullable().optional(),
});

/** A prompt as it was answered in words, with the wording it had then. */
export const promptMarkSchema = z.looseObject({
  prompt: idSchema,
  place: promptPlaceSchema,
  wording: lineSchema,
  answer: textSchema,
});

/** A good sign as it was seen or not, with the wording it had then. */
export const goodSignMarkSchema = z.looseObject({
  sign: idSchema,
  wording: lineSchema,
  seen: z.boolean(),
});

/** What the owner expects to come of the decision, kept as written. */
export const predictionSchema = z.looseObject({
  text: textSchema,
  /** How sure, in percent. */
  sure: z.number().int().min(0).max(100),
  by: daySchema,
});

/** What became of a prediction, by the owner's own judgement. */
export const predictionEndSchema = z.looseObject({
  came: z.enum(predictionEnds),
  day: daySchema,
  note: textSchema,
});

export const decisionSchema = z.looseObject({
  decided: z.enum(decisionKinds),
  /** Until when, or on which day. */
  day: daySchema,
  because: textSchema,
});

export const checkUpSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("check-up"),
  /** Which wording was asked. */
  asked: z.enum(askedWays),
  values: z.array(valueMarkSchema),
  flags: z.array(flagMarkSchema),
  prompts: z.array(promptMarkSchema),
  goodSigns: z.array(goodSignMarkSchema),
  /** Picked by the owner; nothing computes it. */
  stance: z.enum(stances).nullable(),
  /** What I let pass, which right I did not question. */
  letPass: textSchema,
  decision: decisionSchema.nullable(),
  prediction: predictionSchema.nullable(),
  predictionEnd: predictionEndSchema.nullable(),
  /** Null while the check-up is still being done. */
  finishedAt: momentSchema.nullable(),
});

export type ValueAnswer = (typeof valueAnswers)[number];
export type FlagAnswer = (typeof flagAnswers)[number];
export type Stance = (typeof stances)[number];
export type DecisionKind = (typeof decisionKinds)[number];
export type Derivation = (typeof derivations)[number];
export type Side = (typeof sides)[number];
export type PromptPlace = z.infer<typeof promptPlaceSchema>;
export type PromptMark = z.infer<typeof promptMarkSchema>;
export type Prediction = z.infer<typeof predictionSchema>;
export type PredictionEnd = z.infer<typeof predictionEndSchema>;
export type ValueMark = z.infer<typeof valueMarkSchema>;
export type FlagMark = z.infer<typeof flagMarkSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type CheckUp = z.infer<typeof checkUpSchema>;
