import { isBlank } from "../text.ts";
import type { JournalRecord } from "./schema.ts";

/** Whether nothing was written or marked in a record. It is kept, and nobody is shown it. */
export function isEmpty(record: JournalRecord): boolean {
  switch (record.kind) {
    case "reflection":
      return isBlank(record.text) && !record.energy && record.tags.length === 0;
    case "week-mark":
      return (
        !record.energy &&
        !record.stance &&
        !record.skipped &&
        isBlank(record.unsaid)
      );
    case "power-moment":
      return (
        !record.done &&
        [
          record.text,
          record.letPass,
          record.unquestioned,
          record.handedOver,
        ].every(isBlank)
      );
    case "disagreement":
      return isBlank(record.topic) && isBlank(record.note);
    case "phrase":
      return isBlank(record.words);
    case "portrait":
      return isBlank(record.text);
    case "pattern-answer":
      return record.answer === null && isBlank(record.note);
    // That they took place, or are owed, says something by itself.
    case "meeting":
    case "conversation":
    case "check-up":
    case "renewal":
      return false;
  }
}
