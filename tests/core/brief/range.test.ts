import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mondayOf } from "#core/calendar/week.ts";
import { readContents } from "#core/brief/contents.ts";
import { readBrief } from "#core/brief/document.ts";
import { briefParts } from "#core/brief/parts.ts";
import { day } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { atOnce } from "#core/slices.ts";
import { words } from "#words/words.ts";
import { isInRange, isToldBy, readings } from "../../support/brief-readings.ts";
import { randomJournal } from "../../support/random-journal.ts";
import { client, reflection, today, weekMark } from "../../support/story.ts";

const { aliases } = words.brief;

describe("in any journal, range and parts", () => {
  test("each record that is in range, of today or before, and whose part is in stands in the timeline once, oldest first, and no other does", () => {
    let told = 0;
    fc.assert(
      fc.property(readings, ({ view, records, request, parts, today }) => {
        const { timeline } = atOnce(readBrief(view, request, today, aliases));
        const expected = records.filter(
          (record) =>
            !record.deletedAt &&
            isInRange(record.day, request, today) &&
            isToldBy(record, parts),
        );
        told += expected.length;
        expect(timeline.map(({ id }) => id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        const days = timeline.map((record) => record.day);
        expect(days).toEqual(days.toSorted());
      }),
      { numRuns: 1_000 },
    );
    expect(told).toBeGreaterThan(300);
  });

  test("each prediction of a check-up that is in range stands there once", () => {
    let told = 0;
    fc.assert(
      fc.property(readings, ({ view, records, request, today }) => {
        const { predictions } = atOnce(
          readBrief(
            view,
            { ...request, parts: ["predictions"] },
            today,
            aliases,
          ),
        );
        const expected = records.filter(
          (record) =>
            record.kind === "check-up" &&
            !record.deletedAt &&
            record.finishedAt !== null &&
            record.prediction !== null &&
            isInRange(record.day, request, today),
        );
        told += expected.length;
        expect(predictions.map(({ checkUp }) => checkUp).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(50);
  });

  test("nothing of a later day than today or than the range stands anywhere in what is told of records", () => {
    fc.assert(
      fc.property(readings, ({ view, request, today }) => {
        const brief = atOnce(
          readBrief(view, { ...request, parts: undefined }, today, aliases),
        );
        const last = request.to && request.to < today ? request.to : today;
        const days = [
          ...brief.timeline.map((record) => record.day),
          ...brief.predictions.map((foretold) => foretold.day),
          ...brief.grid.checkUps.map((checkUp) => checkUp.day),
          ...brief.lines.energies.map(({ week }) => week),
          ...brief.lines.energies.map(({ from }) => view.record(from)?.day),
          ...brief.lines.stances.map((stance) => stance.day),
          ...brief.conversations.map(({ since }) => since),
          ...brief.findings.flatMap(({ seen, notSeen }) =>
            [...seen, ...notSeen].map((each) => each.day),
          ),
          brief.lastCheckUp?.day,
          brief.changed?.previous.day,
        ].flatMap((on) => on ?? []);
        expect(days.filter((on) => on > last)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("what is counted as left out and what is told are all that there is", () => {
    fc.assert(
      fc.property(readings, ({ view, records, request, today }) => {
        const contents = atOnce(readContents(view, request, today, aliases));
        const whole = atOnce(
          readBrief(view, { ...request, parts: undefined }, today, aliases),
        );
        const live = records.filter(({ deletedAt }) => !deletedAt);
        const all = live.filter((record) => isToldBy(record, briefParts));
        expect(contents.outside + contents.later + whole.timeline.length).toBe(
          all.length,
        );
        expect(contents.later).toBe(
          all.filter((record) => record.day > today).length,
        );
        expect(contents.unfinished).toBe(
          live.filter(
            (record) => record.kind === "check-up" && !record.finishedAt,
          ).length,
        );
        const counts = new Map(
          contents.parts.map(({ part, count }) => [part, count]),
        );
        const isThere = (kind: JournalRecord["kind"]) =>
          all.filter(
            (record) =>
              record.kind === kind && isInRange(record.day, request, today),
          ).length;
        expect(counts.get("reflections")).toBe(isThere("reflection"));
        expect(counts.get("meetings")).toBe(isThere("meeting"));
        expect(counts.get("conversations")).toBe(isThere("conversation"));
        expect(counts.get("disagreements")).toBe(isThere("disagreement"));
        expect(counts.get("portrait")).toBe(isThere("portrait"));
        expect(counts.get("renewals")).toBe(isThere("renewal"));
        expect(counts.get("unsaid")).toBe(isThere("week-mark"));
      }),
      { numRuns: 300 },
    );
  });
});

test("a range that ends before it begins is refused, one of a single day is not", () => {
  const { file } = randomJournal(1);
  const view = createMemory(file, [client("alder")], []);
  const range = (from: string, to: string) => () =>
    atOnce(
      readBrief(
        view,
        { client: "alder", from: day(from), to: day(to) },
        today,
        aliases,
      ),
    );
  expect(range("2026-02-02", "2026-02-01")).toThrow(CandorError);
  expect(range("2026-02-02", "2026-02-01")).toThrow(
    expect.objectContaining({ code: "range-backwards" }) as Error,
  );
  expect(range("2026-02-02", "2026-02-02")()).toMatchObject({
    from: "2026-02-02",
    to: "2026-02-02",
  });
});

test("the energy of a week that reaches beyond the range is what was marked within it", () => {
  const { file } = randomJournal(1);
  const view = createMemory(
    file,
    [client("alder")],
    [
      reflection("alder", "2026-06-01", "", { energy: "green" }),
      weekMark("alder", "2026-06-03", { energy: "amber" }),
      reflection("alder", "2026-06-05", "", { energy: "red" }),
    ],
  );
  const energies = (from: string, to: string) =>
    atOnce(
      readBrief(
        view,
        { client: "alder", from: day(from), to: day(to) },
        today,
        aliases,
      ),
    ).lines.energies.map(({ week, energy, kind }) => ({ week, energy, kind }));
  const week = mondayOf(day("2026-06-01"));
  expect(energies("2026-05-01", "2026-06-02")).toEqual([
    { week, energy: "green", kind: "reflection" },
  ]);
  expect(energies("2026-06-03", "2026-06-04")).toEqual([
    { week, energy: "amber", kind: "week-mark" },
  ]);
  expect(energies("2026-06-04", "2026-06-30")).toEqual([
    { week, energy: "red", kind: "reflection" },
  ]);
  expect(energies("2026-06-06", "2026-06-30")).toEqual([]);
});
