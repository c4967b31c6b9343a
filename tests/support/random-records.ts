import { blankFlag } from "#core/checkup/asked.ts";
import { flagOfFrustration } from "#core/checkup/raised.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import { addDays, addMonths, day, type Day, type Moment } from "#core/day.ts";
import type { Flag } from "#core/journal/schema.ts";
import { powerDeeds } from "#core/power/schema.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { inTurns } from "#core/rhythm.ts";
import type { Random } from "./random.ts";
import {
  checkUp,
  conversation,
  disagreement,
  meeting,
  phrase,
  powerMoment,
  questionnaire,
  reflection,
  weekMark,
} from "./story.ts";

/** What a random journal is like. */
export interface Mood {
  readonly random: Random;
  readonly today: Day;
  readonly days: readonly Day[];
  readonly kinds: readonly RecordKind[];
  /** How often a client is ended, a flag raised, a grid one short. */
  readonly ends: number;
  readonly raises: number;
  readonly shortGrids: number;
  readonly badTerms: number;
  readonly unanswered: number;
}

/** Flags that the owner made; the second is asked no more. */
const ownFlags: readonly Flag[] = ["late-payer", "no-thanks"].map((id) => ({
  ...(questionnaire.flags.at(-1) as Flag),
  id,
  wording: id,
  derived: null,
  retired: id === "no-thanks",
}));
const flags = [...questionnaire.flags, ...ownFlags];

/** Each as it may be taken down: with other marks, letters and spaces it is the same sentence. */
const sentences = [
  ["You work for me", "you work for me!", " YOU  work for me. "],
  ["What else can you do?", "what else, can you do", "What else can you dó"],
  ["We have always done it so", "“We have always done it so.”"],
  ["Später", "spater…"],
] as const;
/**
 * Days at which a count that is off by one shows: the edges of quarters, and around the day of reading, and those on
 * which turns of a rhythm end.
 */
export function importantDays(today: Day): readonly Day[] {
  return [
    ...["2025", "2026"].flatMap((year) =>
      [
        "03-31",
        "04-01",
        "06-30",
        "07-01",
        "09-30",
        "10-01",
        "12-31",
        "01-01",
      ].map((of) => day(`${year}-${of}`)),
    ),
    ...[-31, -30, -29, -14, -7, -1, 0, 0, 1].map((of) => addDays(today, of)),
    addDays(today, -26 * 7),
    ...[-1, -3, -6, -12, -24].map((of) => addMonths(today, of)),
  ];
}

/** Any day of the three years, or a little later than the day of reading. */
export function anyDay({
  random: { chance, among, upTo },
  today,
  days,
}: Mood): Day {
  if (chance(0.25)) return among(days);
  return addDays(today, chance(0.06) ? upTo(90) : -upTo(1_095));
}

/** Something in this share of the times. */
export function maybe<Value>({ random }: Mood, share: number, of: () => Value) {
  return random.chance(share) ? of() : null;
}

/** A moment of a day, in whatever zone the owner was; some are of a day on which it was written down later. */
function momentOf({ random: { among, chance, upTo } }: Mood, on: Day): Moment {
  const of = chance(0.2) ? addDays(on, upTo(30)) : on;
  const hour = among(["00", "09", "12", "23"]);
  return `${of}T${hour}:30:00${among(["Z", "+01:00", "-08:00", "+13:45"])}` as Moment;
}

/** A record of a client; nobody knows the client of some. `others` are those that there are already. */
export function randomRecord(
  mood: Mood,
  id: string,
  of: string,
  client: Client | undefined,
  others: readonly JournalRecord[],
): JournalRecord {
  const { chance, among, upTo } = mood.random;
  // What was before and after something else shows where both were on one day.
  const theirs = others.filter((other) => other.client === of);
  const on =
    theirs.length > 0 && chance(0.15)
      ? among(theirs).day
      : (turnEnd(mood, 0.05, client) ?? anyDay(mood));
  const stamps = {
    id,
    at: momentOf(mood, on),
    deletedAt: maybe(mood, 0.05, () => momentOf(mood, on)),
  };
  const text = () => among(["", " ", "Words."]);
  switch (among(mood.kinds)) {
    case "reflection":
      return reflection(of, on, text(), {
        ...stamps,
        energy: maybe(mood, 0.5, () => among(["red", "amber", "green"])),
      });
    case "check-up":
      return { ...randomCheckUp(mood, of, on, client), ...stamps };
    case "week-mark":
      return weekMark(of, on, {
        ...stamps,
        energy: maybe(mood, 0.6, () => among(["red", "amber", "green"])),
        stance: maybe(mood, 0.4, () => among(["with", "mixed", "for"])),
        unsaid: text(),
      });
    case "meeting":
      return meeting(of, turnEnd(mood, 0.75, client) ?? on, null, {
        ...stamps,
        explaining: among([null, 0, 0, 5, 20, 40]),
      });
    case "conversation": {
      const held = maybe(mood, 0.7, () =>
        theirs.length > 0 && chance(0.4)
          ? among(theirs).day
          : addDays(on, upTo(60) - 5),
      );
      // Some disagreements have been moved to another client since.
      const about = (chance(0.1) ? others : theirs).filter(
        ({ kind }) => kind === "disagreement",
      );
      return conversation(of, on, {
        ...stamps,
        held,
        day: held ?? on,
        flags: flags.flatMap(({ id: flag }) =>
          chance(flag === flagOfFrustration ? 0.5 : 0.2) ? flag : [],
        ),
        disagreement: among([null, ...about.map((other) => other.id)]),
      });
    }
    case "disagreement":
      return disagreement(of, on, {
        ...stamps,
        topic: text(),
        note: text(),
        crucial: chance(0.7),
        settled: maybe(mood, 0.3, () =>
          chance(0.2) ? mood.today : addDays(on, upTo(300)),
        ),
      });
    case "phrase":
      return phrase(of, on, among([...among(sentences), "", "…"]), stamps);
    case "power-moment":
      return powerMoment(of, on, {
        ...stamps,
        done: among([null, "forced", "forced", ...powerDeeds]),
        text: text(),
        letPass: text(),
        unquestioned: text(),
      });
    case "portrait":
      return {
        ...reflection(of, on, "", stamps),
        kind: "portrait",
        text: text(),
      };
    case "renewal":
      return {
        ...reflection(of, on, "", stamps),
        kind: "renewal",
        renewal: addDays(on, 30),
        answer: "undecided",
        because: "",
      };
    case "pattern-answer":
      return {
        ...reflection(of, on, "", stamps),
        kind: "pattern-answer",
        key: "standing-flag/alder/getting-nowhere",
        answer: "not-a-pattern",
        note: text(),
        seen: 3,
        of: 4,
      };
  }
}

/** The day on which a turn of the agreed rhythm ended, but for the latest: of some turns the meeting is missing. */
function turnEnd(
  { random: { chance, upTo }, today }: Mood,
  share: number,
  client: Client | undefined,
): Day | null {
  return client?.meetingRhythm && chance(share)
    ? inTurns(today, client.meetingRhythm, -1 - upTo(3))
    : null;
}

function randomCheckUp(
  mood: Mood,
  of: string,
  on: Day,
  client: Client | undefined,
): CheckUp {
  const { chance, among, upTo } = mood.random;
  const asked =
    of === ownBusinessId
      ? "own"
      : among(["running", "running", "prospect"] as const);
  const { flags: marks, ...rest } = checkUp(of, on, {
    asked,
    grid: randomGrid(mood),
    fields: {
      flags: flags
        .filter(() => chance(0.95))
        .map((flag): FlagMark => ({
          ...blankFlag(flag, asked),
          answer: chance(mood.unanswered)
            ? among(["unknown", null])
            : chance(mood.raises)
              ? "raised"
              : "not-raised",
          ...(chance(0.2) && { since: addDays(on, 20 - upTo(80)) }),
        })),
    },
  });
  return {
    ...rest,
    flags: marks,
    decision: maybe(mood, 0.9, () => ({
      decided: among([
        ...(["talk", "talk", "renegotiate", "watch"] as const),
        ...(["leave", "decline", "carry-on"] as const),
      ]),
      day: chance(0.15)
        ? (client?.outcome?.day ?? mood.today)
        : addDays(on, upTo(90)),
      because: "",
    })),
    prediction: maybe(mood, 0.4, () => ({
      text: "They pay.",
      sure: upTo(100),
      by: addDays(on, upTo(120)),
    })),
    predictionEnd: maybe(mood, 0.7, () => ({
      came: among(["yes", "yes", "no", "unclear"]),
      day: addDays(on, upTo(120)),
      note: "",
    })),
    finishedAt: maybe(mood, 0.92, () => momentOf(mood, on)),
  };
}

/** A letter for each value; grids of two values, and of none, are too short to be one short. */
function randomGrid({ random: { chance, among }, shortGrids }: Mood): string {
  if (chance(0.1)) return among(["", "sn", "ss", "m"]);
  if (chance(shortGrids)) return among(["sssn", "ssms", "nsss", "smss", "ssm"]);
  return among(["ssss", "ssss", "snms", "sssu", "nmnm", "uuuu", "sss", "mss?"]);
}
