import { useEffect } from "react";
import type { RecordOf } from "#core/record/schema.ts";
import type { WrittenKind } from "#core/record/write.ts";
import type { Id } from "#core/schema.ts";
import { recordField, type Written } from "./record-writing.ts";
import { lastReply, lastUnsaved } from "./saving.ts";

/** The revision in which a list last had each record. */
const listed = new Map<Id, number>();

/** Takes down which records a list has, so that it is known when they leave it. */
export function useListed(
  records: readonly Pick<Written, "id" | "revision">[],
): void {
  useEffect(() => {
    for (const { id, revision } of records) listed.set(id, revision);
  }, [records]);
}

/** Takes down that a record was removed in this window, also where no list had it yet. */
export function setRemoved(id: Id): void {
  listed.set(id, Infinity);
}

/** Whether a list had a record as it is in this reply, or the record was removed: where it has none now, it is gone. */
export function wasListed({
  id,
  revision,
}: Pick<Written, "id" | "revision">): boolean {
  return (listed.get(id) ?? 0) >= revision;
}

/**
 * What was written here into a record that its list does not have: not yet, or no more because its words were taken
 * out. Undefined where the list had all of it before: it was removed since, and nothing may be written into it unseen.
 */
export function writtenHere<Kind extends WrittenKind>(
  kind: Kind,
  id: Id,
): Partial<RecordOf<Kind>> | undefined {
  const field = recordField(id);
  const unsaved = lastUnsaved(field, `${kind}.write`);
  const reply = lastReply(field, `${kind}.write`);
  if (!unsaved && !reply) return undefined;
  if (!unsaved && reply && wasListed(reply)) return undefined;
  return { ...reply, ...unsaved } as Partial<RecordOf<Kind>>;
}
