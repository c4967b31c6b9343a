import { blankFlag } from "#core/checkup/asked.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { createOwnBusiness, ownBusinessId } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import { addDays, day, type Day, type Moment } from "#core/day.ts";
import type { Flag, JournalFile } from "#core/journal/schema.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { powerDeeds } from "#core/power/schema.ts";
import { recordKinds, type RecordKind } from "#core/record/kinds.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { rhythms } from "#core/rhythm.ts";
import { randomOf, type Random } from "./random.ts";
import {
  checkUp,
  client,
  conversation,
  disagreement,
  meeting,
  noon,
  phrase,
  powerMoment,
  questionnaire,
  reflection,
  today as lastDay,
  weekMark,
} from "./story.ts";

/** A journal that nobody has kept: small, of three years, and with every odd thing that a journal may hold. */
export interface RandomJournal {
  readonly file: JournalFile;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
  /** The day as of which it is read. Some of it happened later. */
  readonly today: Day;
  readonly excluded: readonly string[];
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
const excludedWords = ["always done", "spater", "work", "lways", "nobody"];

/** The journal of this number: the same each time. */
export function randomJournal(seed: number): RandomJournal {
  const random = randomOf(seed);
  const { chance, among, upTo } = random;
  const today = chance(0.75) ? lastDay : addDays(lastDay, -upTo(500));
  // Now and then many relationships have ended, each with a check-up or two: some rules compare endings.
  const isOfEndings = chance(0.08);
  // What a journal is mostly about differs, so that each rule meets both much and little.
  const favourites = [
    among(recordKinds),
    among(recordKinds),
    "check-up",
  ] as const;
  const mood: Mood = {
    random,
    today,
    days: importantDays(today),
    kinds: [
      ...recordKinds,
      ...Array.from({ length: among([0, 8, 30]) }, () => among(favourites)),
      ...Array.from(
        { length: isOfEndings ? 60 : 0 },
        () => "check-up" as const,
      ),
    ],
    ends: isOfEndings ? 0.95 : among([0.1, 0.3, 0.9]),
    raises: among([0.1, 0.4, 0.4, 0.8]),
    shortGrids: isOfEndings ? 0.4 : among([0.1, 0.5, 0.9]),
    badTerms: among([0.05, 0.3]),
    unanswered: among([0, 0.1, 0.3]),
  };
  // Above the dozen only now and then: the last starts are counted up to twelve.
  const size = isOfEndings || chance(0.04) ? 14 + upTo(4) : upTo(8);
  const clients = Array.from({ length: size }, (_, at) =>
    at === 0 ? ownBusiness(mood) : randomClient(mood, at),
  );
  const whose = clients.map(({ id }) => id);
  if (chance(0.05)) whose.push("nobody-knows");
  const records: JournalRecord[] = [];
  const length = whose.length === 0 ? 0 : isOfEndings ? 80 : upTo(72);
  // One client has most of the records in many journals.
  const main = among([...whose, "own-business"]);
  for (let at = 0; at < length; at += 1) {
    const of = chance(0.4) && whose.includes(main) ? main : among(whose);
    const before = among(records.length > 0 ? records : [null]);
    records.push(
      before && chance(0.06)
        ? { ...before, id: `r-${String(at)}`, copyOf: before.id }
        : randomRecord(mood, `r-${String(at)}`, of, records),
    );
  }
  const excluded = chance(0.3) ? [among(excludedWords)] : [];
  const { journal } = createJournalFile(questionnaire, "Me", noon(lastDay));
  const settings = { ...journal.settings, excludedWords: excluded };
  return { file: { ...journal, settings }, clients, records, today, excluded };
}

interface Mood {
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

/** Days at which a count that is off by one shows: the edges of quarters, and around the day of reading. */
function importantDays(today: Day): readonly Day[] {
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
  ];
}

/** Any day of the three years, or a little later than the day of reading. */
function anyDay({ random: { chance, among, upTo }, today, days }: Mood): Day {
  if (chance(0.25)) return among(days);
  return addDays(today, chance(0.06) ? upTo(90) : -upTo(1_095));
}

function maybe<Value>({ random }: Mood, share: number, of: () => Value) {
  return random.chance(share) ? of() : null;
}

/** A moment of a day, in whatever zone the owner was; some are of a day on which it was written down later. */
function momentOf({ random: { among, chance, upTo } }: Mood, on: Day): Moment {
  const of = chance(0.2) ? addDays(on, upTo(30)) : on;
  const hour = among(["00", "09", "12", "23"]);
  return `${of}T${hour}:30:00${among(["Z", "+01:00", "-08:00", "+13:45"])}` as Moment;
}

function ownBusiness(mood: Mood): Client {
  const own = createOwnBusiness("Me", noon("2023-11-01"));
  return { ...own, since: maybe(mood, 0.5, () => anyDay(mood)) };
}

function randomClient(mood: Mood, at: number): Client {
  const { chance, among } = mood.random;
  const stage = chance(mood.ends)
    ? "ended"
    : among(["active", "active", "active", "paused", "prospect"] as const);
  const isBad = chance(mood.badTerms * 2);
  return client(`c-${String(at)}`, {
    // Two may have one name.
    name: among(["Alder", "Birch", "Birch", "Cedar", "Éric", "zeta"]),
    kind: among(["client", "client", "client", "supplier", "colleague"]),
    stage,
    since: maybe(mood, 0.8, () => anyDay(mood)),
    ...(chance(0.2) && { started: maybe(mood, 0.8, () => anyDay(mood)) }),
    outcome:
      stage === "ended" && chance(0.95)
        ? {
            ended: among(["badly", "badly", "well", "neither"]),
            by: "me",
            day: anyDay(mood),
            why: "",
          }
        : null,
    terms: Object.fromEntries(
      termNames.map((term) => [
        term,
        {
          answer: chance(mood.unanswered)
            ? null
            : isBad && chance(0.4)
              ? among(["uncomfortable", "not-agreed"] as const)
              : ("comfortable" as const),
          note: "",
        },
      ]),
    ) as Client["terms"],
    meetingRhythm: maybe(mood, 0.7, () => among(rhythms)),
    deletedAt: maybe(mood, 0.1, () => noon(lastDay)),
  });
}

function randomRecord(
  mood: Mood,
  id: string,
  of: string,
  others: readonly JournalRecord[],
): JournalRecord {
  const { chance, among, upTo } = mood.random;
  const on = anyDay(mood);
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
      return { ...randomCheckUp(mood, of, on), ...stamps };
    case "week-mark":
      return weekMark(of, on, {
        ...stamps,
        energy: maybe(mood, 0.6, () => among(["red", "amber", "green"])),
        stance: maybe(mood, 0.4, () => among(["with", "mixed", "for"])),
        unsaid: text(),
      });
    case "meeting":
      return meeting(of, on, null, {
        ...stamps,
        explaining: among([null, 0, 0, 5, 20, 40]),
      });
    case "conversation": {
      const held = maybe(mood, 0.7, () => addDays(on, upTo(60) - 5));
      const about = others.filter(
        (other) => other.kind === "disagreement" && other.client === of,
      );
      return conversation(of, on, {
        ...stamps,
        held,
        day: held ?? on,
        flags: flags.flatMap((flag) => (chance(0.2) ? flag.id : [])),
        disagreement: among([null, ...about.map((other) => other.id)]),
      });
    }
    case "disagreement":
      return disagreement(of, on, {
        ...stamps,
        topic: text(),
        note: text(),
        crucial: chance(0.7),
        settled: maybe(mood, 0.3, () => addDays(on, upTo(300))),
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

function randomCheckUp(mood: Mood, of: string, on: Day): CheckUp {
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
          ...(chance(0.2) && { since: addDays(on, -upTo(60)) }),
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
      day: addDays(on, upTo(90)),
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
