import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareMoments, day, isMoment, type Moment } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { listBin, oldestFirst } from "#core/record/records.ts";
import { reflection } from "../../support/journal-folder.ts";
import { noon, questionnaire } from "../../support/story.ts";

const two = (n: number) => String(n).padStart(2, "0");
const moments = fc
  .record({
    date: fc.integer({ min: 24, max: 26 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom(0, 30, 59),
    fraction: fc.constantFrom("", ".1", ".123", ".1234567", ".999999999"),
    zone: fc.constantFrom(
      "Z",
      "+00:00",
      "+01:00",
      "+02:00",
      "-09:30",
      "+14:59",
      "-14:59",
    ),
  })
  .map(
    ({ date, hour, minute, fraction, zone }) =>
      `2026-10-${two(date)}T${two(hour)}:${two(minute)}:30${fraction}${zone}` as Moment,
  );
const records = fc
  .record({
    id: fc.constantFrom("a", "b", "c"),
    day: fc.constantFrom(day("2026-10-24"), day("2026-10-25")),
    at: moments,
  })
  .map(({ id, ...fields }) => reflection(id, fields));

describe("Entries of one day stand in the order in which they were written", () => {
  const inOrder = (...at: string[]) =>
    at
      .map((moment, index) =>
        // Ids that would put them the other way round.
        reflection(`r-${String(9 - index)}`, {
          day: day("2026-10-25"),
          at: moment as Moment,
        }),
      )
      .toReversed()
      .toSorted(oldestFirst)
      .map((record) => record.at);

  test("also through the hour that the clock shows twice in autumn", () => {
    const twice = [
      "2026-10-25T02:50:00.000+02:00",
      "2026-10-25T02:10:00.000+01:00",
    ];
    expect(inOrder(...twice)).toEqual(twice);
  });

  test("also on a journey west", () => {
    const journey = [
      "2026-10-25T18:00:00.000+01:00",
      "2026-10-25T14:00:00.000-04:00",
    ];
    expect(inOrder(...journey)).toEqual(journey);
  });

  test("and no two are equal but one and the same: a total order", () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(isMoment(a.at) && Number.isFinite(Date.parse(a.at))).toBe(true);
        expect(Math.sign(oldestFirst(a, b))).toBe(
          -Math.sign(oldestFirst(b, a)) || 0,
        );
        const same = a.id === b.id && a.day === b.day && a.at === b.at;
        expect(oldestFirst(a, b) === 0).toBe(same);
        const chained = oldestFirst(a, b) <= 0 && oldestFirst(b, c) <= 0;
        expect(chained && oldestFirst(a, c) > 0).toBe(false);
        const earlier = Date.parse(a.at) < Date.parse(b.at);
        expect(earlier && compareMoments(a.at, b.at) >= 0).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("What was deleted last stands first in the bin, wherever one was", () => {
  const deleted = [
    "2026-10-25T14:00:00.000-04:00",
    "2026-10-25T18:00:00.000+01:00",
  ].map((deletedAt, index) =>
    reflection(`r-${String(index)}`, { deletedAt: deletedAt as Moment }),
  );
  const { journal } = createJournalFile(
    questionnaire,
    "Me",
    noon("2026-10-25"),
  );
  const bin = listBin(createMemory(journal, [], deleted.toReversed()));
  expect(bin.map(({ id }) => id)).toEqual(["r-0", "r-1"]);
});
