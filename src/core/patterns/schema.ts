import { z } from "zod";
import { decisionSchema, sides, stances } from "../checkup/schema.ts";
import { endings } from "../client/schema.ts";
import { termNames } from "../client/terms.ts";
import { isQuarter } from "../day.ts";
import { powerDeeds } from "../power/schema.ts";
import { rhythms } from "../rhythm.ts";
import { daySchema, idSchema, lineSchema, textSchema } from "../schema.ts";
import { energies } from "../week/schema.ts";
import { patternAnswerSchema } from "./answer-schema.ts";
import { ruleIds, units } from "./rule-ids.ts";

// What the rules say, without the words for it. The types that core works with are in `rule.ts`.

const count = z.number().int().min(0);
const chance = z.number().min(0).max(1);

/** How often a thing was so, of how many times that it could have been. */
const share = z.object({ seen: count, of: count });

const byQuarter = z.array(
  z.object({
    quarter: z.string().refine(isQuarter),
    ...share.shape,
  }),
);

/** How many of each. */
function tally<Name extends string>(names: readonly Name[]) {
  return z.object(
    Object.fromEntries(names.map((name) => [name, count])) as Record<
      Name,
      typeof count
    >,
  );
}

/** What a finding says, without the words for it. */
export const subjectSchema = z.discriminatedUnion("about", [
  /** One client, again and again one value short. `values`: how often each was the odd one out. */
  z.object({
    about: z.literal("client-one-short"),
    client: lineSchema,
    values: z.array(z.object({ name: lineSchema, seen: count })),
  }),
  /** One value, the odd one out at several clients: nominal or missing. */
  z.object({
    about: z.literal("value-odd"),
    value: lineSchema,
    clients: z.array(lineSchema),
  }),
  /**
   * How relationships ended that were ever one value short, and how those did that never were. `unsaid`: ended ones of
   * which that cannot be said.
   */
  z.object({
    about: z.literal("what-became"),
    withPattern: tally(endings),
    without: tally(endings),
    unsaid: count,
  }),
  /** One flag at one client, check-up after check-up. */
  z.object({
    about: z.literal("flag-stands"),
    client: lineSchema,
    wording: lineSchema,
    decisions: z.array(decisionSchema),
  }),
  /** One flag at several clients. */
  z.object({
    about: z.literal("flag-across"),
    wording: lineSchema,
    clients: z.array(lineSchema),
    byQuarter,
  }),
  /** A flag that the method warns of by name, raised again, at whichever clients, and what was decided each time. */
  z.object({
    about: z.literal("flag-again"),
    wording: lineSchema,
    clients: z.array(lineSchema),
    decisions: z.array(decisionSchema),
  }),
  /** Turns of the agreed rhythm in which no meeting took place. */
  z.object({
    about: z.literal("meetings-vanish"),
    client: lineSchema,
    rhythm: z.enum(rhythms),
    /** Each turn without a meeting, both days included, oldest first. */
    missed: z.array(z.object({ from: daySchema, to: daySchema })),
    /** The last meeting that was taken down. */
    last: daySchema,
  }),
  /** Frustration that was raised, and no conversation about it since. */
  z.object({
    about: z.literal("frustration"),
    client: lineSchema,
    side: z.enum(sides).nullable(),
    since: daySchema,
    /** From that day to today. */
    days: count,
  }),
  /** Starts for which not every term was comfortable. `terms`: how often each was not. */
  z.object({
    about: z.literal("starts"),
    byQuarter,
    terms: z.array(z.object({ term: z.enum(termNames), times: count })),
  }),
  /** Minutes spent explaining why the work is needed, in meetings with one client. */
  z.object({
    about: z.literal("explaining"),
    client: lineSchema,
    minutes: count,
    /** The middle one of those meetings that had any. */
    median: z.number().min(0),
  }),
  /** A crucial disagreement that is not settled. */
  z.object({
    about: z.literal("fight"),
    client: lineSchema,
    topic: textSchema,
    since: daySchema,
    months: count,
    /** How many talks about it have been held. */
    talks: count,
  }),
  /** Energy that goes down: of the earlier and of the later half of the weeks looked at how many of each. */
  z.object({
    about: z.literal("energy-falls"),
    client: lineSchema,
    earlier: tally(energies),
    later: tally(energies),
    /** Of Theil and Sen, in levels in thirteen weeks; 0 or below: from green to amber is one level. */
    slope: z.number().max(0),
    chance,
  }),
  /** More red weeks lately than before, over all clients. */
  z.object({
    about: z.literal("red-lately"),
    weeks: count,
    lately: share,
    before: share,
    clients: z.array(lineSchema),
    chance,
  }),
  /** The stance moving towards for: of the earlier and of the later half of the answers how many of each. */
  z.object({
    about: z.literal("stance-drifts"),
    client: lineSchema,
    earlier: tally(stances),
    later: tally(stances),
    chance,
  }),
  /** A sentence that was heard again, as it was last taken down. */
  z.object({
    about: z.literal("phrase"),
    words: textSchema,
    saidBy: z.array(textSchema),
    clients: z.array(lineSchema),
  }),
  /** One kind of power moment in which something was let pass, again. */
  z.object({
    about: z.literal("power"),
    done: z.enum(powerDeeds),
    clients: z.array(lineSchema),
  }),
  /** What check-ups say of a client and what its weeks say, beside those of the others. */
  z.object({
    about: z.literal("said-and-written"),
    client: lineSchema,
    way: z.enum(["green-beside-flags", "red-beside-none"]),
    /** Check-ups that raise more flags than half of all check-ups do: here and elsewhere. */
    flagged: z.object({ here: share, elsewhere: share }),
    /** Weeks of that colour: here and elsewhere. */
    weeks: z.object({ here: share, elsewhere: share }),
    chance,
  }),
  /** Decisions to talk, renegotiate, leave or decline whose day has passed, and nothing of it is in the record. */
  z.object({
    about: z.literal("not-carried-out"),
    clients: z.array(lineSchema),
    decisions: z.array(decisionSchema),
  }),
  /** Predictions whose outcome the owner has told. */
  z.object({
    about: z.literal("predictions"),
    /** How sure the owner was, on average, from 0 to 1. */
    sure: chance,
    /** Brier's score, from 0 (each foretold with certainty) to 1. */
    brier: chance,
    /** By how sure the owner was, in percent, both included: how many came true. */
    groups: z.array(z.object({ from: count, to: count, ...share.shape })),
  }),
  /** One flag, ever raised in the year before the end, where relationships ended badly and where they ended well. */
  z.object({
    about: z.literal("before-endings"),
    wording: lineSchema,
    badly: share,
    well: share,
    chance,
  }),
  /** Words that stand again and again in the owner's own reflections, as they were last written. */
  z.object({
    about: z.literal("words"),
    words: textSchema,
    clients: z.array(lineSchema),
  }),
  /** The rule itself, for everybody or with one client: it found nothing there, and nothing that may come to repeat. */
  z.object({
    about: z.literal("rule"),
    rule: z.enum(ruleIds),
    client: lineSchema.nullable(),
  }),
]);

const result = {
  rule: z.enum(ruleIds),
  /** Stays the same while the counts grow: the rule and its subject. What the owner answers hangs on it. */
  key: z.string(),
  clients: z.array(idSchema),
  subject: subjectSchema,
  /** Ids of the records in which it was seen, oldest first; of clients, where it is about how they began. */
  evidence: z.array(idSchema),
  /** Ids of those in which it could have been seen and was not, oldest first. */
  counterExamples: z.array(idSchema),
};

/** Something that repeats. */
export const findingSchema = z.object({
  ...result,
  state: z.literal("found"),
  /** How far back it reaches, and how often it was seen since, of how many times that it could have been. */
  counts: z.object({
    ...share.shape,
    /** Those since then that say neither: *don't know*, not asked, a value unknown. They are in no other count. */
    unsaid: count,
    quarters: count,
    since: daySchema,
    until: daySchema,
  }),
  /** How often chance alone would show as much, for a rule that says *again* about answers of yes and no. */
  chance: z
    .object({
      /** How often the answer is yes elsewhere in the record. */
      usual: chance,
      /** In what share of all records of that many answers as much would be seen, were each a coin that falls so. */
      share: chance,
      /** In how many places the rule looked for it. */
      places: count,
    })
    .nullable(),
});

/** Something that may come to repeat: what there is, and what a finding needs. */
export const tooLittleSchema = z.object({
  ...result,
  state: z.literal("too-little"),
  counts: z.object({ have: count, need: count, unit: z.enum(units) }),
});

/** A rule that had enough to look at, and saw nothing repeat. `looked`: at how many, of what the rule counts in. */
export const nothingSchema = z.object({
  ...result,
  state: z.literal("nothing"),
  counts: z.object({ looked: count }),
});

export const patternResultSchema = z.discriminatedUnion("state", [
  findingSchema,
  tooLittleSchema,
  nothingSchema,
]);

const counted = { evidence: count, counterExamples: count };
const answer = { answer: patternAnswerSchema.nullable() };

const foundSummary = findingSchema.extend({ ...counted, ...answer });

/** A result with its evidence counted, and what the owner says to it. */
export const patternSummarySchema = z.discriminatedUnion("state", [
  foundSummary,
  tooLittleSchema.extend({ ...counted, ...answer }),
  nothingSchema.extend({ ...counted, ...answer }),
]);

/** What was a pattern, until when that is known, and why it is none any more. */
export const gonePatternSchema = z.object({
  finding: foundSummary,
  on: daySchema,
  why: z.discriminatedUnion("is", [
    z.object({ is: z.literal("talk"), client: lineSchema, day: daySchema }),
    z.object({ is: z.literal("settled"), day: daySchema }),
    z.object({ is: z.literal("deleted"), entries: count }),
    z.object({ is: z.literal("ended"), client: lineSchema, day: daySchema }),
    z.object({ is: z.literal("entries"), entries: count, last: daySchema }),
    z.object({ is: z.literal("changed") }),
    z.object({ is: z.literal("time") }),
  ]),
});

/** What one check-up changed. */
export const changedPatternsSchema = z.object({
  come: z.array(foundSummary),
  gone: z.array(foundSummary),
  changed: z.array(z.object({ before: foundSummary, now: foundSummary })),
});
