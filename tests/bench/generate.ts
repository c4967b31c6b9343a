import { blankFlag, withDerived } from "#core/checkup/asked.ts";
import {
  decisionKinds,
  stances,
  type CheckUp,
  type FlagMark,
} from "#core/checkup/schema.ts";
import { blankClient } from "#core/client/blank.ts";
import { createOwnBusiness } from "#core/client/own-business.ts";
import { stages, type Client } from "#core/client/schema.ts";
import { addDays, day, type Day, type Moment } from "#core/day.ts";
import type { JournalFile, Questionnaire } from "#core/journal/schema.ts";
import { blankSettings } from "#core/journal/settings.ts";
import { type JournalRecord } from "#core/record/schema.ts";
import { energies } from "#core/week/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import {
  between,
  createRandom,
  createVocabulary,
  oneOf,
  writeSentence,
  writeText,
  type Random,
} from "./vocabulary.ts";

/** A whole journal, as a store would have read it. */
export interface GeneratedJournal {
  readonly journal: JournalFile;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
}

/** The day that a generated journal ends on. */
export const lastDay = day("2026-11-22");
/** The name of the device that wrote it. */
export const device = "bench";

const clientCount = 40;
const years = 10;
const tags = ["scope", "invoice", "praise", "delay", "workshop", "référence"];
const values = ["Says what is wrong", "Pays on time", "Keeps promises", "Kind"];

/** What a year and a day of writing is done with. */
interface Pen {
  readonly random: Random;
  readonly word: () => string;
}

/**
 * A journal of ten years with forty clients, some with five times as many records as others: reflections of 80 to 400
 * words, and every twentieth record a finished check-up that quotes them. The same seed gives the same bytes.
 */
export function generateJournal({
  records: count,
  seed,
  questionnaire,
}: {
  readonly records: number;
  readonly seed: number;
  readonly questionnaire: Questionnaire;
}): GeneratedJournal {
  const random = createRandom(seed);
  const pen: Pen = { random, word: createVocabulary(random) };
  const start = addDays(lastDay, 1 - years * 365);
  const journal: JournalFile = {
    revision: 1,
    changedAt: momentOf(random, start),
    edits: { [device]: 1 },
    sample: false,
    values: values.map((name, index) => ({ id: `v-${String(index)}`, name })),
    questionnaire,
    settings: blankSettings,
  };
  const clients = Array.from({ length: clientCount }, (_, index) =>
    makeClient(pen, index, start),
  );
  const crowd = clients.flatMap((client, index) =>
    Array.from({ length: 10 - Math.floor(index / 5) }, () => client),
  );
  /** For each client the reflections that its next check-up may quote. */
  const recent = new Map<string, Reflection[]>();
  const records = Array.from({ length: count }, (_, index): JournalRecord => {
    const at = addDays(start, Math.floor((index / count) * years * 365));
    const client = oneOf(random, crowd);
    const quotable = recent.get(client.id) ?? [];
    if (index % 20 === 19)
      return makeCheckUp(pen, client, at, journal, quotable);
    const reflection = makeReflection(pen, client, at);
    recent.set(client.id, [...quotable.slice(-4), reflection]);
    return reflection;
  });
  const own = createOwnBusiness("My own business", momentOf(random, start));
  return {
    journal,
    clients: [{ ...own, edits: { [device]: 1 } }, ...clients],
    records,
  };
}

function makeClient({ random, word }: Pen, index: number, from: Day): Client {
  const name = `${word()} ${word()} ${String(index + 1)}`;
  const stage = index < 30 ? "active" : oneOf(random, stages);
  const sentence = () => writeSentence(random, word, between(random, 6, 18));
  return {
    ...blankClient,
    ...stampsOf(random, from, 1),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    kind: "client",
    stage,
    since: from,
    renewal: index % 4 === 0 ? addDays(lastDay, between(random, 1, 300)) : null,
    outcome:
      stage === "ended"
        ? { ended: "neither", by: "both", day: lastDay, why: sentence() }
        : null,
    goal: sentence(),
    myTerms: sentence(),
    walkAwayLine: sentence(),
  };
}

function makeReflection(
  { random, word }: Pen,
  client: Client,
  on: Day,
): Reflection {
  return {
    ...stampsOf(random, on, between(random, 1, 9)),
    kind: "reflection",
    client: client.id,
    day: on,
    text: writeText(random, word, between(random, 80, 400)),
    energy: random() < 0.2 ? null : oneOf(random, energies),
    tags: random() < 0.3 ? [oneOf(random, tags)] : [],
    checkUp: null,
  };
}

function makeCheckUp(
  { random, word }: Pen,
  client: Client,
  on: Day,
  { values, questionnaire }: JournalFile,
  quotable: readonly Reflection[],
): CheckUp {
  const sentence = () => writeSentence(random, word, between(random, 6, 18));
  const flags = questionnaire.flags.map((flag): FlagMark => {
    const isRaised = random() < 0.3;
    return {
      ...blankFlag(flag, "running"),
      answer: isRaised ? "raised" : "not-raised",
      evidence: isRaised ? sentence() : "",
      quotes: (isRaised ? quotable.slice(0, between(random, 0, 2)) : []).map(
        ({ id, text }) => ({
          reflection: id,
          text: text.slice(0, text.indexOf(".") + 1),
        }),
      ),
    };
  });
  const stamps = stampsOf(random, on, between(random, 10, 30));
  return withDerived({
    ...stamps,
    kind: "check-up",
    client: client.id,
    day: on,
    asked: "running",
    values: (values ?? []).map(({ id, name }) => ({
      value: id,
      name,
      answer: oneOf(random, ["shared", "shared", "nominal", "missing"]),
    })),
    flags,
    prompts: [],
    goodSigns: [],
    prediction: null,
    predictionEnd: null,
    stance: oneOf(random, stances),
    letPass: sentence(),
    decision: {
      decided: oneOf(random, decisionKinds),
      day: addDays(on, between(random, 7, 60)),
      because: sentence(),
    },
    finishedAt: stamps.changedAt,
  });
}

function stampsOf(random: Random, on: Day, revision: number) {
  const at = momentOf(random, on);
  return {
    id: makeId(random),
    revision,
    at,
    changedAt: at,
    edits: { [device]: revision },
    deletedAt: null,
  };
}

/** As long as a real one. */
function makeId(random: Random): string {
  const part = (length: number) =>
    Math.floor(random() * 16 ** length)
      .toString(16)
      .padStart(length, "0");
  return `${part(8)}-${part(4)}-${part(4)}-${part(4)}-${part(6)}${part(6)}`;
}

function momentOf(random: Random, on: Day): Moment {
  const two = (n: number) => String(n).padStart(2, "0");
  const time = [8 + between(random, 0, 11), between(random, 0, 59)].map(two);
  const seconds = two(between(random, 0, 59));
  const thousandths = String(between(random, 0, 999)).padStart(3, "0");
  return `${on}T${time.join(":")}:${seconds}.${thousandths}+01:00` as Moment;
}
