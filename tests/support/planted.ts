import type { BriefPart } from "#core/brief/parts.ts";
import { createOwnBusiness } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import { day, type Day } from "#core/day.ts";
import { createMemory, type JournalView } from "#core/journal/memory.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { listPatterns } from "#core/patterns/patterns.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { createFixedClock } from "./fixed-clock.ts";
import { plantedRecords } from "./planted-records.ts";
import { client, noon, questionnaire, today } from "./story.ts";

/** Whoever has a phrase told must have all of these parts in; null: no brief ever tells it. */
export type ToldWith = readonly BriefPart[] | null;

/** A word that stands in one field of a journal and nowhere else. */
export interface PlantedPhrase {
  readonly text: string;
  readonly toldWith: ToldWith;
}

/** A day that stands in one record and nowhere else, and the parts of which any may tell it. */
export interface PlantedDay {
  readonly day: Day;
  readonly toldWithAny: readonly BriefPart[];
}

/** A journal in which whatever a person can write in has a word of its own. */
export interface PlantedJournal {
  readonly file: JournalFile;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
  readonly view: JournalView;
  /** Whose brief it is. */
  readonly client: string;
  readonly today: Day;
  readonly phrases: readonly PlantedPhrase[];
  readonly days: readonly PlantedDay[];
}

/** Plants words: each is one that no text has by chance, has no other in it, and breaks nowhere on a page. */
export interface Planting {
  readonly plant: (name: string, toldWith: ToldWith) => string;
  readonly plantDay: (on: string, toldWithAny: readonly BriefPart[]) => Day;
}

/** What a finding of each rule tells of, said by hand; the rules that the planted journal bears out. */
const tellsOf: Partial<Record<RuleId, readonly BriefPart[]>> = {
  "unspoken-frustration": ["flags", "conversations"],
  "all-but-one-value": ["flags", "values", "outcome"],
  "standing-flag": ["flags", "decisions"],
  "decisions-not-carried-out": ["decisions", "conversations"],
  "long-fight": ["disagreements", "conversations"],
  "vanished-meetings": ["meetings"],
  "explaining-again": ["meetings", "explaining"],
  "power-let-pass": ["power"],
  "flag-across-clients": ["flags"],
  "out-of-proportion": ["flags", "decisions"],
  "starts-without-terms": ["term-answers", "dates"],
  "phrases-heard": ["quotes"],
  predictions: ["predictions"],
  "words-I-repeat": ["reflections"],
};

/** The planted journal; of one that has ended other patterns are told. */
export function plantedJournal({
  hasEnded = false,
}: { readonly hasEnded?: boolean } = {}): PlantedJournal {
  const phrases: PlantedPhrase[] = [];
  const days: PlantedDay[] = [];
  const planting: Planting = {
    plant(name, toldWith) {
      const text = `qx${String(phrases.length).padStart(3, "0")}${name}xq`;
      phrases.push({ text, toldWith });
      return text;
    },
    plantDay(on, toldWithAny) {
      days.push({ day: day(on), toldWithAny });
      return day(on);
    },
  };
  const { plant } = planting;
  const { journal } = createJournalFile(questionnaire, "Me", noon(today));
  const file: JournalFile = {
    ...journal,
    settings: {
      ...journal.settings,
      excludedWords: [plant("excluded", null)],
    },
  };
  const clients = [
    plantedClient(planting, hasEnded),
    otherClient(planting),
    {
      ...createOwnBusiness("My own business", noon("2024-01-01")),
      goal: plant("own-goal", null),
    },
  ];
  const told = plantedRecords(planting);
  const found = listPatterns(createMemory(file, clients, told), {
    client: "alder",
    today,
  }).filter(({ state }) => state === "found");
  const notes = found.map(({ key, rule }, index): JournalRecord => {
    const parts = tellsOf[rule];
    if (!parts) throw new Error(`say by hand what ${rule} tells of`);
    // One of them is no pattern to its owner.
    const isNone = index === 0;
    return {
      ...answerStamps(`answer-${String(index)}`),
      kind: "pattern-answer",
      key,
      answer: isNone ? "not-a-pattern" : "agree",
      note: plant(`note${rule}`, isNone ? null : ["findings", ...parts]),
      seen: 3,
      of: 4,
    };
  });
  const records = [...told, ...notes];
  return {
    file,
    clients,
    records,
    view: createMemory(file, clients, records),
    client: "alder",
    today,
    phrases,
    days,
  };
}

function answerStamps(id: string) {
  return {
    id,
    revision: 1,
    at: noon(today),
    changedAt: noon(today),
    edits: {},
    deletedAt: null,
    client: "own-business",
    day: today,
  };
}

function plantedClient(
  { plant, plantDay }: Planting,
  hasEnded: boolean,
): Client {
  const ending = {
    ended: "badly",
    by: "them",
    day: plantDay("2026-11-17", ["dates", "outcome"]),
    why: plant("outcome", ["outcome"]),
  } as const;
  return client("alder", {
    name: "Alder Studio",
    stage: hasEnded ? "ended" : "active",
    since: plantDay("2025-01-15", ["dates"]),
    renewal: plantDay("2027-02-11", ["dates"]),
    outcome: hasEnded ? ending : null,
    pastOutcomes: [
      ...(hasEnded ? [] : [ending]),
      {
        ended: "well",
        by: "me",
        day: plantDay("2024-12-13", ["outcome"]),
        why: plant("past-outcome", ["outcome"]),
      },
    ],
    goal: plant("goal", ["goal"]),
    expected: plant("expected", ["expected"]),
    delivered: plant("delivered", ["delivered"]),
    preMortem: plant("pre-mortem", ["pre-mortem"]),
    myTerms: plant("my-terms", ["my-terms"]),
    walkAwayLine: plant("walk-away", ["walk-away"]),
    terms: {
      scope: { answer: "comfortable", note: plant("scope", ["terms"]) },
      price: {
        answer: "uncomfortable",
        note: plant("price", ["terms", "term-answers"]),
      },
      decisions: {
        answer: "not-agreed",
        note: plant("who-decides", ["terms", "term-answers"]),
      },
      communication: {
        answer: null,
        note: plant("channels", ["terms", "term-answers"]),
      },
      payment: { answer: "comfortable", note: plant("payment", ["terms"]) },
      // A newer Candor may know more of them.
      rights: { answer: "not-agreed", note: plant("rights", null) },
    },
    meetingRhythm: "monthly",
    brief: {
      edition: "private",
      from: null,
      to: null,
      leftOut: [],
      ticked: [],
      isAnonymous: false,
      hiddenWords: [plant("hidden", null)],
      isNamed: false,
      paper: null,
    },
  });
}

function otherClient({ plant }: Planting): Client {
  const never = (name: string) => plant(`other-${name}`, null);
  return client("birch", {
    name: "Birch Works",
    since: day("2025-02-01"),
    goal: never("goal"),
    expected: never("expected"),
    delivered: never("delivered"),
    preMortem: never("pre-mortem"),
    myTerms: never("my-terms"),
    walkAwayLine: never("walk-away"),
    terms: {
      ...client("birch").terms,
      price: { answer: "not-agreed", note: never("price") },
    },
  });
}

/** Lays the journal down in a folder, as a store would. */
export async function layDownPlanted(
  folder: string,
  { file, clients, records }: PlantedJournal,
): Promise<void> {
  const store = createJsonStore({ folder, clock: createFixedClock() });
  await store.open();
  await store.save({ journal: file, clients, records });
  await store.fold();
  await store.close();
}
