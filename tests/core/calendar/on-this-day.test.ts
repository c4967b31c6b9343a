import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onThisDay } from "#core/calendar/on-this-day.ts";
import { mondayOf, sameWeekAYearBefore } from "#core/calendar/week.ts";
import { addDays, day, earliestDay, latestDay, yearOf } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { reflection } from "../../support/journal-folder.ts";
import { file } from "../../support/journal-model.ts";
import { checkUp, noon } from "../../support/story.ts";

const recall = (today: string, ...records: JournalRecord[]) =>
  onThisDay(createMemory(file, [], records), day(today));

const written = (...on: string[]) =>
  on.map((each, index) => reflection(`r-${String(index)}`, { day: day(each) }));

const daysOf = (today: string, ...on: string[]) => {
  const { same, memories } = recall(today, ...written(...on));
  return [same, ...memories.map((memory) => memory.day)];
};

describe("On this day", () => {
  test("the same day of earlier years comes back, the newest year first", () => {
    expect(
      daysOf("2026-11-22", "2019-11-22", "2025-11-22", "2023-11-22"),
    ).toEqual(["day", "2025-11-22", "2023-11-22", "2019-11-22"]);
  });

  test("nothing of today, of the days beside it or of the future does", () => {
    expect(
      daysOf(
        "2026-11-22",
        "2026-11-22",
        "2027-11-22",
        "2025-10-22",
        "2026-11-21",
        "2199-11-22",
      ),
    ).toEqual(["week"]);
  });

  test("where that day has nothing, the same week a year ago does", () => {
    expect(
      daysOf(
        "2026-11-22",
        "2025-11-17",
        "2025-11-23",
        "2025-11-24",
        "2024-11-20",
      ),
    ).toEqual(["week", "2025-11-17", "2025-11-23"]);
  });

  test("an entry of a 29th of February comes back on a 29th of February, and on no day beside it", () => {
    const leap = "2020-02-29";
    expect(daysOf("2024-02-29", leap)).toEqual(["day", leap]);
    expect(daysOf("2023-02-28", leap)).toEqual(["week"]);
    expect(daysOf("2023-03-01", leap)).toEqual(["week"]);
    // A year later it is of the same week, as any other day of it is.
    expect(daysOf("2021-02-28", leap)).toEqual(["week"]);
    expect(daysOf("2021-03-01", leap)).toEqual(["week", leap]);
    expect(daysOf("2024-02-29", "2023-02-28", "2023-03-01")).toEqual([
      "week",
      "2023-02-28",
      "2023-03-01",
    ]);
  });

  test("a full day does not stand in front of the years before it", () => {
    const full = Array.from({ length: 9 }, () => "2025-11-22");
    expect(daysOf("2026-11-22", ...full, "2024-11-22", "2020-11-22")).toEqual([
      "day",
      "2025-11-22",
      "2025-11-22",
      "2024-11-22",
      "2020-11-22",
    ]);
    const years = Array.from(
      { length: 9 },
      (_, index) => `201${String(index)}-11-22`,
    );
    expect(daysOf("2026-11-22", ...years)).toHaveLength(5);
  });

  test("a finished check-up comes back with what it ended in, and what is unfinished, empty or deleted does not", () => {
    const on = "2025-11-22";
    const { memories } = recall(
      "2026-11-22",
      checkUp("birch", on, { id: "c-1", decided: "renegotiate" }),
      { ...checkUp("birch", on, { id: "c-2" }), finishedAt: null },
      reflection("empty", { day: day(on), text: "" }),
      reflection("gone", { day: day(on), deletedAt: noon("2026-01-01") }),
    );
    expect(memories).toMatchObject([
      { id: "c-1", kind: "check-up", decision: { decided: "renegotiate" } },
    ]);
  });

  test("is an honest nothing in an empty journal and on the first and last days of the calendar", () => {
    for (const today of ["2026-11-22", earliestDay, latestDay])
      expect(daysOf(today)).toEqual(["week"]);
    expect(daysOf(latestDay, "1900-12-31")).toEqual(["day", "1900-12-31"]);
  });

  test("whatever was written, only what is earlier comes back, of that day or that week, a few at most", () => {
    const days = fc
      .integer({ min: 0, max: 1_500 })
      .map((after) => addDays(day("2022-12-20"), after));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 80 }), days, (on, today) => {
        const { same, memories } = recall(today, ...written(...on));
        const hasDay = on.some(
          (each) =>
            each.slice(4) === today.slice(4) && yearOf(each) < yearOf(today),
        );
        expect(same).toBe(hasDay ? "day" : "week");
        expect(hasDay && memories.length === 0).toBe(false);
        expect(memories.length).toBeLessThanOrEqual(4);
        for (const memory of memories) {
          expect(memory.day < today).toBe(true);
          expect(
            same === "day"
              ? memory.day.slice(4) === today.slice(4)
              : mondayOf(memory.day) === sameWeekAYearBefore(today),
          ).toBe(true);
        }
      }),
    );
  });
});

describe("The excerpt", () => {
  const excerptOf = (text: string) =>
    recall("2026-11-22", reflection("r", { day: day("2025-11-22"), text }))
      .memories[0]?.excerpt;

  test("is the beginning of the words on one line, without Markdown’s marks", () => {
    expect(
      excerptOf(
        "# The call\n\n- They said **no**, see [the mail](http://x.y).",
      ),
    ).toBe("The call They said no, see the mail.");
    expect(excerptOf("3 * 4 is twelve; snake_case stays.")).toBe(
      "3 * 4 is twelve; snake_case stays.",
    );
  });

  test("ends between words, within a word without end, and never within a character", () => {
    const long = excerptOf("A word and another one, ".repeat(40)) ?? "";
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/(word|and|another|one,|A)…$/);
    for (const text of ["Donau".repeat(100_000), "🙃".repeat(5_000)])
      expect(Array.from(excerptOf(text) ?? "")).toHaveLength(160);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const excerpt = excerptOf(`x${text}`) ?? "";
        expect(Array.from(excerpt).length).toBeLessThanOrEqual(160);
        expect(excerpt).not.toMatch(/\p{Cs}|\n/u);
      }),
    );
  });

  test("of an entry that has a mark and no words is empty", () => {
    const { memories } = recall(
      "2026-11-22",
      reflection("r", { day: day("2025-11-22"), text: "", energy: "red" }),
    );
    expect(memories).toMatchObject([{ excerpt: "", energy: "red" }]);
  });
});
