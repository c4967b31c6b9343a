import { createOwnBusiness } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import { addDays, type Day } from "#core/day.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { recordKinds } from "#core/record/kinds.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { rhythms } from "#core/rhythm.ts";
import {
  anyDay,
  importantDays,
  maybe,
  randomRecord,
  type Mood,
} from "./random-records.ts";
import { randomOf } from "./random.ts";
import { client, noon, questionnaire, today as lastDay } from "./story.ts";

/** A journal that nobody has kept: small, of three years, and with every odd thing that a journal may hold. */
export interface RandomJournal {
  readonly file: JournalFile;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
  /** The day as of which it is read. Some of it happened later. */
  readonly today: Day;
  readonly excluded: readonly string[];
}

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
        : randomRecord(
            mood,
            `r-${String(at)}`,
            of,
            clients.find(({ id }) => id === of),
            records,
          ),
    );
  }
  const excluded = chance(0.3) ? [among(excludedWords)] : [];
  const { journal } = createJournalFile(questionnaire, "Me", noon(lastDay));
  const settings = { ...journal.settings, excludedWords: excluded };
  return { file: { ...journal, settings }, clients, records, today, excluded };
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
    // It ended once, and was taken up again.
    ...(stage !== "ended" &&
      chance(0.15) && {
        pastOutcomes: [
          { ended: "neither", by: "me", day: anyDay(mood), why: "" },
        ],
      }),
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
