import { z } from "zod";
import { derivations, questionSchema } from "../checkup/schema.ts";
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
  derived: z.enum(derivations).nullable(),
});

export const questionnaireSchema = z.looseObject({
  questions: z.array(
    z.looseObject({
      number: questionSchema,
      wording: lineSchema,
      prospectWording: lineSchema.nullable(),
    }),
  ),
  flags: z.array(flagSchema).max(500),
});

export const paperSizes = ["A4", "Letter"] as const;
export const themes = ["system", "light", "dark"] as const;

export const settingsSchema = z.looseObject({
  theme: z.enum(themes),
  /** Null follows the locale of the machine. */
  paper: z.enum(paperSizes).nullable(),
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
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type PaperSize = (typeof paperSizes)[number];
export type Settings = z.infer<typeof settingsSchema>;
export type JournalFile = z.infer<typeof journalSchema>;
