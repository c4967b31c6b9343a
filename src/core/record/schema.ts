import { z } from "zod";
import { checkUpSchema } from "../checkup/schema.ts";
import {
  daySchema,
  idSchema,
  lineSchema,
  stamps,
  textSchema,
} from "../schema.ts";

export const energies = ["green", "amber", "red"] as const;

/** Dated free writing about a client, or about oneself (then the client is *my own business*). */
export const reflectionSchema = z.looseObject({
  ...stamps,
  kind: z.literal("reflection"),
  client: idSchema,
  day: daySchema,
  /** The record that this is another version of, where two devices changed it at once. */
  copyOf: idSchema.optional(),
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
]);

export type Energy = (typeof energies)[number];
export type Reflection = z.infer<typeof reflectionSchema>;
export type JournalRecord = z.infer<typeof recordSchema>;
