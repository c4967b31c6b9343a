import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCalendar } from "#core/calendar/calendar.ts";
import { countEnergies } from "#core/calendar/energies.ts";
import { mondayOf } from "#core/calendar/week.ts";
import { addDays, day, earliestDay, yearOf, type Day } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { energies, type Energy } from "#core/week/schema.ts";
import { reflection } from "../../support/journal-folder.ts";
import { file } from "../../support/journal-model.ts";
import { checkUp, client, noon } from "../../support/story.ts";

const journal = (records: readonly JournalRecord[]) =>
  createMemory(
    file,
    [...new Set(records.map((record) => record.client))].map((id) =>
      client(id),
    ),
    records,
  );

/** A reflection of a day with an energy. */
function marked(
  id: string,
  on: string,
  energy: Energy | null,
  client = "birch",
): JournalRecord {
  return reflection(id, { day: day(on), energy, client });
}

const none = { green: 0, amber: 0, red: 0 };

describe("The calendar of a year", () => {
  test("says of each day how much was written and which energies were marked, and nothing of an empty day", () => {
    const view = journal([
      marked("a", "2026-03-03", "green"),
      marked("b", "2026-03-03", "red"),
      marked("c", "2026-03-03", "red", "alder"),
      checkUp("birch", "2026-03-03"),
      marked("d", "2026-11-20", null),
    ]);
    expect(readCalendar(view, { year: 2026 }).days).toEqual([
      {
        day: "2026-03-03",
        reflections: 3,
        checkUps: 1,
        others: 0,
        energies: { green: 1, amber: 0, red: 2 },
      },
      {
        day: "2026-11-20",
        reflections: 1,
        checkUps: 0,
        others: 0,
        energies: none,
      },
    ]);
  });

  test("is of one client where one is named, and empty for one that nobody wrote about", () => {
    const view = journal([
      marked("a", "2026-03-03", "green"),
      marked("b", "2025-03-03", "red", "alder"),
    ]);
    const of = (client: string, year = 2026) =>
      readCalendar(view, { year, client });
    expect(of("birch").days).toHaveLength(1);
    expect(of("alder").days).toEqual([]);
    expect(of("alder").years).toEqual([2025]);
    expect(of("nobody")).toEqual({
      year: 2026,
      days: [],
      weeks: [],
      years: [],
    });
  });

  test("leaves out what is in the bin, what is empty and what is not finished", () => {
    const view = journal([
      reflection("a", { deletedAt: noon("2026-11-21") }),
      reflection("b", { text: "  " }),
      { ...checkUp("birch", "2026-11-20"), finishedAt: null },
    ]);
    const { days, years } = readCalendar(view, { year: 2026 });
    expect([days, years]).toEqual([[], []]);
  });

  test("ends with its last day: what was written a day earlier or later is another year’s", () => {
    const view = journal(
      ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((on) =>
        marked(on, on, null),
      ),
    );
    const { days, years } = readCalendar(view, { year: 2026 });
    expect(days.map((each) => each.day)).toEqual(["2026-01-01", "2026-12-31"]);
    expect(years).toEqual([2025, 2026, 2027]);
  });

  test("has the last day of 1900’s first week, of a leap year’s February and of 2199", () => {
    const view = journal(
      ["1900-01-01", "2024-02-29", "2199-12-31"].map((on) =>
        marked(on, on, "amber"),
      ),
    );
    const { years } = readCalendar(view, { year: 2026 });
    expect(years).toEqual([1900, 2024, 2199]);
    expect(
      years.flatMap((year) => {
        const { days, weeks } = readCalendar(view, { year });
        return [days[0]?.day, weeks[0]?.monday];
      }),
    ).toEqual([
      "1900-01-01",
      "1900-01-01",
      "2024-02-29",
      "2024-02-26",
      "2199-12-31",
      "2199-12-30",
    ]);
  });

  test("has 366 days to write on in a leap year, and 365 in the others", () => {
    const lengths = [2023, 2024, 1900, 2000].map((year) => {
      const first = day(`${String(year)}-01-01`);
      const all = Array.from({ length: 400 }, (_, after) =>
        addDays(first, after),
      );
      const view = journal(all.map((on) => marked(on, on, null)));
      return readCalendar(view, { year }).days.length;
    });
    expect(lengths).toEqual([365, 366, 365, 366]);
  });
});

describe("The energy of a week", () => {
  test("is each client’s latest mark, so that clients are counted and not entries", () => {
    const view = journal([
      marked("a", "2026-03-02", "red"),
      marked("b", "2026-03-04", "green"),
      marked("c", "2026-03-08", null),
      marked("d", "2026-03-08", "amber", "alder"),
      marked("e", "2026-03-09", "red"),
    ]);
    expect(readCalendar(view, { year: 2026 }).weeks).toEqual([
      { monday: "2026-03-02", energies: { green: 1, amber: 1, red: 0 } },
      { monday: "2026-03-09", energies: { green: 0, amber: 0, red: 1 } },
    ]);
  });

  test("of a week that reaches into the next year is the same in both years", () => {
    const view = journal([
      marked("a", "2026-12-30", "red"),
      marked("b", "2027-01-02", "green"),
    ]);
    const week = {
      monday: "2026-12-28",
      energies: { green: 1, amber: 0, red: 0 },
    };
    expect(readCalendar(view, { year: 2026 }).weeks).toEqual([week]);
    expect(readCalendar(view, { year: 2027 }).weeks).toEqual([week]);
  });
});

const manyRecords = fc
  .array(
    fc.record({
      // Around the ends of two years, one of them a leap year with a week 53 after it.
      on: fc.oneof(
        fc
          .integer({ min: 0, max: 900 })
          .map((n) => addDays(day("2019-11-01"), n)),
        fc
          .integer({ min: 0, max: 109_571 })
          .map((n) => addDays(earliestDay, n)),
      ),
      client: fc.constantFrom("birch", "alder"),
      energy: fc.constantFrom(...energies, null),
      isCheckUp: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ on, client, energy, isCheckUp }, index) =>
      isCheckUp
        ? checkUp(client, on, { id: `c-${String(index)}` })
        : marked(`r-${String(index)}`, on, energy, client),
    ),
  );

describe("Whatever was written", () => {
  test("each entry is counted on exactly one day of exactly one year", () => {
    fc.assert(
      fc.property(
        manyRecords,
        fc.constantFrom("birch", "alder", undefined),
        (records, client) => {
          const view = journal(records);
          const told = records.filter(
            (record) => client === undefined || record.client === client,
          );
          const { years } = readCalendar(view, { year: 2026, client });
          const all = years.map((year) => readCalendar(view, { year, client }));
          expect(years).toEqual(
            [
              ...new Set(told.map((record) => Number(yearOf(record.day)))),
            ].toSorted((a, b) => a - b),
          );
          const counted = all.flatMap(({ year, days }) =>
            days.map((each) => {
              expect(Number(yearOf(each.day))).toBe(year);
              return [
                each.day,
                each.reflections,
                each.checkUps,
                each.energies,
              ] as const;
            }),
          );
          const expected = [...new Set(told.map((record) => record.day))]
            .toSorted()
            .map((on: Day) => {
              const here = told.filter((record) => record.day === on);
              const reflections = here.flatMap((record) =>
                record.kind === "reflection" ? [record.energy] : [],
              );
              return [
                on,
                reflections.length,
                here.length - reflections.length,
                countEnergies(reflections),
              ] as const;
            });
          expect(counted).toEqual(expected);
        },
      ),
    );
  });

  test("no week counts a client twice, and its Monday is the first of its days", () => {
    fc.assert(
      fc.property(manyRecords, (records) => {
        const view = journal(records);
        const { years } = readCalendar(view, { year: 2026 });
        for (const year of years) {
          const { weeks, days } = readCalendar(view, { year });
          expect(weeks.map(({ monday }) => monday)).toEqual(
            weeks.map(({ monday }) => mondayOf(monday)).toSorted(),
          );
          for (const { energies: counts } of weeks) {
            const marks = counts.green + counts.amber + counts.red;
            expect([1, 2]).toContain(marks);
          }
          const mondays = new Set(weeks.map(({ monday }) => monday));
          const marked = days.filter((each) =>
            energies.some((energy) => each.energies[energy] > 0),
          );
          for (const each of marked)
            expect(mondays.has(mondayOf(each.day))).toBe(true);
        }
      }),
    );
  });
});
