import { z } from "zod";
import { isDay, isMoment, type Day, type Moment } from "./day.ts";

/** The version of the journal's files. It counts up with each migration. */
export const schemaVersion = 4;

/** A stable identity. Lower case, so that it can stand in a file name anywhere. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export type Id = z.infer<typeof idSchema>;

export const daySchema = z
  .string()
  .refine((text): text is Day => isDay(text), {
    error: "not a day of the calendar (YYYY-MM-DD, 1900 to 2199)",
  })
  .meta({ format: "date", example: "2026-11-22" });

export const momentSchema = z
  .string()
  .refine((text): text is Moment => isMoment(text), {
    error: "not a moment with its zone offset",
  })
  .meta({ format: "date-time", example: "2026-11-22T14:02:11+01:00" });

/** How many changes each device made to a thing, so that versions of several devices can be told apart. */
export const editsSchema = z.record(z.string(), z.number().int().min(1));

/** What every stored thing carries: who it is, how often it was changed, when it was made and last changed. */
export const stamps = {
  id: idSchema,
  revision: z.number().int().min(1),
  at: momentSchema,
  changedAt: momentSchema,
  edits: editsSchema,
  /** When it went to the bin; null while it is live. */
  deletedAt: momentSchema.nullable(),
};

/** What every record carries beside its own fields: whose it is, and the day that it is about. */
export const recordStamps = {
  ...stamps,
  client: idSchema,
  day: daySchema,
  /** The record that this is another version of, where two devices changed it at once. */
  copyOf: idSchema.optional(),
};

/** One line of a person's own words: a name, a wording, a tag. */
export const lineSchema = z.string().trim().min(1).max(5_000);

/** Words at any length. A megabyte in one paste is fine. */
export const textSchema = z.string().max(20_000_000);
