import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { energySlide } from "#core/patterns/rules/energy-slide.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import {
  client,
  history,
  reflection,
  today,
  weekMark,
} from "../../support/story.ts";

const colours: Record<string, Energy> = { g: "green", a: "amber", r: "red" };

/** Weeks from Monday 5 January 2026 on, a letter each; any other letter is a week without a mark. */
const weekly = (letters: string, of = "alder") =>
  letters.split("").map((letter, at) =>
    weekMark(of, addDays(day("2026-01-05"), 7 * at), {
      energy: colours[letter] ?? null,
    }),
  );
const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(energySlide, history(records, clients), today);

describe("energy that slides, at its corners", () => {
  test("is found in eight weeks of which the last two alone are red, and not in seven", () => {
    expect(evaluate(weekly("ggggggrr"))).toMatchObject([
      {
        state: "found",
        key: "energy-slide/alder",
        subject: {
          earlier: { green: 4, amber: 0, red: 0 },
          later: { green: 2, amber: 0, red: 2 },
          chance: expect.closeTo(1 / 28, 12) as number,
        },
        counts: { seen: 2, of: 4, since: "2026-01-05", until: "2026-02-23" },
        evidence: ["alder-week-mark-2026-02-16", "alder-week-mark-2026-02-23"],
        counterExamples: [
          "alder-week-mark-2026-02-02",
          "alder-week-mark-2026-02-09",
        ],
      },
    ]);
    expect(evaluate(weekly("gggggrr"))).toEqual([]);
  });

  test("is found when eighteen green weeks are followed by eight red ones, though most pairs of weeks are alike", () => {
    // The middle of all slopes is nought here: it asks for half of all pairs to fall, which three colours seldom do.
    expect(evaluate(weekly(`${"g".repeat(18)}${"r".repeat(8)}`))).toMatchObject(
      [
        {
          state: "found",
          subject: {
            earlier: { green: 13, amber: 0, red: 0 },
            later: { green: 5, amber: 0, red: 8 },
            slope: 0,
          },
          counts: { seen: 8, of: 13 },
        },
      ],
    );
  });

  test("tells how many levels it fell in a quarter of thirteen weeks", () => {
    // Of the 36 slopes the middle two are two levels in seven weeks and one in three.
    const slope = (-13 * (2 / 7 + 1 / 3)) / 2;
    expect(evaluate(weekly("gggaaarrr"))).toMatchObject([
      { subject: { slope: expect.closeTo(slope, 12) as number } },
    ]);
    // With every other week left out it takes twice as long.
    expect(evaluate(weekly("g-g-g-a-a-a-r-r-r"))).toMatchObject([
      { subject: { slope: expect.closeTo(slope / 2, 12) as number } },
    ]);
  });

  test("is not found where it rises, stays or goes up and down", () => {
    for (const letters of ["rrraaaggg", "rrrrrrrrrr", "grgrgrgrgrgr"])
      expect(evaluate(weekly(letters)), letters).toEqual([]);
  });

  test("needs the more, the more clients there are with eight marked weeks", () => {
    expect(
      evaluate([...weekly("ggggggrr"), ...weekly("gggggggg", "birch")]),
    ).toEqual([]);
    expect(
      evaluate([...weekly("ggggggrr"), ...weekly("ggggggg", "birch")]),
    ).toHaveLength(1);
    expect(
      evaluate([...weekly("gggggrrr"), ...weekly("gggggggg", "birch")]),
    ).toHaveLength(1);
  });

  test("counts a week once, by what was marked last, and tells from where", () => {
    const found = evaluate([
      ...weekly("ggggggr"),
      weekMark("alder", "2026-02-23", { energy: "green" }),
      reflection("alder", "2026-02-26", "Tired.", {
        id: "tired",
        energy: "red",
      }),
    ]);
    expect(found).toMatchObject([
      { evidence: ["alder-week-mark-2026-02-16", "tired"] },
    ]);
  });

  test("leaves out weeks without a mark, also over years", () => {
    const early = ["2019-02-04", "2019-02-11", "2021-06-07", "2021-06-14"].map(
      (on) => weekMark("alder", on, { energy: "green" }),
    );
    expect(evaluate([...early, ...weekly("g--rr-rr")])).toMatchObject([
      { counts: { since: "2019-02-04", of: 5 } },
    ]);
  });

  test("watches one's own business, and what ended", () => {
    expect(evaluate(weekly("ggggrrrr", "own-business"))).toMatchObject([
      { key: "energy-slide/own-business" },
    ]);
    const over = client("alder", {
      stage: "ended",
      outcome: { ended: "badly", by: "them", day: day("2026-04-01"), why: "" },
    });
    expect(evaluate(weekly("ggggrrrr"), over)).toHaveLength(1);
  });

  test("is gone when the later of the last 26 weeks are no lower than the earlier ones, and keeps its key until then", () => {
    const slide = "ggggggggrrrrrr";
    for (const later of ["", "r", "rrrr"])
      expect(evaluate(weekly(slide + later))).toMatchObject([
        { key: "energy-slide/alder" },
      ]);
    expect(evaluate(weekly(`${slide}${"g".repeat(18)}`))).toEqual([]);
    expect(evaluate(weekly(`${slide}${"r".repeat(26)}`))).toEqual([]);
  });

  test("waits for eight marked weeks with one client", () => {
    expect(energySlide.scope([]).waitsFor).toEqual({
      have: 0,
      need: 8,
      unit: "weeks",
    });
    const seen = history([
      ...weekly("gggggggg"),
      ...weekly("gg", "birch"),
    ]).clients.flatMap((of) => energySlide.look(of, today) ?? []);
    expect(energySlide.scope(seen)).toEqual({ looked: 10, waitsFor: null });
    expect(energySlide.scope(seen, "birch").waitsFor).toMatchObject({
      have: 2,
    });
  });
});
