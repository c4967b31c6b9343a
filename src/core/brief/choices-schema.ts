import { z } from "zod";
import { paperSizes } from "../journal/schema.ts";
import { daySchema, lineSchema } from "../schema.ts";
import { editions } from "./parts.ts";

/** What was last chosen for a client's brief. Parts are names, of which a newer Candor may know more. */
export const briefChoicesSchema = z.looseObject({
  edition: z.enum(editions),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** Unticked in the private edition, which has everything else. */
  leftOut: z.array(lineSchema).max(100),
  /** Ticked for the talk, which has nothing else. */
  ticked: z.array(lineSchema).max(100),
  isAnonymous: z.boolean(),
  hiddenWords: z.array(lineSchema).max(100),
  isNamed: z.boolean(),
  /** Null as everywhere else. */
  paper: z.enum(paperSizes).nullable(),
});

export type BriefChoices = z.infer<typeof briefChoicesSchema>;
