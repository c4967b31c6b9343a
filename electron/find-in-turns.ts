import {
  createFinder,
  type Found,
  type FindRequest,
  type Slices,
} from "#core/find/finder.ts";
import type { JournalView } from "#core/journal/journal.ts";
import { createBreath } from "./adapters/files/breath.ts";

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

  async function run<Result>(slices: Slices<Result>): Promise<Result | null> {
    const breath = createBreath();
    for (;;) {
      const step = slices.next();
      if (step.done) return step.value;
      await breath();
      if (isOver) return null;
    }
  }

  async function prepare(view: JournalView): Promise<void> {
    if (preparing) return;
    preparing = true;
    try {
      await run(finder.prepare(view));
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
      const found = await run(finder.find(view, request));
      void prepare(view);
      return found ?? { answers: [], more: false };
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
