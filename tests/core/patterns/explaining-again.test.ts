import { describe, expect, test } from "vitest";
import { client, history, meeting, today } from "../../support/story.ts";
import type { Client } from "#core/client/schema.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { explainingAgain } from "#core/patterns/rules/explaining-again.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { words } from "#words/words.ts";

const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(explainingAgain, history(records, clients), today);

/** One meeting a quarter from 2023 on, with so many minutes of explaining. */
const minutes = (...each: readonly (number | null)[]) =>
  evaluate(
    each.map((of, at) =>
      meeting(
        "alder",
        `${String(2023 + Math.floor(at / 4))}-${String((at % 4) * 3 + 1).padStart(2, "0")}-10`,
        of,
      ),
    ),
  );

describe("explaining again", () => {
  test("is found at three meetings with it in two quarters, with the sum and the middle of the minutes", () => {
    expect(minutes(10, 40, 0, 30, 25)).toMatchObject([
      {
        state: "found",
        key: "explaining-again/alder",
        subject: { minutes: 105, median: 27.5 },
        counts: { seen: 4, of: 5, unsaid: 0 },
        counterExamples: ["alder-meeting-2023-07-10"],
      },
    ]);
    const inOne = ["2026-07-01", "2026-08-01", "2026-09-30"];
    expect(evaluate(inOne.map((on) => meeting("alder", on, 10)))).toMatchObject(
      [{ counts: { have: 1, need: 2, unit: "quarters" } }],
    );
  });

  test("is told from two meetings on, and of one not", () => {
    expect(minutes(10)).toEqual([]);
    expect(minutes(10, 1)).toMatchObject([
      { counts: { have: 2, need: 3, unit: "meetings" } },
    ]);
  });

  test("counts a meeting with no minutes written down neither way, and tells how many there were since the first", () => {
    expect(minutes(null, 10, null, 10, 10, null)).toMatchObject([
      { counts: { seen: 3, of: 3, unsaid: 2, since: "2023-04-10" } },
    ]);
    expect(minutes(null, null, null)).toEqual([]);
  });

  test("is over when the latest meeting that was counted had none", () => {
    expect(minutes(10, 10, 10, 0)).toEqual([]);
    expect(minutes(10, 10, 10, 0, null)).toEqual([]);
    expect(minutes(10, 10, 10, null)).toHaveLength(1);
  });

  test("begins anew after two meetings in a row without it", () => {
    expect(minutes(10, 10, 10, 0, 0, 10)).toEqual([]);
    expect(minutes(10, 10, 10, 0, null, 0, 10, 20)).toMatchObject([
      { subject: { minutes: 30 }, counts: { have: 2 } },
    ]);
    expect(minutes(10, 0, 10, 0, 10)).toMatchObject([
      { counts: { seen: 3, of: 5 } },
    ]);
  });

  test("counts two meetings on one day as two", () => {
    const twice = ["a", "b"].map((id) =>
      meeting("alder", "2026-04-01", 10, { id }),
    );
    expect(
      evaluate([...twice, meeting("alder", "2020-01-01", 10)]),
    ).toMatchObject([{ counts: { seen: 3, quarters: 2 } }]);
  });

  test("keeps clients apart, and goes where a meeting is moved to", () => {
    const three = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      meeting("alder", on, 10),
    );
    const moved = three.map((each, at) =>
      at === 0 ? { ...each, client: "birch" } : each,
    );
    expect(evaluate(moved)).toMatchObject([
      { key: "explaining-again/alder", counts: { have: 2 } },
    ]);
    expect(
      evaluate(three, client("alder", { name: "Alder & Sons" })),
    ).toMatchObject([
      {
        key: "explaining-again/alder",
        subject: { client: "Alder & Sons" },
      },
    ]);
  });

  test("says how many meetings did not say, and how many minutes as figures", () => {
    const [found] = minutes(1_440, null, 1_440, 1_440);
    expect(found && words.patternSentence(found)).toBe(
      "At Alder time went into explaining why the work is needed in 3 of 3 meetings since January 2023 (1 more did not say): 4,320 minutes in all, 1,440 in the middle one.",
    );
  });

  test("waits for three counted meetings with one client", () => {
    expect(explainingAgain.scope([]).waitsFor).toEqual({
      have: 0,
      need: 3,
      unit: "meetings",
    });
    const seen = history([
      meeting("alder", "2026-01-10", 0),
      meeting("alder", "2026-04-10", 0),
      meeting("birch", "2026-07-10", 0),
    ]).clients.flatMap((of) => explainingAgain.look(of, today) ?? []);
    expect(explainingAgain.scope(seen)).toMatchObject({
      looked: 3,
      waitsFor: { have: 2, need: 3 },
    });
  });
});
