import { expect, test } from "vitest";
import { createJournal } from "#core/journal/journal.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import { createMemoryStore } from "../../support/candor.ts";
import { reflection } from "../../support/journal-folder.ts";
import { noon, questionnaire } from "../../support/story.ts";

test("words that are written again while they are being erased for good are kept", async () => {
  const { store, records } = createMemoryStore();
  const fresh = createJournalFile(questionnaire, "Me", noon("2026-11-20"));
  const journal = createJournal(store, await store.open(), fresh, () => {});
  const record = reflection("r-1");
  await journal.change(() => ({ change: { records: [record] }, reply: null }));
  const again = { ...record, text: "Once more." };
  // Both are asked for before the disk is free, and are saved as one change.
  await Promise.all([
    journal.change(() => ({ change: { erased: ["r-1"] }, reply: null })),
    journal.change(() => ({ change: { records: [again] }, reply: null })),
  ]);
  expect(journal.view().record("r-1")).toEqual(again);
  expect(records.get("r-1")).toEqual(again);
});
