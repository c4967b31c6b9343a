import { useSyncExternalStore } from "react";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";
import { oldestFirst } from "#core/record/records.ts";
import type { Id } from "#core/schema.ts";
import { lastWritten } from "./saving.ts";

/** The field of `save` that a reflection's words go into. */
export const reflectionField = (id: Id) => `reflection/${id}`;

/** A reflection with what was last written into it in this window, which may be newer than what was read. */
export function newest(reflection: Reflection): Reflection {
  const input = lastWritten(reflectionField(reflection.id), "reflection.write");
  if (!input) return reflection;
  const { text, energy, tags, day, client } = input;
  return {
    ...reflection,
    ...(text !== undefined && { text }),
    ...(energy !== undefined && { energy }),
    ...(tags && { tags }),
    ...(day !== undefined && { day: day as Reflection["day"] }),
    ...(client !== undefined && { client }),
  };
}

/** The record that is being edited where it stands; null while none is. */
let edited: JournalRecord | null = null;
const listeners = new Set<() => void>();

/** Says which record is being edited, so that no list takes it away from under the cursor. */
export function setEdited(record: JournalRecord | null): void {
  edited = record;
  for (const listener of listeners) listener();
}

/**
 * Records, newest first, with the one that is being edited among them: also while it is empty, or was just moved
 * to another day or client.
 */
export function useWithEdited(
  records: readonly JournalRecord[],
): readonly JournalRecord[] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => edited,
  );
  if (!now) return records;
  // It keeps its place until the editing ends.
  const others = records.filter(({ id }) => id !== now.id);
  const after = others.findIndex((record) => oldestFirst(record, now) < 0);
  const place = after < 0 ? others.length : after;
  return [...others.slice(0, place), now, ...others.slice(place)];
}

let writing: Id = crypto.randomUUID();

/** The id of the new reflection that is being written on Today: the same one until it is done. */
export function currentWriting(): Id {
  return writing;
}

/** Begins another new reflection on Today. */
export function nextWriting(): Id {
  writing = crypto.randomUUID();
  return writing;
}
