import fc from "fast-check";
import type { Client } from "#core/client/schema.ts";
import { day } from "#core/day.ts";
import type { JournalView } from "#core/journal/journal.ts";
import { createMemory } from "#core/journal/memory.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import type { Change } from "#core/ports.ts";
import { oldestFirst } from "#core/record/records.ts";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";
import type { ShelfName } from "#core/record/shelves.ts";
import { reflection as storedReflection } from "./journal-folder.ts";
import { checkUp, client, noon, questionnaire } from "./story.ts";

/** What belongs to the owner of these journals. */
export const file = createJournalFile(
  questionnaire,
  "Me",
  noon("2025-01-01"),
).journal;
/** The clients. */
export const names = ["anna", "ben", "cleo"] as const;
/** Days for things to happen on. */
export const days = [
  "2026-01-05",
  "2026-02-02",
  "2026-05-04",
  "2026-09-07",
] as const;
const ids = Array.from({ length: 9 }, (_, index) => `r${String(index)}`);

/** A reflection of a client on a day. */
export function reflection(
  id: string,
  of: string,
  on: string,
  fields: Partial<Reflection> = {},
): Reflection {
  const words = { client: of, day: day(on), text: "Words." };
  return storedReflection(id, { ...words, ...fields });
}

const stamps = {
  id: fc.constantFrom(...ids),
  of: fc.constantFrom(...names),
  on: fc.constantFrom(...days),
  deletedAt: fc.option(fc.constantFrom(...days.map(noon)), { freq: 3 }),
};
/** Any state of a record: new or changed, moved to another client or day, emptied, deleted or restored. */
const recordState: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc
    .record({ ...stamps, text: fc.constantFrom("", "Words.", "Others.") })
    .map(({ id, of, on, deletedAt, text }) =>
      reflection(id, of, on, { deletedAt, text }),
    ),
  fc
    .record({
      ...stamps,
      grid: fc.constantFrom("ssss", "ssms", "suss"),
      raised: fc.subarray(["getting-nowhere", "frustration-unspoken"]),
      isFinished: fc.boolean(),
    })
    .map(({ id, of, on, deletedAt, grid, raised, isFinished }) => ({
      ...checkUp(of, on, { id, grid, raised }),
      deletedAt,
      finishedAt: isFinished ? noon(on) : null,
    })),
);
const clientState: fc.Arbitrary<Client> = fc
  .record({
    id: fc.constantFrom(...names),
    name: fc.constantFrom("Zoe", "Adam"),
    deletedAt: fc.option(fc.constant(noon("2026-06-01"))),
  })
  .map(({ id, ...fields }) => client(id, fields));
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: recordState.map((record) => ({ records: [record] })),
  },
  {
    weight: 1,
    arbitrary: fc.array(recordState).map((records) => ({ records })),
  },
  {
    weight: 1,
    arbitrary: fc.subarray(ids, { maxLength: 3 }).map((erased) => ({ erased })),
  },
  {
    weight: 1,
    arbitrary: clientState.map((changed) => ({ clients: [changed] })),
  },
);
/** Changes that are saved together, and whether anybody looks at the journal after them. */
export const batches = fc.array(
  fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    isRead: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** What each shelf holds, in words of its own. */
const belongs: Record<ShelfName, (record: JournalRecord) => boolean> = {
  told: (record) =>
    belongs.reflection(record) ||
    belongs["check-up"](record) ||
    (belongs.conversation(record) &&
      record.kind === "conversation" &&
      record.held !== null),
  conversation: (record) => record.kind === "conversation" && !record.deletedAt,
  meeting: () => false,
  disagreement: () => false,
  phrase: () => false,
  portrait: () => false,
  "power-moment": () => false,
  renewal: () => false,
  "week-mark": () => false,
  "pattern-answer": () => false,
  reflection: (record) =>
    record.kind === "reflection" && !record.deletedAt && record.text !== "",
  "check-up": (record) =>
    record.kind === "check-up" &&
    !record.deletedAt &&
    record.finishedAt !== null,
  unfinished: (record) =>
    record.kind === "check-up" &&
    !record.deletedAt &&
    record.finishedAt === null,
  bin: (record) => record.deletedAt !== null,
};
const shelfNames = Object.keys(belongs) as ShelfName[];

/** A journal kept in the simplest way there is. */
export function createModel() {
  const clients = new Map<string, Client>(
    names.map((name) => [name, client(name)]),
  );
  const records = new Map<string, JournalRecord>();
  return {
    clients,
    records,
    apply(change: Change) {
      for (const one of change.clients ?? []) clients.set(one.id, one);
      for (const record of change.records ?? []) records.set(record.id, record);
      for (const id of change.erased ?? []) records.delete(id);
    },
    /** The same journal in a memory that has worked nothing out yet. */
    fresh: () =>
      createMemory(file, [...clients.values()], [...records.values()]),
  };
}
export type Model = ReturnType<typeof createModel>;

/** All that a view shows, to compare. */
export function shownBy(view: JournalView) {
  return {
    shelves: shelfNames.flatMap((name) =>
      [undefined, ...names].map((of) => [name, of, view.shelf(name, of)]),
    ),
    records: ids.map((id) => view.record(id)),
    clients: view.clients().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The same, found by a search through all records. */
export function foundIn({
  records,
  clients,
}: Model): ReturnType<typeof shownBy> {
  const find = (name: ShelfName, of: string | undefined) =>
    [...records.values()]
      .filter(belongs[name])
      .filter((record) => of === undefined || record.client === of)
      .toSorted(oldestFirst);
  return {
    shelves: shelfNames.flatMap((name) =>
      [undefined, ...names].map((of) => [name, of, find(name, of)]),
    ),
    records: ids.map((id) => records.get(id)),
    clients: [...clients.values()],
  };
}
