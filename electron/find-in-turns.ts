import {
  createFinder,
  type Found,
  type FindRequest,
} from "#core/find/finder.ts";
import type { JournalView } from "#core/journal/journal.ts";
import { inTurns } from "./in-turns.ts";

/** How long nobody must have looked for anything before the memory for it is given back, in milliseconds. */
const patience = 10 * 60_000;

/** Searches without holding the thread, and once somebody begins to search gets the rest ready beside it. */
export function findInTurns(): {
  find(view: JournalView, request: FindRequest): Promise<Found>;
  /** Stops what goes on beside. */
  stop(): void;
} {
  const finder = createFinder();
  let isOver = false;
  let preparing = false;
  let timer: NodeJS.Timeout | undefined;

  async function prepare(view: JournalView): Promise<void> {
    if (preparing) return;
    preparing = true;
    try {
      await inTurns(finder.prepare(view), () => isOver);
    } finally {
      preparing = false;
    }
  }

  return {
    async find(view, request) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        finder.forget();
      }, patience);
      timer.unref();
      const found = await inTurns(finder.find(view, request), () => isOver);
      void prepare(view);
      return found ?? { answers: [], more: false };
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
