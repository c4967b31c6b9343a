import { z } from "zod";
import { recordStamps, textSchema } from "../schema.ts";

/** What was done: threatened to leave without reason, dropped "just because", criticised, forced, belittled. */
export const powerDeeds = [
  "threatened",
  "dropped",
  "criticised",
  "forced",
  "belittled",
] as const;

export const powerMomentFields = {
  done: z.enum(powerDeeds).nullable(),
  /** What happened. */
  text: textSchema,
  letPass: textSchema,
  /** The right that I did not question. */
  unquestioned: textSchema,
  /** What I handed over: other people have the power that we hand them. */
  handedOver: textSchema,
};

/** Something that was done to me, and what I let pass. */
export const powerMomentSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("power-moment"),
  ...powerMomentFields,
});

export type PowerDeed = (typeof powerDeeds)[number];
export type PowerMoment = z.infer<typeof powerMomentSchema>;
