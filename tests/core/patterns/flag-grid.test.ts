import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { day, quarterOf, type Day, type Quarter } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { readFlagCell, readFlagGrid } from "#core/patterns/flag-grid.ts";
import {
  checkUp,
  client,
  noon,
  questionnaire,
  today,
} from "../../support/story.ts";

const nowhere = "getting-nowhere";
const frustration = "frustration-unspoken";

/** A journal of these check-ups, with a client for each name that occurs. */
function journal(
  checkUps: readonly CheckUp[],
  clients: readonly Client[] = [],
) {
  const named = new Set(clients.map(({ id }) => id));
  const others = [...new Set(checkUps.map((record) => record.client))]
    .filter((id) => !named.has(id))
    .map((id) => client(id));
  const { journal: file } = createJournalFile(
    questionnaire,
    "My own business",
    noon("2025-01-01"),
  );
  return createMemory(file, [...clients, ...others], checkUps);
}

const grid = (checkUps: readonly CheckUp[], on: Day = today) =>
  readFlagGrid(journal(checkUps), { today: on });

describe("the grid of flags by quarter", () => {
  test("counts in how many check-ups of a quarter a flag was raised, at everybody and at each client", () => {
    const { quarters, rows } = grid([
      checkUp("alder", "2026-01-10", { raised: [nowhere] }),
      checkUp("birch", "2026-02-10"),
      checkUp("birch", "2026-03-10", { unsure: [nowhere] }),
      checkUp("alder", "2026-07-10", { raised: [nowhere] }),
    ]);
    expect(quarters).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(rows).toEqual([
      {
        flag: nowhere,
        wording: "We do things together and get nowhere",
        retired: false,
        cells: [
          { quarter: "2026-Q1", seen: 1, of: 2, unsaid: 1 },
          { quarter: "2026-Q3", seen: 1, of: 1, unsaid: 0 },
        ],
        byClient: [
          {
            client: "alder",
            cells: [
              { quarter: "2026-Q1", seen: 1, of: 1, unsaid: 0 },
              { quarter: "2026-Q3", seen: 1, of: 1, unsaid: 0 },
            ],
          },
          {
            client: "birch",
            cells: [{ quarter: "2026-Q1", seen: 0, of: 1, unsaid: 1 }],
          },
        ],
      },
    ]);
  });

  test("leaves no quarter out, also over the end of a year, and none before the first check-up", () => {
    expect(
      grid([
        checkUp("alder", "2025-08-10", { raised: [nowhere] }),
        checkUp("alder", "2026-05-10"),
      ]).quarters,
    ).toEqual(["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
    expect(grid([])).toEqual({ quarters: [], rows: [] });
  });

  test("has the flag that was raised most often at the top, and no flag that never was", () => {
    expect(
      grid([
        checkUp("alder", "2026-01-10", { raised: [nowhere, frustration] }),
        checkUp("alder", "2026-04-10", { raised: [frustration] }),
      ]).rows.map(({ flag }) => flag),
    ).toEqual([frustration, nowhere]);
  });

  test("leaves out clients that were removed, and check-ups of days to come", () => {
    const checkUps = [
      checkUp("alder", "2026-01-10", { raised: [nowhere] }),
      checkUp("birch", "2026-02-10", { raised: [nowhere] }),
      checkUp("alder", "2026-07-10", { raised: [nowhere] }),
    ];
    const view = journal(checkUps, [
      client("birch", { deletedAt: noon("2026-03-01") }),
    ]);
    const { quarters, rows } = readFlagGrid(view, {
      today: day("2026-06-30"),
    });
    expect(quarters).toEqual(["2026-Q1"]);
    expect(rows[0]?.cells).toEqual([
      { quarter: "2026-Q1", seen: 1, of: 1, unsaid: 0 },
    ]);
    expect(rows[0]?.byClient.map((row) => row.client)).toEqual(["alder"]);
    expect(
      readFlagCell(view, {
        flag: nowhere,
        quarter: "2026-Q1" as Quarter,
        today: day("2026-06-30"),
      }).checkUps.map(({ id }) => id),
    ).toEqual(["alder-2026-01-10"]);
    expect(() => readFlagGrid(view, { client: "birch", today })).toThrow(
      "client-not-found",
    );
  });

  test("of one client knows nothing of the others", () => {
    const view = journal([
      checkUp("alder", "2026-01-10", { raised: [nowhere] }),
      checkUp("birch", "2026-08-10", { raised: [frustration] }),
    ]);
    const { quarters, rows } = readFlagGrid(view, { client: "alder", today });
    expect(quarters).toEqual(["2026-Q1"]);
    expect(rows.map(({ flag }) => flag)).toEqual([nowhere]);
  });

  test("shows a flag in the words that a running client was last asked in, and whether it is still asked", () => {
    const before = checkUp("alder", "2026-01-10", { raised: [nowhere] });
    const reworded = (record: CheckUp, wording: string): CheckUp => ({
      ...record,
      flags: record.flags.map((mark) =>
        mark.flag === nowhere ? { ...mark, wording } : mark,
      ),
    });
    const checkUps = [
      reworded(before, "As it was"),
      reworded(checkUp("alder", "2026-04-10"), "As it is"),
      reworded(
        checkUp("own-business", "2026-05-10", { asked: "own" }),
        "As I ask myself",
      ),
    ];
    expect(grid(checkUps).rows[0]).toMatchObject({
      wording: "As it is",
      retired: false,
    });
    const view = journal(checkUps);
    view.apply({
      journal: {
        ...view.file,
        questionnaire: {
          ...questionnaire,
          flags: questionnaire.flags.map((flag) => ({
            ...flag,
            retired: flag.id === nowhere,
          })),
        },
      },
    });
    expect(readFlagGrid(view, { today }).rows[0]?.retired).toBe(true);
  });

  test("is not worked out again while the check-ups stay as they are", () => {
    const view = journal([
      checkUp("alder", "2026-01-10", { raised: [nowhere] }),
    ]);
    const before = readFlagGrid(view, { today });
    expect(readFlagGrid(view, { today })).toBe(before);
    view.apply({
      clients: [client("alder", { deletedAt: noon("2026-11-01") })],
    });
    expect(readFlagGrid(view, { today }).rows).toEqual([]);
  });
});

describe("a cell of the grid", () => {
  test("has behind it the check-ups that raised the flag, the newest first, and then the others that answered it", () => {
    const view = journal([
      checkUp("alder", "2026-01-10", { raised: [nowhere] }),
      checkUp("birch", "2026-02-10"),
      checkUp("birch", "2026-03-01", { unsure: [nowhere] }),
      checkUp("alder", "2026-03-20", { raised: [nowhere] }),
      checkUp("alder", "2026-04-20", { raised: [nowhere] }),
    ]);
    const cell = { flag: nowhere, quarter: "2026-Q1" as Quarter, today };
    const ids = (of: typeof cell & { client?: string }) =>
      readFlagCell(view, of).checkUps.map(({ id }) => id);
    expect(ids(cell)).toEqual([
      "alder-2026-03-20",
      "alder-2026-01-10",
      "birch-2026-03-01",
      "birch-2026-02-10",
    ]);
    expect(ids({ ...cell, client: "birch" })).toEqual([
      "birch-2026-03-01",
      "birch-2026-02-10",
    ]);
  });

  test("always holds as many check-ups as it says, and the clients' cells add up to everybody's", () => {
    const days = ["2025-11-10", "2026-01-10", "2026-02-10", "2026-06-30"];
    const story = fc.uniqueArray(
      fc.record({
        of: fc.constantFrom("alder", "birch", "cedar"),
        on: fc.constantFrom(...days),
        raised: fc.subarray([nowhere, frustration]),
        unsure: fc.subarray([nowhere, frustration]),
      }),
      { selector: ({ of, on }) => `${of} ${on}` },
    );
    fc.assert(
      fc.property(story, (told) => {
        const view = journal(
          told.map(({ of, on, ...answers }) => checkUp(of, on, answers)),
        );
        const { rows, quarters } = readFlagGrid(view, { today });
        for (const { flag, cells, byClient } of rows)
          for (const { quarter, seen, of, unsaid } of cells) {
            expect(quarters).toContain(quarter);
            const { checkUps } = readFlagCell(view, { flag, quarter, today });
            expect(checkUps).toHaveLength(of + unsaid);
            expect(
              checkUps.every(({ day: on }) => quarterOf(on) === quarter),
            ).toBe(true);
            const parts = byClient.flatMap((row) =>
              row.cells.filter((part) => part.quarter === quarter),
            );
            const sum = (count: (part: (typeof parts)[number]) => number) =>
              parts.reduce((total, part) => total + count(part), 0);
            expect([
              sum((part) => part.seen),
              sum((part) => part.of),
              sum((part) => part.unsaid),
            ]).toEqual([seen, of, unsaid]);
          }
      }),
    );
  });
});
