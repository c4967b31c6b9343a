import { useId } from "react";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import styles from "./settings.module.css";
import type { ValueRow } from "./value-rows.ts";

/** One value: its name, and what can be done with it. */
export function ValueField({
  row,
  number,
  last,
  problem,
  onType,
  onLeave,
  onMove,
  onRemove,
}: {
  row: ValueRow;
  number: number;
  last: boolean;
  problem: "blank" | "twice" | null;
  onType: (typed: string) => void;
  onLeave: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const hintId = useId();
  return (
    <li className={styles["value"]}>
      <input
        className={styles["input"]}
        aria-label={words.settings.valueName(number)}
        aria-invalid={problem !== null}
        aria-describedby={hintId}
        value={row.typed}
        maxLength={5_000}
        dir="auto"
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      <div className={styles["acts"]}>
        <Button
          look="quiet"
          // Stays focusable at the ends, so that the keyboard does not lose its place.
          aria-disabled={number === 1}
          aria-label={words.settings.moveUp(row.kept)}
          onClick={() => {
            if (number > 1) onMove(-1);
          }}
        >
          {words.settings.up}
        </Button>
        <Button
          look="quiet"
          aria-disabled={last}
          aria-label={words.settings.moveDown(row.kept)}
          onClick={() => {
            if (!last) onMove(1);
          }}
        >
          {words.settings.down}
        </Button>
        <Button
          look="quiet"
          aria-label={words.settings.removeWhich(row.kept)}
          onClick={onRemove}
        >
          {words.settings.remove}
        </Button>
      </div>
      <p id={hintId} className={styles["problem"]} role="status">
        {problem === "blank" && words.settings.valueBlank}
        {problem === "twice" && words.settings.valueTwice}
      </p>
    </li>
  );
}
