import { z } from "zod";
import {
  daySchema,
  idSchema,
  lineSchema,
  momentSchema,
  stamps,
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
});

export const decisionSchema = z.looseObject({
  decided: z.enum(decisionKinds),
  /** Until when, or on which day. */
  day: daySchema,
  because: textSchema,
});

export const checkUpSchema = z.looseObject({
  ...stamps,
  kind: z.literal("check-up"),
  client: idSchema,
  day: daySchema,
  /** The record that this is another version of, where two devices changed it at once. */
  copyOf: idSchema.optional(),
  /** Which wording of the third question was asked. */
  asked: z.enum(["prospect", "running"]),
  values: z.array(valueMarkSchema),
  flags: z.array(flagMarkSchema),
  /** Picked by the owner; nothing computes it. */
  stance: z.enum(stances).nullable(),
  /** What I let pass, which right I did not question. */
  letPass: textSchema,
  decision: decisionSchema.nullable(),
  /** Null while the check-up is still being done. */
  finishedAt: momentSchema.nullable(),
});

export type ValueAnswer = (typeof valueAnswers)[number];
export type FlagAnswer = (typeof flagAnswers)[number];
export type Stance = (typeof stances)[number];
export type DecisionKind = (typeof decisionKinds)[number];
export type Derivation = (typeof derivations)[number];
export type ValueMark = z.infer<typeof valueMarkSchema>;
export type FlagMark = z.infer<typeof flagMarkSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type CheckUp = z.infer<typeof checkUpSchema>;
