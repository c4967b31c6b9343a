import { z } from "zod";
import { daySchema, idSchema, recordStamps, textSchema } from "../schema.ts";

export const meetingFields = {
  /** Minutes spent explaining why the work is needed; null where nobody counted them. */
  explaining: z.number().int().min(0).max(1_440).nullable(),
  note: textSchema,
};

/** A meeting that took place, on its day. */
export const meetingSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("meeting"),
  ...meetingFields,
});

export const conversationFields = {
  topic: textSchema,
  /** Since when it is owed. */
  since: daySchema,
  /** For which day it is planned. */
  planned: daySchema.nullable(),
  held: daySchema.nullable(),
  /** The flags that it is about: what they said without being said is said when it is held. */
  flags: z.array(idSchema).max(500),
  /** The disagreement that it is about. */
  disagreement: idSchema.nullable(),
  /** The check-up that it came from. */
  checkUp: idSchema.nullable(),
  /** What was said. */
  note: textSchema,
};

/**
 * A talk that is owed, planned or held, about flags or a topic. Its day is the day on which it was held, and until then
 * the day since when it is owed.
 */
export const conversationSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("conversation"),
  ...conversationFields,
});

export const disagreementFields = {
  topic: textSchema,
  crucial: z.boolean(),
  /** On which day it was settled; null while it stands. */
  settled: daySchema.nullable(),
  note: textSchema,
};

/** A standing disagreement with a client, since its day. */
export const disagreementSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("disagreement"),
  ...disagreementFields,
});

export const phraseFields = {
  /** Word for word. */
  words: textSchema,
  saidBy: textSchema,
  /** The reflection or check-up beside which it was taken down. */
  from: idSchema.nullable(),
};

/** An exact sentence that was heard, on its day. */
export const phraseSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("phrase"),
  ...phraseFields,
});

export type Meeting = z.infer<typeof meetingSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type Phrase = z.infer<typeof phraseSchema>;
