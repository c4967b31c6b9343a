import { CandorError } from "#core/errors.ts";
import type { Slices } from "#core/slices.ts";
import { inTurns } from "./in-turns.ts";
import { createTurns } from "./turns.ts";

/** Works out patterns without holding the thread, one question after the other: the second finds done what the first did. */
export function patternsInTurns(
  isOver: () => boolean,
): <Result>(work: Slices<Result>) => Promise<Result> {
  const inTurn = createTurns();
  return <Result>(work: Slices<Result>) =>
    inTurn(async () => {
      const result = await inTurns(work, isOver);
      if (isOver()) throw new CandorError("closed");
      return result as Result;
    });
}
