import { z } from "zod";
import {
  derivations,
  promptPlaceSchema,
  questionSchema,
} from "../checkup/schema.ts";
import { editsSchema, idSchema, lineSchema, momentSchema } from "../schema.ts";

/** One of the owner's own values, such as "says what is wrong". */
export const valueSchema = z.looseObject({ id: idSchema, name: lineSchema });

/** A flag of the questionnaire: a named sign that it is time to refocus. */
export const flagSchema = z.looseObject({
  id: idSchema,
  question: questionSchema,
  wording: lineSchema,
  /** How it is put to a prospect, where that differs. */
  prospectWording: lineSchema.nullable(),
  /** How the owner is asked about their own business, where that differs. */
  ownWording: lineSchema.nullable(),
  derived: z.enum(derivations).nullable(),
  /** Whether check-ups no longer ask it. */
  retired: z.boolean(),
  /** Words that make a sentence of the owner's worth a look beside it. */
  listenFor: z.array(lineSchema).max(50).optional(),
});

/** Something that a check-up asks for a short answer in words. */
export const promptSchema = z.looseObject({
  id: idSchema,
  place: promptPlaceSchema,
  wording: lineSchema,
  retired: z.boolean(),
});

/** Something that speaks for a client. */
export const goodSignSchema = z.looseObject({
  id: idSchema,
  wording: lineSchema,
  retired: z.boolean(),
});

/** A sentence to listen for, word for word. */
export const catchPhraseSchema = z.looseObject({
  id: idSchema,
  wording: lineSchema,
  /** Whether it suggests to decline a prospect who says it. */
  declines: z.boolean(),
});

export const questionnaireSchema = z.looseObject({
  questions: z.array(
    z.looseObject({
      number: questionSchema,
      wording: lineSchema,
      prospectWording: lineSchema.nullable(),
      ownWording: lineSchema.nullable(),
    }),
  ),
  flags: z.array(flagSchema),
  prompts: z.array(promptSchema),
  goodSigns: z.array(goodSignSchema),
  phrases: z.array(catchPhraseSchema),
  /** The ids of what Candor shipped with and has put in once: what the owner has removed since stays away. */
  shipped: z.array(idSchema).optional(),
});

/** When to remind: a weekday (1 Monday to 7 Sunday, ISO 8601) and a time of the owner's clock. */
export const remindersSchema = z.looseObject({
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

export const paperSizes = ["A4", "Letter"] as const;
export const themes = ["system", "light", "dark"] as const;

export const settingsSchema = z.looseObject({
  theme: z.enum(themes),
  /** Null follows the locale of the machine. */
  paper: z.enum(paperSizes).nullable(),
  /** Null until the owner asks to be reminded. */
  reminders: remindersSchema.nullable(),
  /** Words and phrases that patterns in the owner's words leave out, as they were typed. */
  excludedWords: z.array(lineSchema).max(500),
});

/** What belongs to the owner and to no client: one file, `journal.json`. */
export const journalSchema = z.looseObject({
  revision: z.number().int().min(1),
  changedAt: momentSchema,
  edits: editsSchema,
  /** True for the sample journal, so that nobody takes it for their own. */
  sample: z.boolean(),
  /** Null until the owner was asked. */
  values: z.array(valueSchema).max(50).nullable(),
  questionnaire: questionnaireSchema,
  settings: settingsSchema,
});

export type Value = z.infer<typeof valueSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type GoodSign = z.infer<typeof goodSignSchema>;
export type CatchPhrase = z.infer<typeof catchPhraseSchema>;
export type Reminders = z.infer<typeof remindersSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type PaperSize = (typeof paperSizes)[number];
export type Settings = z.infer<typeof settingsSchema>;
export type JournalFile = z.infer<typeof journalSchema>;
