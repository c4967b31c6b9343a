import type { Output } from "#contract/contract.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { call } from "../state/bridge.ts";
import { nextWriting } from "../state/newest.ts";
import { attempt, notices } from "../state/notice.ts";
import { forgetDrafts } from "../state/drafts.ts";
import { allSaved, forgetWritten } from "../state/saving.ts";

type Backup = Output<"backup.list">["backups"][number];

/** Sets everything back to a backup and offers to take that back. */
export async function restoreBackup(backup: Backup, today: Day): Promise<void> {
  await attempt(async () => {
    const { binned, undo } = await afresh(() =>
      call("backup.restore", { name: backup.name }),
    );
    offerUndo(words.backups.restored(backup.madeAt, today, binned), undo);
  });
}

/** Brings back what the journal has lost, and nothing else. */
export async function bringBack(backup: Backup): Promise<void> {
  await attempt(async () => {
    await allSaved();
    const { records, clients, undo } = await call("backup.restore", {
      name: backup.name,
      only: "missing",
    });
    offerUndo(words.backups.broughtBack(records, clients), undo);
  });
}

/** What the journal has lost need not come back. */
export async function letGo(): Promise<void> {
  await attempt(async () => {
    await call("backup.let-go", {});
    notices.show(words.backups.letGone);
  });
}

function offerUndo(text: string, undo: Id): void {
  notices.offer(text, {
    label: words.app.undo,
    run: () =>
      void attempt(async () => {
        await afresh(() => call("change.undo", { undo }));
        notices.show(words.backups.undone);
      }),
  });
}

/** What this window remembers as written is no longer what stands there afterwards. */
async function afresh<Result>(change: () => Promise<Result>): Promise<Result> {
  await allSaved();
  const result = await change();
  forgetWritten();
  forgetDrafts();
  nextWriting();
  return result;
}
