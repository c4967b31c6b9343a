import { useId, useState } from "react";
import { earliestDay, isDay, latestDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import styles from "./day-input.module.css";

/** A day to type or choose, or none. What is half typed, or no day at all, goes nowhere and is put back on leaving. */
export function DayInput({
  id,
  value,
  onChange,
}: {
  id: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
}) {
  const [typed, setTyped] = useState<string>(value ?? "");
  const [refused, setRefused] = useState(false);
  const hint = useId();
  return (
    <>
      <input
        id={id}
        type="date"
        min={earliestDay}
        max={latestDay}
        value={typed}
        aria-invalid={refused}
        aria-describedby={refused ? hint : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefused(false);
          if (isDay(target.value)) onChange(target.value);
          else if (target.value === "" && !target.validity.badInput)
            onChange(null);
        }}
        onBlur={({ target }) => {
          const half = target.validity.badInput;
          if (!half && (typed === "" || isDay(typed))) return;
          setRefused(!half);
          setTyped(value ?? "");
          target.value = value ?? "";
        }}
      />
      {refused && (
        <p id={hint} className={styles["refused"]}>
          {words.client.dayRange}
        </p>
      )}
    </>
  );
}
