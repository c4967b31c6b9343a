import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import { listRecords } from "#core/record/records.ts";
import { reflection } from "../../support/journal-folder.ts";
import { file } from "../../support/journal-model.ts";

const days = fc
  .integer({ min: 0, max: 30 })
  .map((after) => addDays(day("2026-02-15"), after));

test("A range of days, page by page, is what a search through all entries finds, the newest first", () => {
  fc.assert(
    fc.property(
      fc.array(days, { maxLength: 40 }),
      fc.option(days, { nil: undefined }),
      fc.option(days, { nil: undefined }),
      fc.integer({ min: 1, max: 7 }),
      (on, one, other, limit) => {
        const [from, to] =
          one && other ? [one, other].toSorted() : [one, other];
        const records = on.map((each, index) =>
          reflection(`r-${String(index)}`, { day: each }),
        );
        const view = createMemory(file, [], records);
        const found: string[] = [];
        let after: string | null = null;
        do {
          const page = listRecords(view, {
            from,
            to,
            limit,
            ...(after !== null && { after }),
          });
          expect(page.records.length).toBeLessThanOrEqual(limit);
          found.push(...page.records.map(({ id }) => id));
          after = page.next;
          expect(page.total).toBe(
            on.filter((each) => !(from && each < from) && !(to && each > to))
              .length,
          );
        } while (after !== null);
        expect(found).toEqual(
          listRecords(view, { limit: 1_000 })
            .records.filter(
              (record) =>
                !(from && record.day < from) && !(to && record.day > to),
            )
            .map(({ id }) => id),
        );
      },
    ),
  );
});

test("A range that ends before it begins is refused, and a page after an entry outside of it holds only what is in it", () => {
  const view = createMemory(
    file,
    [],
    [
      reflection("a", { day: day("2026-03-01") }),
      reflection("b", { day: day("2026-03-03") }),
      reflection("c", { day: day("2026-03-05") }),
    ],
  );
  const on = (from: string, to: string, after?: string) =>
    listRecords(view, { from: day(from), to: day(to), after, limit: 10 });
  expect(() => on("2026-03-03", "2026-03-02")).toThrow("range-backwards");
  expect(on("2026-03-03", "2026-03-03", "c").records).toMatchObject([
    { id: "b" },
  ]);
  expect(on("2026-03-03", "2026-03-03", "a")).toEqual({
    records: [],
    next: null,
    total: 1,
  });
});
