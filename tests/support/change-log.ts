import type { JournalStore } from "#core/ports.ts";

/** A store that keeps a log of changes in front of its files. */
type FoldingStore = JournalStore & {
  /** Takes what is in the log into the readable files. */
  fold(): Promise<unknown>;
};

/**
 * Whether a store saves a whole change or none of it, as one with a log of changes does. One without writes file after
 * file: each thing is old or new by itself. The one place that knows, for the tests that need to.
 */
export function hasLog(store: JournalStore): store is FoldingStore {
  return "fold" in store;
}

/** Folds the log of a store that has one. */
export async function fold(store: JournalStore): Promise<void> {
  if (hasLog(store)) await store.fold();
}
