import type { App } from "#core/app.ts";
import { CandorError } from "#core/errors.ts";
import { findLost, makeBackup } from "#core/journal/backups.ts";
import type { Lost } from "#core/ports.ts";
import type { WireError } from "#contract/wire.ts";

/** Sees to it that there are backups of an opened journal. A backup that fails is told and never in the way. */
export interface BackupKeeper {
  /** Something is on disk that may be in no backup yet. */
  changed(): void;
  /** Makes one now, if anything has changed. Throws where it cannot. */
  makeNow(): Promise<void>;
  /** Why the last one could not be made; null where it could. */
  trouble(): WireError | null;
  /** What was lost when the journal was opened. */
  lost(): Promise<Lost | null>;
  /** What is lost need not come back. */
  letGo(): Promise<void>;
  /** Makes the last one, where anything was changed. Never throws. */
  close(): Promise<void>;
}

/** How long nothing is written before a backup is made, in milliseconds. Somebody who is writing is left alone. */
const idleFor = 20_000;

/** How long at the most, where somebody writes without a pause: so long there is none of what is new. */
const latest = 120_000;

/** `tell` hears that there is something new to ask for; `onDefect` of errors that nobody foresaw. */
export function createBackupKeeper(
  app: App,
  tell: () => void,
  onDefect: (error: unknown) => void,
): BackupKeeper {
  let trouble: WireError | null = null;
  let timer: NodeJS.Timeout | null = null;
  let since: number | null = null;
  let isClosed = false;
  let isChanged = false;
  /** The last backup that was begun. */
  let underWay: Promise<unknown> = Promise.resolve();
  /** Looked for once: what is taken away while the journal is open is for the store to notice. */
  let lost = look();

  async function look(): Promise<Lost | null> {
    try {
      return await findLost(app);
    } catch (error) {
      note(error);
      return null;
    }
  }

  async function make(
    when: "idle" | "now",
    letGo: string[] = [],
  ): Promise<boolean> {
    const before = trouble;
    try {
      const backup = makeBackup(app, when, letGo);
      underWay = backup.catch(() => {});
      const made = await backup;
      trouble = null;
      if ((made || before) && !isClosed) tell();
      return made !== null;
    } catch (error) {
      note(error);
      if (!isClosed) tell();
      throw error;
    }
  }

  function note(error: unknown): void {
    if (error instanceof CandorError)
      trouble = { code: error.code, details: error.details };
    else onDefect(error);
  }

  function stopTimer(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function wait(milliseconds: number, then: () => void): void {
    stopTimer();
    timer = setTimeout(then, milliseconds);
    timer.unref();
  }

  async function afterAWhile(): Promise<void> {
    since = null;
    const made = await make("idle").catch(() => false);
    // The newest may have been too young: then this is when it no longer is.
    if (!made && !isClosed && since === null)
      wait(latest, () => void make("idle").catch(() => {}));
  }

  // What an earlier session could not back up is seen to, but not for somebody who only looks in.
  if (app.backups && !app.journal.readOnly)
    wait(idleFor, () => void afterAWhile());

  return {
    changed() {
      if (!app.backups || isClosed) return;
      isChanged = true;
      const now = Date.now();
      since ??= now;
      wait(
        Math.max(0, Math.min(idleFor, since + latest - now)),
        () => void afterAWhile(),
      );
    },
    async makeNow() {
      await make("now");
    },
    trouble: () => trouble,
    lost: () => lost,
    async letGo() {
      const files = (await lost)?.files.map(({ file }) => file) ?? [];
      await make("now", files);
      lost = Promise.resolve(null);
      tell();
    },
    async close() {
      isClosed = true;
      stopTimer();
      await lost;
      // One that was begun in a pause is not left half made.
      await underWay;
      if (isChanged) await make("now").catch(() => {});
    },
  };
}
