import { z } from "zod";
import {
  checkUpSchema,
  decisionSchema,
  flagAnswers,
  predictionEndSchema,
  predictionSchema,
  promptPlaceSchema,
  questionSchema,
  stances,
  valueAnswers,
} from "../core/checkup/schema.ts";
import { briefChoicesSchema } from "../core/brief/choices-schema.ts";
import { briefParts, editions } from "../core/brief/parts.ts";
import {
  clientFields,
  clientSchema,
  termSchema,
} from "../core/client/schema.ts";
import { termNames } from "../core/client/terms.ts";
import {
  paperSizes,
  questionnaireSchema,
  settingsSchema,
  valueSchema,
} from "../core/journal/schema.ts";
import { findingSchema } from "../core/patterns/schema.ts";
import { recordSchema } from "../core/record/schema.ts";
import { recordKinds } from "../core/record/kinds.ts";
import { writtenFields, type WrittenKind } from "../core/record/write.ts";
import { renewalSchema } from "../core/renewal/schema.ts";
import { conversationSchema } from "../core/talk/schema.ts";
import { energies, weekMarkSchema } from "../core/week/schema.ts";
import { earliestDay, isQuarter, latestDay, yearOf } from "../core/day.ts";
import { errorCodes } from "../core/errors.ts";
import {
  daySchema,
  idSchema,
  lineSchema,
  momentSchema,
  textSchema,
} from "../core/schema.ts";
import { command } from "./define.ts";

/** The shapes that replies have beyond the stored ones. Each is checked against its type in `hub.ts`. */

const count = z.number().int().min(0);
export const quarter = z.string().refine(isQuarter);

export const nothing = z.null();
export const noInput = z.strictObject({}).prefault({});

export const clientPatch = {
  ...partial(clientFields),
  /** Those of the terms that are set. */
  terms: z
    .strictObject(
      partial(
        Object.fromEntries(
          termNames.map((name) => [name, termSchema]),
        ) as Record<(typeof termNames)[number], typeof termSchema>,
      ),
    )
    .optional(),
};

/** The same fields, none of them needed. */
export function partial<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape).partial().shape;
}

/** The command that writes a record of one kind: a new one, or the given fields of one that is there. */
export function written<Kind extends WrittenKind, Output extends z.ZodType>(
  kind: Kind,
  output: Output,
) {
  return command(
    z.strictObject({
      id: idSchema.optional(),
      client: idSchema.optional(),
      day: daySchema.optional(),
      ...partial(writtenFields[kind]),
    }),
    output,
  );
}

const wordings = {
  wording: lineSchema,
  prospectWording: lineSchema.nullable().optional(),
  ownWording: lineSchema.nullable().optional(),
};
const listed = { id: idSchema.optional(), wording: lineSchema };
const retired = z.boolean().optional();

export const questionnairePatch = z.strictObject({
  questions: z
    .array(z.strictObject({ number: questionSchema, ...wordings }))
    .max(3)
    .optional(),
  flags: z
    .array(
      z.strictObject({
        id: idSchema.optional(),
        question: questionSchema,
        ...wordings,
        retired,
      }),
    )
    .max(500)
    .optional(),
  prompts: z
    .array(z.strictObject({ ...listed, place: promptPlaceSchema, retired }))
    .max(500)
    .optional(),
  goodSigns: z
    .array(z.strictObject({ ...listed, retired }))
    .max(500)
    .optional(),
  phrases: z
    .array(z.strictObject({ ...listed, declines: z.boolean().optional() }))
    .max(500)
    .optional(),
});

export const raisedFlag = z.object({
  flag: idSchema,
  wording: lineSchema,
  since: daySchema,
  evidence: textSchema,
  values: z.array(lineSchema),
});

export const clientSummary = z.object({
  client: clientSchema,
  firstRecord: daySchema.nullable(),
  lastRecord: daySchema.nullable(),
  lastPortrait: daySchema.nullable(),
  lastReflection: daySchema.nullable(),
  lastCheckUp: daySchema.nullable(),
  reflections: count,
  checkUps: count,
  raised: z.array(raisedFlag),
  lastDecision: decisionSchema.nullable(),
  decidedIn: idSchema.nullable(),
  talkedSince: z.boolean(),
  unfinished: idSchema.nullable(),
  conversations: z.array(conversationSchema),
  renewal: renewalSchema.nullable(),
  predictions: z.array(predictionSchema.extend({ checkUp: idSchema })),
});

const energy = z.enum(energies).nullable();

export const week = z.object({
  week: daySchema,
  queue: z.array(
    z.object({
      client: idSchema,
      name: lineSchema,
      mark: weekMarkSchema.nullable(),
      energy,
      lastWeek: z.object({ energy, stance: z.enum(stances).nullable() }),
      activity: count,
      silentDays: z.number().int().nullable(),
      raised: count,
    }),
  ),
  counted: z.object({ all: count, run: count, since: daySchema.nullable() }),
  red: z.array(z.object({ client: idSchema, name: lineSchema })),
});

export const journalSummary = z.object({
  folder: z.string(),
  sample: z.boolean(),
  /** True for the sample journal that is shown for looking around, and is gone when it is left. */
  passing: z.boolean(),
  readOnly: z.boolean(),
  problems: z.array(
    z.object({
      file: z.string(),
      code: z.enum([
        "damaged",
        "newer-version",
        "no-permission",
        "store-failed",
      ]),
      detail: z.string(),
    }),
  ),
  changedOutside: z.array(z.string()),
  today: daySchema,
  values: z.array(valueSchema).nullable(),
  questionnaire: questionnaireSchema,
  settings: settingsSchema,
  /** The paper that is used when the owner chose none. */
  paper: z.enum(paperSizes),
  reflections: count,
  checkUps: count,
});

const backup = z.object({
  name: z.string(),
  madeAt: momentSchema,
  clients: count,
  records: count,
});

export const backupList = z.object({
  /** Null for a journal that has no backups: the sample that is gone when it is left. */
  folder: z.string().nullable(),
  backups: z.array(backup),
  /** Why the last one could not be made; null where it could. */
  trouble: z
    .object({
      code: z.enum(errorCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});

export const lost = z.object({
  backup,
  files: z.array(
    z.object({ file: z.string(), is: z.enum(["missing", "damaged"]) }),
  ),
  records: count,
  clients: count,
});

export const restored = z.object({
  records: count,
  clients: count,
  binned: count,
  /** For `change.undo`. */
  undo: idSchema,
});

export const recordPage = z.object({
  records: z.array(recordSchema),
  next: idSchema.nullable(),
  total: count,
});

export const calendarYear = z
  .number()
  .int()
  .min(Number(yearOf(earliestDay)))
  .max(Number(yearOf(latestDay)));

const energyCounts = z.object(
  Object.fromEntries(energies.map((energy) => [energy, count])) as Record<
    (typeof energies)[number],
    typeof count
  >,
);

export const calendarOfYear = z.object({
  year: calendarYear,
  days: z.array(
    z.object({
      day: daySchema,
      reflections: count,
      checkUps: count,
      others: count,
      energies: energyCounts,
    }),
  ),
  weeks: z.array(z.object({ monday: daySchema, energies: energyCounts })),
  years: z.array(calendarYear),
});

export const onThisDay = z.object({
  same: z.enum(["day", "week"]),
  memories: z.array(
    z.object({
      id: idSchema,
      client: idSchema,
      day: daySchema,
      excerpt: textSchema,
      energy: z.enum(energies).nullable(),
      decision: decisionSchema.nullable(),
      kind: z.enum(["reflection", "check-up"]),
    }),
  ),
});

export const soundsLike = z.object({
  flag: idSchema,
  reflection: idSchema,
  day: daySchema,
  /** The whole sentence, as it is taken as evidence. */
  text: textSchema,
  /** The sentence as it is shown, and where in it the words stand. */
  sentence: textSchema,
  match: z.object({ from: count, to: count }),
});

export const found = z.object({
  answers: z.array(
    z.object({
      record: idSchema,
      client: idSchema,
      day: daySchema,
      kind: z.enum(recordKinds),
      unfinished: z.boolean(),
      energy: z.enum(energies).nullable(),
      excerpts: z.array(
        z.object({
          text: textSchema,
          marks: z.array(z.tuple([count, count])),
          cutBefore: z.boolean(),
          cutAfter: z.boolean(),
        }),
      ),
    }),
  ),
  more: z.boolean(),
});

export const difference = z.object({
  previous: z.object({
    id: idSchema,
    day: daySchema,
    decision: decisionSchema.nullable(),
  }),
  values: z.array(
    z.object({
      name: lineSchema,
      before: z.enum(valueAnswers).nullable(),
      now: z.enum(valueAnswers).nullable(),
    }),
  ),
  flags: z.array(
    z.object({
      flag: idSchema,
      wording: lineSchema,
      before: z.enum(flagAnswers).nullable(),
      now: z.enum(flagAnswers).nullable(),
    }),
  ),
  stance: z
    .object({
      before: z.enum(stances).nullable(),
      now: z.enum(stances).nullable(),
    })
    .nullable(),
  stillRaised: count,
});

const flagCells = z.array(
  z.object({ quarter, seen: count, of: count, unsaid: count }),
);

export const flagGrid = z.object({
  quarters: z.array(quarter),
  rows: z.array(
    z.object({
      flag: idSchema,
      wording: lineSchema,
      retired: z.boolean(),
      cells: flagCells,
      byClient: z.array(z.object({ client: idSchema, cells: flagCells })),
    }),
  ),
});

export const flagCell = z.object({ checkUps: z.array(checkUpSchema) });

export const patternLines = z.object({
  energies: z.array(
    z.object({
      week: daySchema,
      energy: z.enum(energies),
      from: idSchema,
      kind: z.enum(["reflection", "week-mark"]),
    }),
  ),
  stances: z.array(
    z.object({
      day: daySchema,
      stance: z.enum(stances),
      from: idSchema,
      kind: z.enum(["check-up", "week-mark"]),
    }),
  ),
});

export const briefRequest = z.strictObject({
  client: idSchema,
  edition: z.enum(editions).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  parts: z.array(z.enum(briefParts)).max(100).optional(),
  isAnonymous: z.boolean().optional(),
  hiddenWords: briefChoicesSchema.shape.hiddenWords.optional(),
  isNamed: z.boolean().optional(),
});

const seenIn = z.array(z.object({ record: idSchema, day: daySchema }));

export const briefDocument = z.object({
  edition: z.enum(editions),
  parts: z.array(z.enum(briefParts)),
  isWhole: z.boolean(),
  asAt: daySchema.nullable(),
  isNamed: z.boolean(),
  client: clientSchema.pick({
    name: true,
    stage: true,
    since: true,
    renewal: true,
    goal: true,
    expected: true,
    delivered: true,
    terms: true,
    preMortem: true,
    myTerms: true,
    walkAwayLine: true,
    outcome: true,
    pastOutcomes: true,
  }),
  madeOn: daySchema,
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  since: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  raised: z.array(raisedFlag),
  lastCheckUp: z
    .object({
      id: idSchema,
      day: daySchema,
      decision: decisionSchema.nullable(),
    })
    .nullable(),
  changed: difference.nullable(),
  grid: z.object({
    checkUps: z.array(z.object({ id: idSchema, day: daySchema })),
    rows: z.array(
      z.object({
        flag: idSchema,
        wording: lineSchema,
        answers: z.array(z.enum(flagAnswers).nullable()),
      }),
    ),
  }),
  lines: patternLines,
  conversations: z.array(conversationSchema),
  timeline: z.array(recordSchema),
  findings: z.array(
    z.object({
      finding: findingSchema,
      seen: seenIn,
      notSeen: seenIn,
      elsewhere: count,
      note: textSchema,
    }),
  ),
  predictions: z.array(
    z.object({
      checkUp: idSchema,
      day: daySchema,
      prediction: predictionSchema,
      end: predictionEndSchema.nullable(),
    }),
  ),
});

export const briefContents = z.object({
  parts: z.array(
    z.object({ part: z.enum(briefParts), isIn: z.boolean(), count }),
  ),
  findingsHeldBack: count,
  topicsHeldBack: count,
  termsHeldBack: count,
  quotesHeldBack: count,
  explainingHeldBack: count,
  outside: count,
  later: count,
  inBin: count,
  unfinished: count,
});
