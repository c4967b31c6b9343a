import { describe, expect, test } from "vitest";
import { day, daysBetween } from "#core/day.ts";
import { expandSample, sampleSchema } from "#core/journal/sample.ts";
import { clientSchema } from "#core/client/schema.ts";
import { recordSchema } from "#core/record/schema.ts";
import sampleFile from "#resources/sample-journal.json" with { type: "json" };
import { questionnaire } from "../support/story.ts";

const sample = sampleSchema.parse(sampleFile);

describe("the sample journal", () => {
  const {
    journal,
    clients = [],
    records = [],
  } = expandSample(sample, questionnaire, sample.anchor);

  test("is marked as a sample and holds seven relationships of every kind over eighteen months", () => {
    expect(journal?.sample).toBe(true);
    expect(clients).toHaveLength(7);
    expect(new Set(clients.map(({ stage }) => stage))).toEqual(
      new Set(["active", "prospect", "ended"]),
    );
    expect(new Set(clients.map(({ kind }) => kind))).toEqual(
      new Set(["client", "colleague", "own-business"]),
    );
    expect(
      clients
        .flatMap(({ outcome }) => (outcome ? [outcome.ended] : []))
        .toSorted(),
    ).toEqual(["badly", "well"]);
    const days = records.map((record) => record.day).toSorted();
    expect(
      daysBetween(
        days[0] ?? day("2026-01-01"),
        days.at(-1) ?? day("2026-01-01"),
      ),
    ).toBeGreaterThan(530);
  });

  test("fits the same rules as a journal of one's own", () => {
    for (const client of clients)
      expect(clientSchema.safeParse(client).error).toBeUndefined();
    for (const record of records)
      expect(recordSchema.safeParse(record).error).toBeUndefined();
    expect(new Set([...clients, ...records].map(({ id }) => id)).size).toBe(
      clients.length + records.length,
    );
  });

  test("quotes as evidence only sentences that stand in a reflection about the same client, not written later", () => {
    const reflections = new Map(records.map((record) => [record.id, record]));
    for (const record of records) {
      if (record.kind !== "check-up") continue;
      for (const { quotes } of record.flags) {
        for (const quote of quotes) {
          const source = reflections.get(quote.reflection);
          expect(source).toMatchObject({
            kind: "reflection",
            client: record.client,
          });
          if (source?.kind !== "reflection") continue;
          expect(source.text).toContain(quote.text);
          expect(source.day <= record.day).toBe(true);
        }
      }
    }
  });

  test("moves by whole weeks, so that a Friday stays a Friday, and never into the future", () => {
    for (const today of ["2026-11-25", "2024-02-29", "2031-07-01"]) {
      const moved =
        expandSample(sample, questionnaire, day(today)).records ?? [];
      const shift = daysBetween(
        records[0]?.day ?? day(today),
        moved[0]?.day ?? day(today),
      );
      expect(Math.abs(shift % 7)).toBe(0);
      expect(moved.every((record) => record.day <= today)).toBe(true);
      expect(
        daysBetween(
          moved
            .map((record) => record.day)
            .toSorted()
            .at(-1) ?? day(today),
          day(today),
        ),
      ).toBeLessThan(7);
    }
  });
});
