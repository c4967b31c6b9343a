import { z } from "zod";
import { checkUpSchema } from "../checkup/schema.ts";
import { patternAnswerSchema } from "../patterns/answer-schema.ts";
import { portraitSchema } from "../portrait/schema.ts";
import { powerMomentSchema } from "../power/schema.ts";
import { renewalSchema } from "../renewal/schema.ts";
import type { RecordKind } from "./kinds.ts";
import { idSchema, lineSchema, recordStamps, textSchema } from "../schema.ts";
import {
  conversationSchema,
  disagreementSchema,
  meetingSchema,
  phraseSchema,
} from "../talk/schema.ts";
import { energies, weekMarkSchema } from "../week/schema.ts";

/** Dated free writing about a client, or about oneself (then the client is *my own business*). */
export const reflectionSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("reflection"),
  /** Markdown, exactly as typed. */
  text: textSchema,
  energy: z.enum(energies).nullable(),
  tags: z.array(lineSchema).max(100),
  /** The check-up that it was written for, if it was. */
  checkUp: idSchema.nullable(),
});

export const recordSchema = z.discriminatedUnion("kind", [
  reflectionSchema,
  checkUpSchema,
  weekMarkSchema,
  meetingSchema,
  conversationSchema,
  disagreementSchema,
  phraseSchema,
  powerMomentSchema,
  portraitSchema,
  renewalSchema,
  patternAnswerSchema,
]);

export type Reflection = z.infer<typeof reflectionSchema>;
export type JournalRecord = z.infer<typeof recordSchema>;
/** The records of one kind. */
export type RecordOf<Kind extends RecordKind> = Extract<
  JournalRecord,
  { kind: Kind }
>;
