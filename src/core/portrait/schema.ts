import { z } from "zod";
import { recordStamps, textSchema } from "../schema.ts";

export const portraitFields = {
  text: textSchema,
};

/** Who this client is and how I portray them, as I saw it on a day. A later one is another version, never a change. */
export const portraitSchema = z.looseObject({
  ...recordStamps,
  kind: z.literal("portrait"),
  ...portraitFields,
});

export type Portrait = z.infer<typeof portraitSchema>;
