import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { redCluster } from "#core/patterns/rules/red-cluster.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import { words } from "#words/words.ts";
import {
  client,
  history,
  reflection,
  today,
  weekMark,
} from "../../support/story.ts";

const colours: Record<string, Energy> = { g: "green", a: "amber", r: "red" };

/** The weeks of a client up to the one of Monday 16 November 2026, a letter each; any other letter has no mark. */
const weeks = (letters: string, of = "alder") =>
  letters.split("").map((letter, at) =>
    weekMark(of, addDays(day("2026-11-16"), 7 * (at + 1 - letters.length)), {
      energy: colours[letter] ?? null,
    }),
  );
const evaluate = (
  records: readonly JournalRecord[],
  clients: readonly Client[] = [],
  on = today,
) => tellAll(redCluster, history(records, clients), on);
const lookAt = (records: readonly JournalRecord[]) =>
  history(records).clients.flatMap((of) => redCluster.look(of, today) ?? []);

describe("more red lately than before", () => {
  test("is found with three red weeks of the last four after twelve that were not", () => {
    expect(evaluate(weeks(`${"g".repeat(12)}grrr`))).toMatchObject([
      {
        state: "found",
        key: "red-cluster",
        clients: ["alder"],
        subject: {
          weeks: 4,
          lately: { seen: 3, of: 4 },
          before: { seen: 0, of: 12 },
          // All three of 16 among the last four: 4 of 560.
          chance: expect.closeTo(4 / 560, 12) as number,
        },
        counts: {
          seen: 3,
          of: 4,
          unsaid: 0,
          quarters: 1,
          since: "2026-10-26",
          until: "2026-11-16",
        },
        counterExamples: ["alder-week-mark-2026-10-26"],
      },
    ]);
  });

  test("is not found with two red weeks, nor after eleven weeks, nor where it was as red before", () => {
    expect(evaluate(weeks(`${"g".repeat(40)}ggrr`))).toEqual([]);
    expect(evaluate(weeks(`${"g".repeat(11)}grrr`))).toEqual([]);
    expect(evaluate(weeks("grrrgrrrgrrrgrrr"))).toEqual([]);
    expect(evaluate(weeks(`${"r".repeat(12)}rrrr`))).toEqual([]);
  });

  test("counts each client's week as one, one's own business and ended clients among them", () => {
    const over = client("birch", {
      stage: "ended",
      outcome: { ended: "badly", by: "me", day: day("2026-11-18"), why: "" },
    });
    const [found] = evaluate(
      [
        ...weeks("ggggggrr", "own-business"),
        ...weeks("ggggggggggggggga", "alder"),
        ...weeks("ggggg--r", "birch"),
      ],
      [over],
    );
    expect(found).toMatchObject({
      subject: { lately: { seen: 3, of: 10 }, before: { seen: 0, of: 20 } },
    });
  });

  test("names those with the most red weeks first, and nobody without one", () => {
    const [found] = evaluate([
      ...weeks(`${"g".repeat(20)}gggr`, "alder"),
      ...weeks(`${"g".repeat(20)}grrr`, "birch"),
      ...weeks(`${"g".repeat(20)}gggg`, "cedar"),
      ...weeks(`${"g".repeat(20)}gggr`, "dorn"),
    ]);
    expect(found).toMatchObject({
      clients: ["birch", "alder", "dorn"],
      subject: { clients: ["Birch", "Alder", "Dorn"] },
    });
  });

  test("takes the last four weeks by their Mondays, also over a quarter's edge", () => {
    const records = weeks(`${"g".repeat(12)}rrrr`);
    // On Monday the 23rd the week of 26 October is the fifth last, and no mark is in the latest one.
    for (const [on, lately] of [
      ["2026-11-22", 4],
      ["2026-11-23", 3],
    ] as const)
      expect(evaluate(records, [], day(on)), on).toMatchObject([
        { subject: { lately: { seen: lately, of: lately } } },
      ]);
    expect(evaluate(records, [], day("2026-11-30"))).toEqual([]);
    const [found] = evaluate(
      records.map((each) => ({ ...each, day: addDays(each.day, -42) })),
      [],
      day("2026-10-11"),
    );
    expect(found).toMatchObject({
      counts: { since: "2026-09-14", until: "2026-10-05", quarters: 2 },
    });
  });

  test("counts a week once, from the mark that came last", () => {
    const records = [
      ...weeks(`${"g".repeat(12)}grrg`),
      reflection("alder", "2026-11-19", "Again.", { id: "r", energy: "red" }),
    ];
    expect(evaluate(records)).toMatchObject([
      { evidence: [expect.anything(), expect.anything(), "r"] },
    ]);
  });

  test("goes where a week is moved to", () => {
    const records = weeks(`${"g".repeat(12)}grrr`).map((each, at) =>
      at === 15 ? { ...each, client: "birch" } : each,
    );
    expect(evaluate(records)).toMatchObject([
      { key: "red-cluster", clients: ["alder", "birch"] },
    ]);
  });

  test("says what it waits for: twelve weeks before, then three lately", () => {
    const says = (records: readonly JournalRecord[]) =>
      words.patternSentence(silenceOf(redCluster, lookAt(records)));
    expect(says([])).toContain("0 of 12 needed");
    expect(says(weeks("ggggggg"))).toContain("3 of 12 needed");
    expect(says(weeks(`${"g".repeat(12)}--gg`))).toBe(
      "More red than usual: too little to say. 2 of 3 needed: marked weeks of the last four weeks.",
    );
    expect(redCluster.scope(lookAt(weeks("g".repeat(16))))).toEqual({
      looked: 16,
      waitsFor: null,
    });
  });

  test("is not told of an empty record, nor of a single week", () => {
    expect(evaluate([])).toEqual([]);
    expect(evaluate(weeks("r"))).toEqual([]);
  });
});
