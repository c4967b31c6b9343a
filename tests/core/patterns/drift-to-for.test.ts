import { describe, expect, test } from "vitest";
import type { Stance } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { driftToFor } from "#core/patterns/rules/drift-to-for.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { words } from "#words/words.ts";
import {
  checkUp,
  client,
  history,
  today,
  weekMark,
} from "../../support/story.ts";

const stances: Record<string, Stance> = { w: "with", m: "mixed", f: "for" };

/** Weekly stances from Monday 5 January 2026 on, a letter each; any other letter is a week without one. */
const weekly = (letters: string, of = "alder", every = 7) =>
  letters.split("").map((letter, at) =>
    weekMark(of, addDays(day("2026-01-05"), every * at), {
      stance: stances[letter] ?? null,
    }),
  );
const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(driftToFor, history(records, clients), today);

describe("the stance that drifts from with to for", () => {
  test("is found in eight answers of which the last two alone are for, and not in seven", () => {
    // 1 of 28 orders puts both last.
    expect(evaluate(weekly("wwwwwwff"))).toMatchObject([
      {
        state: "found",
        key: "drift-to-for/alder",
        clients: ["alder"],
        subject: {
          earlier: { with: 4, mixed: 0, for: 0 },
          later: { with: 2, mixed: 0, for: 2 },
          chance: expect.closeTo(1 / 28, 12) as number,
        },
        counts: { seen: 2, of: 4, unsaid: 0, quarters: 1 },
        evidence: ["alder-week-mark-2026-02-16", "alder-week-mark-2026-02-23"],
        counterExamples: [
          "alder-week-mark-2026-02-02",
          "alder-week-mark-2026-02-09",
        ],
      },
    ]);
    expect(evaluate(weekly("wwwwwff"))).toEqual([]);
  });

  test("needs the more, the more clients there are with eight answers; clients with fewer need no more of anybody", () => {
    const both = [...weekly("wwwwwwff"), ...weekly("wwwwwwww", "birch")];
    expect(evaluate(both)).toEqual([]);
    const few = [...weekly("wwwwwwff"), ...weekly("wwwwwww", "birch")];
    expect(evaluate(few)).toHaveLength(1);
  });

  test("is found where chance is as rare as one in twenty to the letter, and not where it is a little less so", () => {
    // Ten answers, the last alone for: 1 of 10. With a mixed one before it: 1 of 90.
    expect(evaluate(weekly("wwwwwwwwwf"))).toEqual([]);
    expect(evaluate(weekly("wwwwwwwwmf"))).toHaveLength(1);
    // One for among twenty, the last: exactly 1 of 20.
    expect(evaluate(weekly(`${"w".repeat(19)}f`))).toMatchObject([
      { subject: { chance: expect.closeTo(0.05, 12) as number } },
    ]);
    expect(evaluate(weekly(`${"w".repeat(18)}f`))).toEqual([]);
  });

  test("is not found where the answers move the other way, or nowhere", () => {
    expect(evaluate(weekly("ffffmmmwwww"))).toEqual([]);
    expect(evaluate(weekly("ffffffffffff"))).toEqual([]);
    expect(evaluate(weekly("wfwfwfwfwf"))).toEqual([]);
  });

  test("takes weeks and check-ups together, and of one day the check-up last", () => {
    const on = "2026-03-02";
    const records = [
      ...weekly("wwwwwww"),
      checkUp("alder", on, { stance: "for" }),
      weekMark("alder", on, { stance: "mixed" }),
    ];
    expect(evaluate(records)).toMatchObject([
      { evidence: ["alder-week-mark-2026-03-02", "alder-2026-03-02"] },
    ]);
  });

  test("leaves out weeks and check-ups without a stance", () => {
    const records = [
      ...weekly("w-ww-w-ww"),
      checkUp("alder", "2026-03-09", { fields: { stance: null } }),
      ...["2026-03-16", "2026-03-23"].map((on) =>
        checkUp("alder", on, { stance: "for" }),
      ),
    ];
    expect(evaluate(records)).toMatchObject([{ counts: { seen: 2, of: 4 } }]);
  });

  test("looks at the last 26 answers, whatever came before them and however far they lie apart", () => {
    const drift = `${"w".repeat(13)}${"f".repeat(13)}`;
    expect(evaluate(weekly(`fffff${drift}`))).toMatchObject([
      {
        subject: { earlier: { with: 13 }, later: { for: 13 } },
        counts: { seen: 13, of: 13, since: "2026-02-09" },
      },
    ]);
    expect(evaluate(weekly(`${drift}${"f".repeat(13)}`))).toEqual([]);
    const years = weekly("wwwwwwfff", "alder", -400).toReversed();
    expect(evaluate(years)).toEqual([]);
    expect(evaluate(weekly("ffwwwwwww", "alder", -400))).toMatchObject([
      { counts: { since: "2017-04-02", until: "2026-01-05" } },
    ]);
  });

  test("leaves out one's own business, and keeps what ended", () => {
    expect(evaluate(weekly("wwwwffff", "own-business"))).toEqual([]);
    const over = client("alder", {
      stage: "ended",
      outcome: { ended: "well", by: "me", day: day("2026-04-01"), why: "" },
    });
    expect(evaluate(weekly("wwwwffff"), over)).toHaveLength(1);
  });

  test("goes where a record is moved to, and keeps its key while counts grow and a name changes", () => {
    const records = weekly("wwwwffff");
    const moved = records.map((each, at) =>
      at > 5 ? { ...each, client: "birch" } : each,
    );
    expect(evaluate(moved)).toEqual([]);
    const grown = evaluate(
      weekly("wwwwfffffff"),
      client("alder", { name: "Alder & Sons" }),
    );
    expect(grown).toMatchObject([
      { key: "drift-to-for/alder", subject: { client: "Alder & Sons" } },
    ]);
  });

  test("waits for eight stances with one client, not with all together", () => {
    expect(driftToFor.scope([])).toEqual({
      looked: 0,
      waitsFor: { have: 0, need: 8, unit: "stances" },
    });
    const seen = history([
      ...weekly("wwwww"),
      ...weekly("www", "birch"),
    ]).clients.flatMap((of) => driftToFor.look(of, today) ?? []);
    expect(driftToFor.scope(seen)).toEqual({
      looked: 8,
      waitsFor: { have: 5, need: 8, unit: "stances" },
    });
    expect(driftToFor.scope(seen, "birch").waitsFor).toMatchObject({ have: 3 });
  });

  test("says hostile names as they are", () => {
    const [found] = evaluate(
      weekly("wwwwffff"),
      client("alder", { name: "<b>$&{client}" }),
    );
    expect(found && words.patternSentence(found)).toContain("<b>$&{client}");
  });
});
