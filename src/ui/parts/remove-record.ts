import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { setRemoved } from "../state/begun-here.ts";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";

/** Puts a record into the bin and offers to take that back. */
export async function removeRecord(id: Id): Promise<void> {
  await attempt(async () => {
    await call("record.remove", { id });
    setRemoved(id);
    notices.show(words.records.removed, {
      label: words.app.undo,
      run: () => void restoreRecord(id),
    });
  });
}

/** Takes a record out of the bin again. */
export async function restoreRecord(id: Id): Promise<void> {
  await attempt(async () => {
    await call("record.restore", { id });
    notices.show(words.records.restored);
  });
}

/** Whether a click is meant: the second of a double click lands on whatever has moved up. */
export function isMeant(click: { readonly detail: number }): boolean {
  return click.detail < 2;
}
