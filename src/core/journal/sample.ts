import { z } from "zod";
import { blankQuestionnaire, withDerived } from "../checkup/asked.ts";
import {
  askedWays,
  decisionSchema,
  flagAnswers,
  predictionEndSchema,
  predictionSchema,
  quoteSchema,
  sides,
  stances,
  valueAnswers,
  type CheckUp,
} from "../checkup/schema.ts";
import { blankClient } from "../client/blank.ts";
import { clientFields, type Client } from "../client/schema.ts";
import { addDays, daysBetween, type Day, type Moment } from "../day.ts";
import type { Change } from "../ports.ts";
import type { JournalRecord, Reflection } from "../record/schema.ts";
import { portraitFields } from "../portrait/schema.ts";
import { powerMomentFields } from "../power/schema.ts";
import { renewalFields } from "../renewal/schema.ts";
import {
  conversationFields,
  disagreementFields,
  meetingFields,
  phraseFields,
} from "../talk/schema.ts";
import { energies, weekMarkFields } from "../week/schema.ts";
import { daySchema, idSchema, lineSchema, textSchema } from "../schema.ts";
import { blankSettings } from "./settings.ts";
import { valueSchema, type Questionnaire } from "./schema.ts";

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const written = { id: idSchema, day: daySchema, time: timeSchema };

/** The sample journal as it stands in `resources`: only what a person would have written, with days around an anchor. */
export const sampleSchema = z.strictObject({
  /** The day that the sample takes for today. */
  anchor: daySchema,
  values: z.array(valueSchema),
  clients: z.array(
    z.strictObject({
      ...z.strictObject(clientFields).partial().shape,
      ...written,
      name: clientFields.name,
      kind: clientFields.kind,
    }),
  ),
  reflections: z.array(
    z.strictObject({
      ...written,
      client: idSchema,
      text: textSchema,
      energy: z.enum(energies).nullable(),
      tags: z.array(lineSchema),
      checkUp: idSchema.nullable(),
    }),
  ),
  checkUps: z.array(
    z.strictObject({
      ...written,
      client: idSchema,
      asked: z.enum(askedWays),
      values: z.record(idSchema, z.enum(valueAnswers)),
      flags: z.record(
        idSchema,
        z.strictObject({
          answer: z.enum(flagAnswers),
          evidence: textSchema,
          quotes: z.array(quoteSchema),
          side: z.enum(sides).optional(),
          since: daySchema.optional(),
        }),
      ),
      prompts: z.record(idSchema, textSchema).optional(),
      goodSigns: z.array(idSchema).optional(),
      stance: z.enum(stances).nullable(),
      letPass: textSchema,
      decision: decisionSchema,
      prediction: predictionSchema.optional(),
      predictionEnd: predictionEndSchema.optional(),
    }),
  ),
  /** Everything else that was taken down. */
  records: z.array(
    z.discriminatedUnion("kind", [
      other("meeting", meetingFields),
      other("conversation", conversationFields),
      other("disagreement", disagreementFields),
      other("phrase", phraseFields),
      other("power-moment", powerMomentFields),
      other("portrait", portraitFields),
      other("week-mark", weekMarkFields),
      other("renewal", renewalFields),
    ]),
  ),
});

function other<Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  fields: Shape,
) {
  return z.strictObject({
    ...written,
    client: idSchema,
    kind: z.literal(kind),
    ...fields,
  });
}

/** What of these records is a day, and moves with the others. */
const daysOf = ["day", "since", "planned", "held", "settled", "renewal"];

export type Sample = z.infer<typeof sampleSchema>;

/**
 * The sample as a change to an empty journal, its days moved so that the anchor falls on `today` or up to six days
 * before: by whole weeks, so that a Friday stays a Friday. Moments are in UTC.
 */
export function expandSample(
  sample: Sample,
  questionnaire: Questionnaire,
  today: Day,
): Change {
  const shift = Math.floor(daysBetween(sample.anchor, today) / 7) * 7;
  const move = (day: Day) => addDays(day, shift);
  const stamp = (of: { id: string; day: Day; time: string }) => {
    const at = `${move(of.day)}T${of.time}:00Z` as Moment;
    return {
      id: of.id,
      revision: 1,
      at,
      changedAt: at,
      edits: {},
      deletedAt: null,
    };
  };

  const clients = sample.clients.map(({ day, time, ...client }): Client => ({
    ...blankClient,
    ...(client as Client),
    ...stamp({ id: client.id, day, time }),
    since: client.since ? move(client.since) : null,
    renewal: client.renewal ? move(client.renewal) : null,
    outcome: client.outcome
      ? {
          ...client.outcome,
          day: move(client.outcome.day),
        }
      : null,
  }));
  const reflections = sample.reflections.map(
    ({ time, ...reflection }): Reflection => ({
      kind: "reflection",
      ...reflection,
      ...stamp({ ...reflection, time }),
      day: move(reflection.day),
    }),
  );
  const checkUps = sample.checkUps.map(
    ({ time, values, flags, prompts, goodSigns, ...checkUp }): CheckUp => {
      const blank = blankQuestionnaire(questionnaire, checkUp.asked);
      const stamped = stamp({ ...checkUp, time });
      return withDerived({
        kind: "check-up",
        ...checkUp,
        ...stamped,
        day: move(checkUp.day),
        values: sample.values.map(({ id, name }) => ({
          value: id,
          name,
          answer: values[id] ?? "unknown",
        })),
        flags: blank.flags.map((mark) => {
          const answered = flags[mark.flag] ?? { answer: "unknown" as const };
          const since = "since" in answered && answered.since;
          return { ...mark, ...answered, ...(since && { since: move(since) }) };
        }),
        prompts: blank.prompts.map((mark) => ({
          ...mark,
          answer: prompts?.[mark.prompt] ?? "",
        })),
        goodSigns: blank.goodSigns.map((mark) => ({
          ...mark,
          seen: goodSigns?.includes(mark.sign) ?? false,
        })),
        prediction: checkUp.prediction
          ? { ...checkUp.prediction, by: move(checkUp.prediction.by) }
          : null,
        predictionEnd: checkUp.predictionEnd
          ? { ...checkUp.predictionEnd, day: move(checkUp.predictionEnd.day) }
          : null,
        decision: { ...checkUp.decision, day: move(checkUp.decision.day) },
        finishedAt: stamped.at,
      });
    },
  );

  const others = sample.records.map(({ time, ...record }): JournalRecord => {
    const moved = Object.entries(record).map(([name, value]) => [
      name,
      daysOf.includes(name) && typeof value === "string"
        ? move(value as Day)
        : value,
    ]);
    const stamped = stamp({ ...record, time });
    return {
      ...Object.fromEntries(moved),
      ...stamped,
      ...(record.kind === "week-mark" && {
        energyAt: record.energy && stamped.at,
      }),
    } as JournalRecord;
  });

  return {
    journal: {
      revision: 1,
      changedAt: `${today}T00:00:00Z` as Moment,
      edits: {},
      sample: true,
      values: sample.values,
      questionnaire,
      settings: blankSettings,
    },
    clients,
    records: [...reflections, ...checkUps, ...others],
  };
}
