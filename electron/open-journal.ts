import type { App } from "#core/app.ts";
import { createJournal, type Journal } from "#core/journal/journal.ts";
import { withFreshFiles } from "#core/journal/backups.ts";
import type { createJournalFile } from "#core/journal/settings.ts";
import type { Undos } from "#core/journal/undo.ts";
import type {
  Backups,
  Clock,
  JournalStore,
  NewId,
  Opened,
} from "#core/ports.ts";
import { createBackupKeeper, type BackupKeeper } from "./backup-keeper.ts";
import { foldWhenIdle } from "./fold-when-idle.ts";

/** A journal that is open, with what looks after it. */
export interface OpenJournal {
  readonly app: App;
  readonly keeper: BackupKeeper;
  /** Brings the files up to date. What it throws is tried again with the next change, and at the end. */
  fold(): Promise<void>;
  /** Resolves when every word is on disk and in the files, a backup is made, and the journal is free. */
  close(lastOfAll?: () => Promise<void>): Promise<void>;
}

/** Takes a journal that a store has opened into memory. From here on its files and backups are seen to. */
export function openJournal({
  store,
  opened,
  fresh,
  backups: kept,
  clock,
  newId,
  undos,
  tell,
  onDefect,
}: {
  readonly store: JournalStore;
  readonly opened: Opened;
  readonly fresh: ReturnType<typeof createJournalFile>;
  readonly backups: Backups | null;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly undos: Undos;
  /** Hears that something that was read before may be different now. */
  readonly tell: () => void;
  readonly onDefect: (error: unknown) => void;
}): OpenJournal {
  const journal = createJournal(store, opened, fresh, () => {
    idle.note();
    keeper.changed();
    tell();
  });
  const fold = foldAfterBackup(
    journal,
    opened.isOlder && !opened.readOnly ? kept : null,
  );
  // What cannot be folded is in the log; what is in the files is worth keeping all the same.
  const backups = kept && withFreshFiles(kept, () => fold().catch(() => {}));
  const app: App = { journal, clock, newId, backups, undos };
  const keeper = createBackupKeeper(app, tell, onDefect);
  const idle = foldWhenIdle(fold);
  // What a crash left in the log, and what others changed, belongs into the files.
  idle.note();
  return {
    app,
    keeper,
    fold,
    async close(lastOfAll) {
      await journal.settled();
      await idle.stop();
      // What cannot be folded is in the log, and safe.
      await fold().catch(() => {});
      await keeper.close();
      await lastOfAll?.();
      await store.close();
    },
  };
}

/** Files of an older Candor are written anew by a fold, and never before there is a backup of them. */
function foldAfterBackup(
  journal: Journal,
  olderFiles: Backups | null,
): () => Promise<void> {
  let isKept = olderFiles === null;
  return async () => {
    if (!isKept) await olderFiles?.make();
    isKept = true;
    await journal.fold();
  };
}
