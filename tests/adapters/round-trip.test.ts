import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  day,
  earliestDay,
  latestDay,
  daysBetween,
} from "#core/day.ts";
import type { Client } from "#core/client/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import {
  saveAndFold,
  openStore,
  readBack,
  reflection,
  smallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";
import { checkUp, client } from "../support/story.ts";

/** Words as people and attackers write them. */
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "שלום \u202Eעולם\u202C",
    "مرحبا بالعالم",
    "日本語の顧客 漢字",
    "\ud800 half",
    "../../etc/passwd",
    "..\\..\\windows",
    "<img src=x onerror=alert(1)>",
    "CON",
    "nul.json",
    "__proto__",
    "constructor",
    "\u0000\u0001\u001f",
    "a\r\nb\u2028c",
    '"; DROP TABLE clients; --',
    "\uFEFFmarked",
  ),
);
const line = words.map((text) => text.trim()).filter((text) => text !== "");
const anyDay = fc
  .integer({ min: 0, max: daysBetween(earliestDay, latestDay) })
  .map((count) => addDays(earliestDay, count));
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

const clients: fc.Arbitrary<Client[]> = fc.uniqueArray(
  fc
    .record({ id, name: line, goal: words, myTerms: words })
    .map((fields) => client(fields.id, fields)),
  { minLength: 1, maxLength: 6, selector: (of) => of.id },
);

const records = (of: readonly Client[]): fc.Arbitrary<JournalRecord[]> => {
  const owner = fc.constantFrom(...of.map((client) => client.id));
  return fc.uniqueArray(
    fc.oneof(
      fc
        .record({ id, client: owner, day: anyDay, text: words })
        .map((fields) => reflection(fields.id, fields)),
      fc
        .record({ id, client: owner, on: anyDay, letPass: words })
        .map(({ client, on, letPass, ...fields }) => ({
          ...checkUp(client, on, fields),
          letPass,
        })),
    ),
    { maxLength: 12, selector: (record) => record.id },
  );
};

const { journal } = smallJournal();
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test("whatever is written about whomever comes back as it was written", async () => {
  const journals = clients.chain((of) =>
    fc.record({
      clients: fc.constant(of),
      first: records(of),
      second: records(of),
    }),
  );
  await fc.assert(
    fc.asyncProperty(journals, async ({ clients, first, second }) => {
      const { files } = createMemoryFiles();
      const folder = "/disk/journal";
      const store = openStore(folder, { files });
      await store.open();
      await saveAndFold(store, { journal, clients, records: first });
      // The second batch may change, and move, what the first one brought.
      const later = second.map((record) => ({ ...record, revision: 2 }));
      await saveAndFold(store, { records: later });
      await store.close();
      const expected = new Map<string, JournalRecord>();
      for (const record of [...first, ...later])
        expected.set(record.id, record);
      const opened = await readBack(folder, files);
      expect(opened.problems).toEqual([]);
      expect(opened.clients.toSorted(byId)).toEqual(clients.toSorted(byId));
      expect(opened.records.toSorted(byId)).toEqual(
        [...expected.values()].toSorted(byId),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("a megabyte in one reflection comes back whole", async () => {
  const { files } = createMemoryFiles();
  const folder = "/disk/journal";
  const store = openStore(folder, { files });
  await store.open();
  const long = reflection("long", {
    day: day("2026-01-01"),
    text: 'a "quote" \\ and 🦊\n'.repeat(50_000),
  });
  await saveAndFold(store, { clients: [client("birch")], records: [long] });
  await store.close();
  expect((await readBack(folder, files)).records).toEqual([long]);
});
