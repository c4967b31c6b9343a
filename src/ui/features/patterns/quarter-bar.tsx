import type { Quarter } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import type { Shown } from "./grid-moves.ts";
import styles from "./grid.module.css";

/** Which quarters are shown, and the way to those before and after. */
export function QuarterBar({
  quarters,
  shown: { first, last },
  onMove,
}: {
  quarters: readonly Quarter[];
  shown: Shown;
  onMove: (by: -1 | 1) => void;
}) {
  const [from, to] = [quarters[first], quarters[last]];
  // They stay where they are at either end, so that the keyboard does too.
  const way = (by: -1 | 1, isEnd: boolean) => ({
    look: "quiet" as const,
    "aria-disabled": isEnd,
    onClick: () => {
      if (!isEnd) onMove(by);
    },
  });
  return (
    <div className={styles["bar"]}>
      <Button {...way(-1, first === 0)}>{words.patternGrid.earlier}</Button>
      <p className={styles["range"]} role="status">
        {from && to && words.patternGrid.range(from, to)}
      </p>
      <Button {...way(1, last === quarters.length - 1)}>
        {words.patternGrid.later}
      </Button>
    </div>
  );
}
