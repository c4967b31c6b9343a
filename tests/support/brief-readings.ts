import fc from "fast-check";
import type { BriefRequest } from "#core/brief/document.ts";
import { briefParts, type BriefPart } from "#core/brief/parts.ts";
import { addDays, type Day } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { randomJournal } from "./random-journal.ts";

/** A random journal with one of its clients, a day of reading around which a range lies, and some parts. */
export const readings = fc
  .record({
    seed: fc.nat({ max: 5_000 }),
    which: fc.nat(),
    parts: fc.subarray([...briefParts]),
    from: fc.option(fc.integer({ min: -1_000, max: 30 }), { nil: undefined }),
    length: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
  })
  .map(({ seed, which, parts, from, length }) => {
    const { file, clients, records, today } = randomJournal(seed);
    const live = clients.filter(({ deletedAt }) => !deletedAt);
    const of = live[which % Math.max(1, live.length)]?.id;
    const begin = from === undefined ? undefined : addDays(today, from);
    return {
      view: createMemory(file, clients, records),
      records: records.filter((record) => record.client === of),
      today,
      parts,
      request: {
        client: of ?? "",
        parts,
        from: begin,
        to:
          length === undefined
            ? undefined
            : addDays(begin ?? addDays(today, -700), length),
      },
    };
  })
  .filter(({ request }) => request.client !== "");

/** Whether a part of any record of this kind has it told, said by hand. */
export function isToldBy(
  record: JournalRecord,
  parts: readonly BriefPart[],
): boolean {
  const has = (part: BriefPart) => parts.includes(part);
  switch (record.kind) {
    case "reflection":
      return (
        has("reflections") &&
        (!isBlank(record.text) ||
          record.energy !== null ||
          record.tags.length > 0)
      );
    case "check-up":
      return (
        record.finishedAt !== null &&
        (has("flags") ||
          (has("values") && record.values.length > 0) ||
          (has("stance") && record.stance !== null) ||
          (has("power") && !isBlank(record.letPass)) ||
          (has("decisions") && record.decision !== null))
      );
    case "week-mark":
      return has("unsaid") && !isBlank(record.unsaid);
    case "meeting":
      return has("meetings");
    case "conversation":
      return has("conversations") && record.held !== null;
    case "disagreement":
      return (
        has("disagreements") && !(isBlank(record.topic) && isBlank(record.note))
      );
    case "phrase":
      return has("quotes") && !isBlank(record.words);
    case "power-moment":
      return (
        has("power") &&
        (record.done !== null ||
          !isBlank(record.text + record.letPass + record.unquestioned))
      );
    case "portrait":
      return has("portrait") && !isBlank(record.text);
    case "renewal":
      return has("renewals");
    case "pattern-answer":
      return false;
  }
}

/** Whether a day belongs to a range, and has come. */
export function isInRange(
  on: Day,
  { from, to }: Pick<BriefRequest, "from" | "to">,
  lastDay: Day,
): boolean {
  return on <= lastDay && (!from || on >= from) && (!to || on <= to);
}
