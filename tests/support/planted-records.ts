import type { BriefPart } from "#core/brief/parts.ts";
import { blankFlag } from "#core/checkup/asked.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { addDays, day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Planting } from "./planted.ts";
import {
  checkUp,
  conversation,
  disagreement,
  meeting,
  noon,
  phrase,
  powerMoment,
  questionnaire,
  reflection,
  today,
  weekMark,
} from "./story.ts";

/** Records of the client, of another one, and such as no brief tells. */
export function plantedRecords(planting: Planting): JournalRecord[] {
  return withPlainIds([
    ...checkUps(planting),
    ...talks(planting),
    ...writings(planting),
    ...others(planting),
    ...nowhereTold(planting),
  ]);
}

/** The same records under ids that have no day in them. */
function withPlainIds(records: readonly JournalRecord[]): JournalRecord[] {
  const text = records.reduce(
    (done, { id }, index) => done.replaceAll(`"${id}"`, `"r-${String(index)}"`),
    JSON.stringify(records),
  );
  return JSON.parse(text) as JournalRecord[];
}

/** Any of what a check-up says tells its day. */
const saidInCheckUps: readonly BriefPart[] = [
  "flags",
  "values",
  "answers",
  "decisions",
  "stance",
  "power",
  "predictions",
];

const days = ["2026-01-13", "2026-04-14", "2026-07-14", "2026-10-13"];

function checkUps({ plant, plantDay }: Planting): CheckUp[] {
  return days.map((on, index) => {
    const at = String(index);
    const isFirst = index === 0;
    return plainCheckUp("alder", plantDay(on, saidInCheckUps), {
      values: [
        { value: "v-a", name: plant(`value${at}`, ["values"]) },
        { value: "v-b", name: "kind" },
        { value: "v-c", name: "honest" },
      ].map((mark, place) => ({
        ...mark,
        answer: place === (isFirst ? 1 : 0) ? "missing" : "shared",
      })),
      flags: marksWith({
        "getting-nowhere": {
          answer: "raised",
          evidence: plant(`evidence${at}`, ["flags"]),
          quotes: [
            {
              reflection: "alder-reflection-2026-02-03",
              text: plant(`quote${at}`, ["flags", "quotes"]),
            },
          ],
          values: [plant(`named-value${at}`, ["flags", "values"])],
        },
        "late-payer": {
          answer: isFirst ? "not-raised" : "raised",
          wording: plant(`wording${at}`, ["flags"]),
        },
        "out-of-proportion": { answer: "raised" },
        "meetings-vanished": {
          answer: "unknown",
          evidence: plant(`other-evidence${at}`, ["flags"]),
        },
        "frustration-unspoken": {
          answer: index > 1 ? "raised" : "not-raised",
          side: "mine",
          since: index > 1 ? plantDay("2026-06-18", ["flags"]) : null,
        },
      }),
      prompts: [
        {
          prompt: "own",
          place: "mirror",
          wording: plant(`prompt${at}`, ["answers"]),
          answer: plant(`answer${at}`, ["answers"]),
        },
      ],
      goodSigns: [
        { sign: "own", wording: plant(`sign${at}`, ["answers"]), seen: true },
      ],
      letPass: plant(`let-pass${at}`, ["power"]),
      decision: {
        decided: index === 2 ? "talk" : "watch",
        day: plantDay(addDays(day(on), 15), ["decisions"]),
        because: plant(`because${at}`, ["decisions"]),
      },
      prediction: {
        text: plant(`prediction${at}`, ["predictions"]),
        sure: 70,
        by: plantDay(addDays(day(on), 45), ["predictions"]),
      },
      predictionEnd: {
        came: isFirst ? "no" : "yes",
        day: plantDay(addDays(day(on), 37), ["predictions"]),
        note: plant(`prediction-end${at}`, ["predictions"]),
      },
    });
  });
}

function talks({ plant, plantDay }: Planting): JournalRecord[] {
  const held = (on: string) => plantDay(on, ["conversations"]);
  const fight = "alder-disagreement-2025-03-04";
  const spoken = (name: string, ...parts: readonly BriefPart[]) => ({
    topic: plant(`topic-${name}`, parts),
    note: plant(`said-${name}`, parts.slice(0, 1)),
  });
  return [
    meeting("alder", plantDay("2026-02-05", ["meetings"]), 25, {
      note: plant("meeting1", ["meetings"]),
    }),
    meeting("alder", plantDay("2026-04-09", ["meetings"]), 35, {
      note: plant("meeting2", ["meetings"]),
    }),
    meeting("alder", plantDay("2026-05-12", ["meetings"]), 45, {
      note: plant("meeting3", ["meetings"]),
    }),
    conversation("alder", plantDay("2026-02-10", ["conversations"]), {
      ...spoken("by-hand", "conversations"),
      held: held("2026-02-12"),
    }),
    // Owed since a day on which flags were raised, and planned for one that was decided on.
    conversation("alder", plantDay("2026-02-24", ["flags", "decisions"]), {
      ...spoken("from-check-up", "conversations", "flags", "decisions"),
      planned: plantDay("2026-02-26", ["flags", "decisions"]),
      held: held("2026-03-02"),
      checkUp: "alder-2026-01-13",
      flags: ["getting-nowhere"],
      at: noon(plantDay("2026-02-25", [])),
    }),
    conversation("alder", plantDay("2026-03-17", ["disagreements"]), {
      ...spoken("about-fight", "conversations", "disagreements"),
      held: held("2026-03-19"),
      disagreement: fight,
    }),
    conversation("alder", plantDay("2026-08-04", ["open-talks"]), {
      ...spoken("open", "open-talks"),
      planned: plantDay("2026-12-01", ["open-talks"]),
    }),
    conversation("alder", plantDay("2026-08-11", ["flags", "decisions"]), {
      ...spoken("open-check-up", "open-talks", "flags", "decisions"),
      checkUp: "alder-2026-07-14",
      planned: plantDay("2026-12-03", ["open-talks"]),
    }),
    conversation("alder", plantDay("2026-08-18", ["open-talks"]), {
      ...spoken("open-fight", "open-talks", "disagreements"),
      disagreement: fight,
    }),
    disagreement("alder", plantDay("2025-03-04", ["disagreements"]), {
      topic: plant("fight", ["disagreements"]),
      note: plant("fight-note", ["disagreements"]),
    }),
    disagreement("alder", plantDay("2025-04-08", ["disagreements"]), {
      topic: plant("settled-fight", ["disagreements"]),
      note: plant("settled-note", ["disagreements"]),
      settled: plantDay("2025-05-06", ["disagreements"]),
    }),
  ];
}

const quarters = ["2026-02-03", "2026-05-05", "2026-08-05"];

function writings({ plant, plantDay }: Planting): JournalRecord[] {
  const again = ["one", "two", "three", "four"]
    .map((word) => plant(`again-${word}`, ["reflections"]))
    .join(" ");
  const heard = plant("heard-again", ["quotes"]);
  const reflected = quarters.flatMap((on, index) => [
    reflection(
      "alder",
      plantDay(on, ["reflections", "energy"]),
      `${again}. ${plant(`text${String(index)}`, ["reflections"])}`,
      {
        energy: "red",
        tags: [plant(`tag${String(index)}`, ["reflections"])],
      },
    ),
    phrase("alder", plantDay(addDays(day(on), 3), ["quotes"]), heard, {
      saidBy: plant(`said-by${String(index)}`, ["quotes"]),
    }),
    powerMoment("alder", plantDay(addDays(day(on), 4), ["power"]), {
      text: plant(`power${String(index)}`, ["power"]),
      letPass: plant(`power-passed${String(index)}`, ["power"]),
      unquestioned: plant(`power-right${String(index)}`, ["power"]),
      handedOver: plant(`power-handed${String(index)}`, ["power"]),
    }),
    weekMark(
      "alder",
      plantDay(addDays(day(on), 11), ["unsaid", "energy", "stance"]),
      {
        energy: "amber",
        stance: "mixed",
        unsaid: plant(`unsaid${String(index)}`, ["unsaid"]),
        energyAt: noon(plantDay(addDays(day(on), 12), [])),
      },
    ),
  ]);
  const dayOfPortrait = plantDay("2026-09-09", ["portrait"]);
  const dayOfRenewal = plantDay("2026-09-15", ["renewals"]);
  return [
    ...reflected,
    {
      ...reflection("alder", dayOfPortrait, ""),
      id: "alder-portrait",
      kind: "portrait",
      text: plant("portrait", ["portrait"]),
    },
    {
      ...reflection("alder", dayOfRenewal, ""),
      id: "alder-renewal",
      kind: "renewal",
      renewal: plantDay("2027-02-12", ["renewals"]),
      answer: "undecided",
      because: plant("renewal", ["renewals"]),
    },
    // What was written and heard again elsewhere, too.
    ...quarters.flatMap((on, index) => [
      reflection(
        "birch",
        addDays(day(on), 1),
        `${again}. ${plant(`other-text${String(index)}`, null)}`,
        { tags: [plant(`other-tag${String(index)}`, null)] },
      ),
      phrase("birch", addDays(day(on), 20), heard, {
        saidBy: plant(`other-said-by${String(index)}`, null),
      }),
    ]),
  ];
}

/** Another client's, alike enough to stand in the same patterns. */
function others({ plant }: Planting): JournalRecord[] {
  const never = (name: string) => plant(`other-${name}`, null);
  return [
    ...days.map((on, index) =>
      plainCheckUp("birch", addDays(day(on), 2), {
        flags: marksWith({
          "getting-nowhere": {
            answer: "raised",
            evidence: never(`evidence${String(index)}`),
          },
          "out-of-proportion": { answer: "raised" },
        }),
        decision: {
          decided: "leave",
          day: addDays(day(on), 9),
          because: never(`because${String(index)}`),
        },
        letPass: never(`let-pass${String(index)}`),
        prediction: {
          text: never(`prediction${String(index)}`),
          sure: 60,
          by: addDays(day(on), 30),
        },
        predictionEnd: {
          came: "yes",
          day: addDays(day(on), 31),
          note: never(`prediction-end${String(index)}`),
        },
      }),
    ),
    meeting("birch", "2026-03-03", 10, { note: never("meeting") }),
    conversation("birch", "2026-03-04", { topic: never("topic") }),
    disagreement("birch", "2025-06-06", { topic: never("fight") }),
    powerMoment("birch", "2026-06-06", { letPass: never("power") }),
    weekMark("birch", "2026-06-08", { unsaid: never("unsaid") }),
  ];
}

/** Deleted, of a later day, or not finished. */
function nowhereTold({ plant, plantDay }: Planting): JournalRecord[] {
  return [
    reflection("alder", plantDay("2026-06-02", []), plant("deleted", null), {
      id: "deleted",
      deletedAt: noon("2026-11-21"),
    }),
    meeting("alder", plantDay(addDays(today, 4), []), null, {
      id: "later",
      note: plant("later", null),
    }),
    plainCheckUp("alder", plantDay("2026-11-10", []), {
      id: "begun",
      letPass: plant("unfinished", null),
      finishedAt: null,
    }),
  ];
}

/** Marks of every flag of a check-up, those of these flags with more. */
function marksWith(
  more: Readonly<Record<string, Partial<FlagMark>>>,
): FlagMark[] {
  const own = questionnaire.flags.slice(-1).map((flag) => ({
    ...flag,
    id: "late-payer",
  }));
  return [...questionnaire.flags, ...own].map((flag) => ({
    ...blankFlag(flag, "running"),
    answer: "not-raised",
    ...more[flag.id],
  }));
}

/** A check-up with these fields and nothing planted elsewhere. */
function plainCheckUp(
  of: string,
  on: string,
  fields: Partial<CheckUp>,
): CheckUp {
  return checkUp(of, on, { grid: "sssn", fields });
}
