import { z } from "zod";
import {
  checkUpSchema,
  decisionSchema,
  flagAnswers,
  predictionEnds,
  predictionSchema,
  quoteSchema,
  sides,
  stances,
  valueAnswers,
} from "../core/checkup/schema.ts";
import { briefChoicesSchema } from "../core/brief/choices-schema.ts";
import { briefFormats, makingStages } from "../core/brief/making.ts";
import { clientFields, clientSchema } from "../core/client/schema.ts";
import {
  paperSizes,
  questionnaireSchema,
  remindersSchema,
  settingsSchema,
  themes,
  valueSchema,
} from "../core/journal/schema.ts";
import {
  patternAnswerFields,
  patternAnswerSchema,
} from "../core/patterns/answer-schema.ts";
import { portraitSchema } from "../core/portrait/schema.ts";
import { powerMomentSchema } from "../core/power/schema.ts";
import { recordSchema, reflectionSchema } from "../core/record/schema.ts";
import {
  changedPatternsSchema,
  gonePatternSchema,
  patternResultSchema,
  patternSummarySchema,
} from "../core/patterns/schema.ts";
import { recordKinds } from "../core/record/kinds.ts";
import { renewalAnswers, renewalSchema } from "../core/renewal/schema.ts";
import {
  conversationSchema,
  disagreementSchema,
  meetingSchema,
  phraseSchema,
} from "../core/talk/schema.ts";
import { energies, weekMarkSchema } from "../core/week/schema.ts";
import { daySchema, idSchema, lineSchema, textSchema } from "../core/schema.ts";
import { command, query } from "./define.ts";
import {
  backupList,
  briefContents,
  briefDocument,
  briefRequest,
  calendarOfYear,
  calendarYear,
  clientPatch,
  clientSummary,
  difference,
  flagCell,
  flagGrid,
  found,
  journalSummary,
  lost,
  noInput,
  nothing,
  onThisDay,
  partial,
  patternLines,
  quarter,
  questionnairePatch,
  recordPage,
  restored,
  soundsLike,
  week,
  written,
} from "./shapes.ts";

const keptFile = z.object({ file: z.string().nullable() });
const byId = z.strictObject({ id: idSchema });
const patternRequest = z
  .strictObject({ client: idSchema.optional(), today: daySchema.optional() })
  .prefault({});

/** Everything that Candor can do: a name, what goes in, what comes out. Only JSON values cross it. */
export const contract = {
  "journal.read": query(noInput, journalSummary),
  /** Opens the journal anew, after its owner has put right what kept it from opening. */
  "journal.reopen": command(noInput, nothing),
  /** Shows the journal's folder in the system's file manager. */
  "journal.reveal": command(noInput, nothing),
  /** Keeps words that cannot be saved in a file where the owner says; `file` is null when they thought better of it. */
  "words.keep": command(z.strictObject({ text: textSchema }), keptFile),

  "sample.open": command(noInput, nothing),
  /** Back to the owner's own journal; the sample is gone. */
  "sample.leave": command(noInput, nothing),

  "backup.list": query(noInput, backupList),
  /** Makes one now, if anything has changed since the newest. */
  "backup.make": command(noInput, nothing),
  /** Shows the folder of the backups in the system's file manager. */
  "backup.reveal": command(noInput, nothing),
  /** What the newest backup holds and the journal's folder has lost; null where nothing is. */
  "backup.lost": query(noInput, lost.nullable()),
  /** Nothing of what is lost need come back: it is not asked about again. Older backups still hold it. */
  "backup.let-go": command(noInput, nothing),
  /** Goes back to a backup, or with `missing` brings back what is lost and nothing else. */
  "backup.restore": command(
    z.strictObject({
      name: z.string().max(100),
      only: z.literal("missing").optional(),
    }),
    restored,
  ),
  /** Takes back a change of this session whose reply had an `undo`, by a new change. */
  "change.undo": command(z.strictObject({ undo: idSchema }), nothing),

  "values.set": command(
    z.strictObject({
      values: z
        .array(z.strictObject({ id: idSchema.optional(), name: lineSchema }))
        .max(50),
    }),
    z.array(valueSchema),
  ),
  /** What check-ups ask. Each list that is given stands for the whole of it. */
  "questionnaire.set": command(questionnairePatch, questionnaireSchema),
  "settings.set": command(
    z.strictObject({
      theme: z.enum(themes).optional(),
      paper: z.enum(paperSizes).nullable().optional(),
      reminders: remindersSchema.nullable().optional(),
      excludedWords: settingsSchema.shape.excludedWords.optional(),
    }),
    settingsSchema,
  ),

  "client.list": query(noInput, z.array(clientSummary)),
  "client.read": query(byId, clientSummary),
  "client.create": command(
    z.strictObject({
      ...clientPatch,
      name: clientFields.name,
      id: idSchema.optional(),
    }),
    clientSchema,
  ),
  "client.change": command(
    z.strictObject({ ...clientPatch, id: idSchema }),
    clientSchema,
  ),
  "client.remove": command(byId, clientSchema),

  "reflection.write": command(
    z.strictObject({
      id: idSchema.optional(),
      client: idSchema.optional(),
      day: daySchema.optional(),
      text: textSchema.optional(),
      energy: z.enum(energies).nullable().optional(),
      tags: z.array(lineSchema).max(100).optional(),
      checkUp: idSchema.nullable().optional(),
    }),
    reflectionSchema,
  ),

  "meeting.write": written("meeting", meetingSchema),
  "conversation.write": written("conversation", conversationSchema),
  /** Takes down that a talk was held, and with `settles` that it settled the disagreement that it is about. */
  "conversation.hold": command(
    z.strictObject({
      id: idSchema,
      held: daySchema.optional(),
      note: textSchema.optional(),
      settles: z.boolean().optional(),
    }),
    z.object({ conversation: conversationSchema, undo: idSchema }),
  ),
  "disagreement.write": written("disagreement", disagreementSchema),
  "phrase.write": written("phrase", phraseSchema),
  "power-moment.write": written("power-moment", powerMomentSchema),
  "portrait.write": written("portrait", portraitSchema),

  /** What is decided before a renewal. Whoever answers may pick the id: under it the answer can be changed. */
  "renewal.answer": command(
    z.strictObject({
      id: idSchema.optional(),
      client: idSchema,
      answer: z.enum(renewalAnswers),
      because: textSchema.optional(),
    }),
    renewalSchema,
  ),

  /** The week that a day lies in, today's where none is named, as a queue of clients. */
  "week.read": query(
    z.strictObject({ day: daySchema.optional() }).prefault({}),
    week,
  ),
  "week.mark": command(
    z.strictObject({
      client: idSchema,
      day: daySchema.optional(),
      energy: z.enum(energies).nullable().optional(),
      stance: z.enum(stances).nullable().optional(),
      unsaid: textSchema.optional(),
      skipped: z.boolean().optional(),
    }),
    weekMarkSchema,
  ),
  /** Brings the window in front of all others, because the owner came from outside of it. */
  "window.show": command(noInput, nothing),

  "record.read": query(byId, recordSchema),
  "record.list": query(
    z.strictObject({
      client: idSchema.optional(),
      kind: z.enum(recordKinds).optional(),
      from: daySchema.optional(),
      to: daySchema.optional(),
      after: idSchema.optional(),
      limit: z.number().int().min(1).max(1_000).default(50),
    }),
    recordPage,
  ),
  /** The newest records in which every word, and every "phrase in quotes", occurs. */
  "record.find": query(
    z
      .strictObject({
        text: z.string().max(100_000).default(""),
        client: idSchema.optional(),
        kind: z.enum(recordKinds).optional(),
        tag: lineSchema.optional(),
        energy: z.enum(energies).optional(),
        from: daySchema.optional(),
        to: daySchema.optional(),
        limit: z.number().int().min(1).max(50).default(50),
      })
      .prefault({}),
    found,
  ),
  /** The tags that are in use, the most used first. */
  "tag.list": query(noInput, z.array(lineSchema)),
  "record.remove": command(byId, recordSchema),
  "record.restore": command(byId, recordSchema),
  "bin.list": query(noInput, z.array(recordSchema)),

  "calendar.read": query(
    z.strictObject({ year: calendarYear, client: idSchema.optional() }),
    calendarOfYear,
  ),
  /** What was written on this calendar day in earlier years. */
  "calendar.on-this-day": query(
    z.strictObject({ today: daySchema.optional() }).prefault({}),
    onThisDay,
  ),

  "checkup.begin": command(
    z.strictObject({ client: idSchema, day: daySchema.optional() }),
    checkUpSchema,
  ),
  "checkup.answer": command(
    z.strictObject({
      id: idSchema,
      values: z
        .array(
          z.strictObject({ value: idSchema, answer: z.enum(valueAnswers) }),
        )
        .optional(),
      flags: z
        .array(
          z.strictObject({
            flag: idSchema,
            answer: z.enum(flagAnswers).optional(),
            evidence: textSchema.optional(),
            quotes: z.array(quoteSchema).max(200).optional(),
            side: z.enum(sides).nullable().optional(),
            since: daySchema.nullable().optional(),
          }),
        )
        .optional(),
      prompts: z
        .array(z.strictObject({ prompt: idSchema, answer: textSchema }))
        .optional(),
      goodSigns: z
        .array(z.strictObject({ sign: idSchema, seen: z.boolean() }))
        .optional(),
      stance: z.enum(stances).nullable().optional(),
      letPass: textSchema.optional(),
      decision: decisionSchema.nullable().optional(),
      prediction: predictionSchema.nullable().optional(),
    }),
    checkUpSchema,
  ),
  "checkup.finish": command(
    byId,
    z.object({
      checkUp: checkUpSchema,
      difference: difference.nullable(),
      /** The talk that is owed now. */
      conversation: conversationSchema.nullable(),
    }),
  ),
  /** What became of a prediction; null takes that back. */
  "prediction.end": command(
    z.strictObject({
      id: idSchema,
      came: z.enum(predictionEnds).nullable(),
      note: textSchema.optional(),
    }),
    checkUpSchema,
  ),
  "checkup.difference": query(byId, difference.nullable()),
  /** The reflections that stand beside the questions of a check-up. */
  "checkup.reflections": query(byId, z.array(reflectionSchema)),
  /** The sentences among these that say, word for word, what a flag listens for. */
  "checkup.sounds-like": query(byId, z.array(soundsLike)),

  /** What the rules say: with evidence counted, and what the owner says to it. */
  "pattern.list": query(patternRequest, z.array(patternSummarySchema)),
  /** One result with all its evidence; null where the rules no longer say anything of it. */
  "pattern.read": query(
    z.strictObject({
      key: z.string(),
      client: idSchema.optional(),
      today: daySchema.optional(),
    }),
    patternResultSchema.nullable(),
  ),
  /** What was a pattern a month ago and is none now, and why. */
  "pattern.gone": query(patternRequest, z.array(gonePatternSchema)),
  /** What a finished check-up changed in the patterns. */
  "pattern.changed-by": query(byId, changedPatternsSchema),
  /** What the owner says to a finding, by its key: once for each, however often it is called. */
  "pattern.answer": command(
    z.strictObject({
      ...partial(patternAnswerFields),
      key: patternAnswerFields.key,
      client: idSchema.optional(),
    }),
    z.object({ answer: patternAnswerSchema, undo: idSchema.nullable() }),
  ),

  /** The flags that were ever raised, quarter by quarter, at everybody or at one client. */
  "pattern.grid": query(patternRequest, flagGrid),
  /** The check-ups behind one cell of the grid. */
  "pattern.cell": query(
    z.strictObject({
      flag: idSchema,
      quarter,
      client: idSchema.optional(),
      today: daySchema.optional(),
    }),
    flagCell,
  ),
  /** The energy and the stance of one client over time. */
  "pattern.lines": query(
    z.strictObject({ client: idSchema, today: daySchema.optional() }),
    patternLines,
  ),

  "brief.read": query(briefRequest, briefDocument),
  /** What a brief holds and what it leaves out, counted. */
  "brief.contents": query(briefRequest, briefContents),
  /** Keeps what is chosen for a client's brief. */
  "brief.choose": command(
    z.strictObject({ ...partial(briefChoicesSchema.shape), client: idSchema }),
    briefChoicesSchema,
  ),
  /** Makes the brief and keeps it where the owner says; `file` is null when they thought better of it. */
  "brief.save": command(
    briefRequest.extend({
      paper: z.enum(paperSizes).optional(),
      as: z.enum(briefFormats).default("pdf"),
    }),
    keptFile,
  ),
  /** How far the brief is that is being made; null where none is. */
  "brief.progress": query(noInput, z.enum(makingStages).nullable()),
  /** Gives up the brief that is being made: `brief.save` then says that no file was written. */
  "brief.stop": command(noInput, nothing),
} as const;

/** What the hosts tell a window without being asked. */
export interface Events {
  /** Something that was read before may be different now. */
  changed: null;
  /** It is time for the week, and the owner asked to hear of it. It says nothing else: no name can get into it. */
  reminder: null;
}

export type Contract = typeof contract;
export type CapabilityName = keyof Contract;
export type Input<Name extends CapabilityName> = z.input<
  Contract[Name]["input"]
>;
export type Output<Name extends CapabilityName> = z.output<
  Contract[Name]["output"]
>;
