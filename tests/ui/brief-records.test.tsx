import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readBrief } from "#core/brief/document.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { atOnce } from "#core/slices.ts";
import { BriefPages } from "#ui/brief/brief-pages.tsx";
import { markdownOf } from "#words/brief-markdown.ts";
import { words } from "#words/words.ts";
import { isInRange, isToldBy, readings } from "../support/brief-readings.ts";

/** The record with a word of its own in the field that it is written down for. */
function marked(record: JournalRecord, word: string): JournalRecord {
  switch (record.kind) {
    case "reflection":
    case "portrait":
    case "power-moment":
      return { ...record, text: word };
    case "check-up":
      return { ...record, letPass: word };
    case "week-mark":
      return { ...record, unsaid: word };
    case "phrase":
      return { ...record, words: word };
    case "renewal":
      return { ...record, because: word };
    default:
      return { ...record, note: word };
  }
}

test("in any journal the words of each record that is in range and whose part is in stand in the text once, and no others", () => {
  let told = 0;
  fc.assert(
    fc.property(readings, ({ view, request, parts, today }) => {
      const records = [...view.records()].map((record, index) =>
        marked(record, `qx${String(index)}xq`),
      );
      const memory = createMemory(view.file, view.clients(), records);
      const brief = atOnce(
        // What repeats quotes what was written; a talk that is owed has not happened.
        readBrief(
          memory,
          {
            ...request,
            parts: parts.filter(
              (part) => part !== "findings" && part !== "open-talks",
            ),
          },
          today,
          words.brief.aliases,
        ),
      );
      const expected = records.flatMap((record, index) =>
        record.client === request.client &&
        !record.deletedAt &&
        isInRange(record.day, request, today) &&
        isToldBy(record, parts) &&
        (record.kind !== "check-up" || parts.includes("power"))
          ? [`qx${String(index)}xq`]
          : [],
      );
      told += expected.length;
      const pages = renderToStaticMarkup(<BriefPages brief={brief} />);
      for (const text of [pages, markdownOf(brief)])
        expect((text.match(/qx\d+xq/g) ?? []).toSorted()).toEqual(
          expected.toSorted(),
        );
    }),
    { numRuns: 1_000 },
  );
  expect(told).toBeGreaterThan(300);
});
