import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listClients } from "#core/client/summary.ts";
import { day } from "#core/day.ts";
import { createJournal, type JournalView } from "#core/journal/journal.ts";
import { createMemory } from "#core/journal/memory.ts";
import { listPatterns } from "#core/patterns/patterns.ts";
import type { Change } from "#core/ports.ts";
import { listRecords } from "#core/record/records.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { createMemoryStore } from "../../support/candor.ts";
import {
  batches,
  createModel,
  days,
  file,
  foundIn,
  names,
  reflection,
  shownBy,
  type Model,
} from "../../support/journal-model.ts";
import { checkUp, client, noon, today } from "../../support/story.ts";

/** What there is without the counts that the journal keeps: the model has none. */
function uncounted(shown: unknown): unknown {
  return JSON.parse(
    JSON.stringify(shown, (name, value: unknown) =>
      name === "edits" || name === "revision" ? undefined : value,
    ),
  );
}

type Look = (view: JournalView, model: Model) => void;

const expectAll: Look = (view, model) => {
  expect(uncounted(shownBy(view))).toEqual(uncounted(foundIn(model)));
};

/** Opens an empty journal, and changes it as told beside a model of it. */
function openBoth() {
  const model = createModel();
  const journal = createJournal(
    createMemoryStore().store,
    {
      journal: file,
      clients: [...model.clients.values()],
      records: [],
      problems: [],
      changedOutside: [],
      erased: [],
      isOlder: false,
      readOnly: false,
      device: "desk",
    },
    { journal: file, clients: [] },
    () => {},
  );
  return {
    journal,
    model,
    /** One step for each change, all of them saved together; each sees what the ones before it did. */
    changeTogether: (changes: readonly Change[], look: Look = () => {}) =>
      Promise.all(
        changes.map((change) =>
          journal.change((view) => {
            look(view, model);
            model.apply(change);
            return { change, reply: null };
          }),
        ),
      ),
  };
}

/** Everything on the pages of a timeline, two records a page. */
function readPages(view: JournalView, client: string): JournalRecord[] {
  const read: JournalRecord[] = [];
  let after: string | undefined;
  for (;;) {
    const page = listRecords(view, { client, after, limit: 2 });
    read.push(...page.records);
    if (page.next === null) return read;
    after = page.next;
  }
}

describe("the journal in memory", () => {
  test("shows after any changes what a search through all records would find, also while they are being saved", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (batches) => {
        const { journal, model, changeTogether } = openBoth();
        for (const { changes, isRead } of batches)
          await changeTogether(changes, isRead ? expectAll : undefined);
        expect(uncounted(shownBy(journal.view()))).toEqual(
          uncounted(foundIn(model)),
        );
      }),
    );
  });

  test("says after any changes of clients and patterns what a journal opened anew says", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (batches) => {
        const { journal, model, changeTogether } = openBoth();
        for (const { changes } of batches) {
          await changeTogether(changes);
          const [view, fresh] = [journal.view(), model.fresh()];
          expect(uncounted(listClients(view))).toEqual(
            uncounted(listClients(fresh)),
          );
          expect(listPatterns(view, { today })).toEqual(
            listPatterns(fresh, { today }),
          );
        }
      }),
    );
  });

  test("keeps words that are written while their record is being erased", async () => {
    const { journal, changeTogether } = openBoth();
    const written = reflection("r1", "anna", days[0]);
    const inBin = { ...written, deletedAt: noon(days[0]) };
    await changeTogether([{ records: [inBin] }]);
    await changeTogether([{ erased: ["r1"] }, { records: [written] }]);
    expect(journal.view().record("r1")).toMatchObject({ deletedAt: null });
  });

  test("turns its pages without missing or repeating a record", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (batches) => {
        const { journal, changeTogether } = openBoth();
        for (const { changes } of batches) await changeTogether(changes);
        const view = journal.view();
        for (const name of names)
          expect(readPages(view, name)).toEqual(
            view.shelf("told", name).toReversed(),
          );
      }),
    );
  });

  test("goes on with the next page where a record was that has been deleted meanwhile", () => {
    const records = days.map((on, index) =>
      reflection(`r${String(index)}`, "anna", on),
    );
    const memory = createMemory(file, [client("anna")], records);
    const { next } = listRecords(memory, { limit: 2 });
    expect(next).toBe("r2");
    memory.apply({
      records: [
        reflection("r2", "anna", days[2], { deletedAt: noon("2026-09-08") }),
      ],
    });
    const page = listRecords(memory, { limit: 2, after: "r2" });
    expect(page.records.map(({ id }) => id)).toEqual(["r1", "r0"]);
  });

  test("takes in thousands of records at once", () => {
    const model = createModel();
    const memory = model.fresh();
    expect(shownBy(memory)).toEqual(foundIn(model));
    const states = (from: number, text: string) =>
      Array.from({ length: 2_000 }, (_, index) =>
        reflection(
          `many-${String(from + index)}`,
          names[index % 3] ?? "anna",
          days[(index * 7) % 4] ?? days[0],
          { text },
        ),
      );
    for (const records of [states(0, "One."), states(1_000, "Two.")]) {
      memory.apply({ records });
      model.apply({ records });
      expect(shownBy(memory)).toEqual(foundIn(model));
    }
  });

  test("never changes what it has handed out", () => {
    const one = reflection("r1", "anna", days[0]);
    const memory = createMemory(file, [client("anna")], [one]);
    const [before, clients] = [memory.shelf("told"), memory.clients()];
    memory.apply({
      records: [reflection("r2", "anna", days[1])],
      clients: [client("ben")],
    });
    expect(before).toEqual([one]);
    expect(clients).toEqual([client("anna")]);
    expect(memory.shelf("told")).toHaveLength(2);
  });

  test("works nothing out anew about patterns when a client's goal or a portrait changes", () => {
    const memory = createMemory(
      file,
      [client("anna")],
      [
        ...days.map((on) => checkUp("anna", on, { grid: "ssms" })),
        reflection("r1", "anna", days[0]),
      ],
    );
    const before = listPatterns(memory, { today });
    memory.apply({
      records: [
        {
          ...reflection("p1", "anna", days[1]),
          kind: "portrait",
          text: "Quick and kind.",
        },
      ],
    });
    expect(listPatterns(memory, { today })).toBe(before);
    memory.apply({ clients: [client("anna", { goal: "A new logo" })] });
    expect(listPatterns(memory, { today })).toBe(before);
    memory.apply({ clients: [client("anna", { name: "Anna B." })] });
    const renamed = listPatterns(memory, { today });
    expect(renamed).not.toBe(before);
    memory.apply({ records: [checkUp("anna", "2026-10-05")] });
    expect(listPatterns(memory, { today })).not.toBe(renamed);
    expect(listPatterns(memory, { today: day(days[1]) })).not.toEqual(renamed);
  });
});
