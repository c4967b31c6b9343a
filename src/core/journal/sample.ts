import { z } from "zod";
import { blankFlag, withDerived } from "../checkup/checkups.ts";
import {
  decisionSchema,
  flagAnswers,
  quoteSchema,
  stances,
  valueAnswers,
  type CheckUp,
} from "../checkup/schema.ts";
import { clientFields, type Client } from "../client/schema.ts";
import { addDays, daysBetween, type Day, type Moment } from "../day.ts";
import type { Change } from "../ports.ts";
import { energies, type Reflection } from "../record/schema.ts";
import { daySchema, idSchema, lineSchema, textSchema } from "../schema.ts";
import { valueSchema, type Questionnaire } from "./schema.ts";

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const written = { id: idSchema, day: daySchema, time: timeSchema };

/** The sample journal as it stands in `resources`: only what a person would have written, with days around an anchor. */
export const sampleSchema = z.strictObject({
  /** The day that the sample takes for today. */
  anchor: daySchema,
  values: z.array(valueSchema),
  clients: z.array(z.strictObject({ ...written, ...clientFields })),
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
      asked: z.enum(["prospect", "running"]),
      values: z.record(idSchema, z.enum(valueAnswers)),
      flags: z.record(
        idSchema,
        z.strictObject({
          answer: z.enum(flagAnswers),
          evidence: textSchema,
          quotes: z.array(quoteSchema),
        }),
      ),
      stance: z.enum(stances).nullable(),
      letPass: textSchema,
      decision: decisionSchema,
    }),
  ),
});

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
    ...client,
    ...stamp({ id: client.id, day, time }),
    since: client.since && move(client.since),
    renewal: client.renewal && move(client.renewal),
    outcome: client.outcome && {
      ...client.outcome,
      day: move(client.outcome.day),
    },
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
    ({ time, values, flags, ...checkUp }): CheckUp => {
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
        flags: questionnaire.flags.map((flag) => ({
          ...blankFlag(flag, checkUp.asked),
          ...(flags[flag.id] ?? { answer: "unknown" as const }),
        })),
        decision: { ...checkUp.decision, day: move(checkUp.decision.day) },
        finishedAt: stamped.at,
      });
    },
  );

  return {
    journal: {
      revision: 1,
      changedAt: `${today}T00:00:00Z` as Moment,
      edits: {},
      sample: true,
      values: sample.values,
      questionnaire,
      settings: { theme: "system", paper: null },
    },
    clients,
    records: [...reflections, ...checkUps],
  };
}
