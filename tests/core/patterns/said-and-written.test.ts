import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { saidAndWritten } from "#core/patterns/rules/said-and-written.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import {
  checkUp,
  client,
  history,
  questionnaire,
  today,
  weekMark,
} from "../../support/story.ts";

const colours: Record<string, Energy> = { g: "green", a: "amber", r: "red" };
const flags = questionnaire.flags
  .filter(({ derived }) => derived === null)
  .map(({ id }) => id);

/** Check-ups that raise so many flags, one a month, and weeks, a letter each, from January 2026 on. */
const at = (of: string, raised: string, weeks: string) => [
  ...raised.split("").map((count, index) =>
    checkUp(of, `2026-${String(index + 1).padStart(2, "0")}-15`, {
      raised: flags.slice(0, Number(count)),
    }),
  ),
  ...weeks.split("").map((letter, index) =>
    weekMark(of, addDays(day("2026-01-05"), 7 * index), {
      energy: colours[letter] ?? null,
    }),
  ),
];
const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(saidAndWritten, history(records, clients), today);

const elsewhere = at("birch", "00100000", "aaaaaaaaaaaaaa");

describe("what check-ups say and what weeks say", () => {
  test("is found where flags stand beside green weeks at one client, with both shares here and elsewhere", () => {
    expect(
      evaluate([...at("alder", "3333", "ggggggga"), ...elsewhere]),
    ).toMatchObject([
      {
        state: "found",
        key: "said-and-written/alder/green-beside-flags",
        clients: ["alder"],
        subject: {
          flagged: {
            here: { seen: 4, of: 4 },
            elsewhere: { seen: 1, of: 8 },
          },
          weeks: { here: { seen: 7, of: 8 }, elsewhere: { seen: 0, of: 14 } },
          // The less rare of the two: 5 of 495 tables have as many check-ups with flags here.
          chance: expect.closeTo(5 / 495, 12) as number,
        },
        counts: { seen: 11, of: 12, unsaid: 0, since: "2026-01-05" },
        counterExamples: ["alder-week-mark-2026-02-23"],
      },
    ]);
  });

  test("is found where red weeks stand beside check-ups with hardly a flag", () => {
    const others = at("birch", "22444444", "aaaaaaaaaaaaaa");
    expect(
      evaluate([...at("alder", "00000", "rrrrrra"), ...others]),
    ).toMatchObject([
      {
        key: "said-and-written/alder/red-beside-none",
        subject: {
          flagged: { here: { seen: 0, of: 5 } },
          weeks: { here: { seen: 6, of: 7 } },
        },
        counts: { seen: 11, of: 12 },
      },
    ]);
  });

  test("is not found where only the check-ups or only the weeks are apart, or both say the same", () => {
    expect(
      evaluate([...at("alder", "3333", "rararara"), ...elsewhere]),
    ).toEqual([]);
    expect(
      evaluate([...at("alder", "0100", "ggggggga"), ...elsewhere]),
    ).toEqual([]);
    const calm = at("birch", "00100000", "gagagagagaga");
    expect(evaluate([...at("alder", "3333", "rrrrrrrr"), ...calm])).toEqual([]);
  });

  test("asks the more of the weeks, the more clients are compared", () => {
    // 6 of 7 here and 3 of 12 elsewhere: 876 of 50,388.
    const here = at("alder", "3333", "gggggga");
    const one = at("birch", "00100000", "gggaaaaaaaaa");
    const two = [
      ...at("birch", "0010", "ggaaaa"),
      ...at("cedar", "0000", "gaaaaa"),
    ];
    expect(evaluate([...here, ...one])).toHaveLength(1);
    expect(evaluate([...here, ...two])).toEqual([]);
  });

  test("does not count “all but one” as a flag", () => {
    const short = elsewhere.map((record) =>
      record.kind === "check-up" ? checkUp("birch", record.day) : record,
    );
    const grids = ["01", "02", "03", "04"].map((month) =>
      checkUp("alder", `2026-${month}-15`, { grid: "sssm" }),
    );
    expect(
      evaluate([...grids, ...at("alder", "", "ggggggga"), ...short]),
    ).toEqual([]);
  });

  test("leaves out check-ups that answer no flag, and tells how many", () => {
    const unsure = checkUp("alder", "2026-05-15", {
      fields: { flags: [] },
    });
    const records = [...at("alder", "3333", "ggggggga"), ...elsewhere, unsure];
    expect(evaluate(records)).toMatchObject([
      { counts: { seen: 11, of: 12, unsaid: 1 } },
    ]);
  });

  test("still counts a flag that is asked no more", () => {
    const old = at("alder", "3333", "ggggggga").map((record) =>
      record.kind === "check-up"
        ? {
            ...record,
            flags: record.flags.map((mark) => ({
              ...mark,
              flag: `retired-${mark.flag}`,
            })),
          }
        : record,
    );
    expect(evaluate([...old, ...elsewhere])).toHaveLength(1);
  });

  test("leaves out one's own business, here and elsewhere", () => {
    const records = [...at("own-business", "3333", "ggggggga"), ...elsewhere];
    expect(evaluate(records)).toEqual([]);
    const [found] = evaluate([
      ...at("alder", "3333", "ggggggga"),
      ...elsewhere,
      ...at("own-business", "9999", "gggggggg"),
    ]);
    expect(found).toMatchObject({
      subject: { flagged: { elsewhere: { seen: 1, of: 8 } } },
    });
  });

  test("needs three check-ups and three weeks here, and three elsewhere", () => {
    expect(evaluate([...at("alder", "33", "ggggg"), ...elsewhere])).toEqual([]);
    expect(evaluate(at("alder", "3333", "ggggggga"))).toEqual([]);
    expect(evaluate([])).toEqual([]);
    const seen = (records: readonly JournalRecord[]) =>
      history(records).clients.flatMap(
        (of) => saidAndWritten.look(of, today) ?? [],
      );
    for (const [records, waitsFor] of [
      [[], { have: 0, need: 3, unit: "check-ups" }],
      [at("alder", "33", "ggggg"), { have: 2, need: 3, unit: "check-ups" }],
      [at("alder", "3333", "gg"), { have: 2, need: 3, unit: "weeks" }],
      [at("alder", "3333", "ggg"), { have: 1, need: 2, unit: "clients" }],
      [[...at("alder", "333", "ggg"), ...at("birch", "000", "rrr")], null],
    ] as const)
      expect(saidAndWritten.scope(seen(records)).waitsFor).toEqual(waitsFor);
  });

  test("keeps its key while counts grow and a name changes, of a client that ended, too", () => {
    const records = [...at("alder", "33333", "gggggggga"), ...elsewhere];
    const over = client("alder", {
      name: "<Alder> & Sons",
      stage: "ended",
      outcome: { ended: "well", by: "me", day: day("2026-09-01"), why: "" },
    });
    expect(evaluate(records, over)).toMatchObject([
      {
        key: "said-and-written/alder/green-beside-flags",
        subject: { client: "<Alder> & Sons" },
      },
    ]);
  });
});
