/** How long nothing must have been saved before the files are brought up to date, in milliseconds. */
const quiet = 2_000;

/** How long they may lag behind somebody who never pauses, in milliseconds. */
const patience = 30_000;

/** Folds when nothing was saved for a while. What a fold throws is tried again with the next change, and at the end. */
export function foldWhenIdle(fold: () => Promise<void>): {
  /** Says that there is something to fold. */
  readonly note: () => void;
  /** Resolves when no fold is under way, and none will begin. */
  readonly stop: () => Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let folding: Promise<void> | null = null;
  let isOver = false;

  const begin = () => {
    timer = undefined;
    since = 0;
    folding = fold()
      .catch(() => {})
      .finally(() => {
        folding = null;
      });
  };

  const note = () => {
    if (isOver) return;
    since ||= Date.now();
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(quiet, since + patience - Date.now()));
    timer = setTimeout(() => {
      if (folding) note();
      else begin();
    }, wait);
    timer.unref();
  };

  return {
    note,
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await folding;
    },
  };
}
