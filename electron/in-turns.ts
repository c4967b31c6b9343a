import type { Slices } from "#core/slices.ts";
import { createBreath } from "./adapters/files/breath.ts";

/** Runs work without holding the thread; resolves with null where it `isOver` before it is done. */
export async function inTurns<Result>(
  work: Slices<Result>,
  isOver: () => boolean = () => false,
): Promise<Result | null> {
  const breath = createBreath();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breath();
    if (isOver()) return null;
  }
}
