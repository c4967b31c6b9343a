import { z } from "zod";
import { stances } from "../checkup/schema.ts";
import { momentSchema, recordStamps, textSchema } from "../schema.ts";

export const energies = ["green", "amber", "red"] as const;

export const weekMarkFields = {
  energy: z.enum(energies).nullable(),
  stance: z.enum(stances).nullable(),
  /** What am I not saying? */
  unsaid: textSchema,
  /** Whether the owner went on without an answer. */
  skipped: z.boolean(),
};

/** One client in one week: the weekly mark. Its day lies in the week that it is about. */
export const weekMarkSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("week-mark"),
  ...weekMarkFields,
  /** When the energy was marked; null where it was not. */
  energyAt: momentSchema.nullable(),
});

export type Energy = (typeof energies)[number];
export type WeekMark = z.infer<typeof weekMarkSchema>;
