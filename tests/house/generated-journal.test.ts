import { expect, test } from "vitest";
import { clientSchema } from "#core/client/schema.ts";
import { journalSchema } from "#core/journal/schema.ts";
import { recordSchema } from "#core/record/schema.ts";
import { generateJournal } from "../bench/generate.ts";
import { questionnaire } from "../support/story.ts";

const generate = (seed: number) =>
  generateJournal({ records: 400, seed, questionnaire });

test("the journal of the benchmarks has the same bytes for the same seed", () => {
  expect(JSON.stringify(generate(7))).toBe(JSON.stringify(generate(7)));
  expect(JSON.stringify(generate(7))).not.toBe(JSON.stringify(generate(8)));
});

test("the journal of the benchmarks is one that Candor can read", () => {
  const { journal, clients, records } = generate(7);
  expect(journalSchema.parse(journal)).toEqual(journal);
  for (const client of clients)
    expect(clientSchema.parse(client)).toEqual(client);
  for (const record of records)
    expect(recordSchema.parse(record)).toEqual(record);
  expect(new Set(clients.map(({ name }) => name)).size).toBe(41);
  expect(new Set(records.map(({ id }) => id)).size).toBe(400);
});

test("the journal of the benchmarks has entries of 80 to 400 words, and a check-up for every twentieth", () => {
  const { records } = generate(7);
  const checkUps = records.filter((record) => record.kind === "check-up");
  const words = records
    .filter((record) => record.kind === "reflection")
    .map(({ text }) => text.split(/\s+/).length);
  expect(checkUps).toHaveLength(20);
  expect(checkUps.every(({ finishedAt }) => finishedAt)).toBe(true);
  expect(
    checkUps.flatMap((checkUp) => checkUp.flags.flatMap(({ quotes }) => quotes))
      .length,
  ).toBeGreaterThan(10);
  expect(Math.min(...words)).toBeGreaterThanOrEqual(80);
  expect(Math.max(...words)).toBeLessThanOrEqual(400);
});
