import { useId, type ReactNode } from "react";
import styles from "./marks.module.css";

/** One of three marks. */
export interface MarkChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The key that marks, as people read it. */
  readonly letter: string;
  readonly sign?: ReactNode;
  /** Small words below it: where it comes from, or that it was last week's. */
  readonly notes: readonly string[];
}

/** Three marks, one of them chosen or none. Choosing the chosen one again clears it. */
export function MarkRow<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: Value | null;
  choices: readonly MarkChoice<Value>[];
  onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <h2 id={id} className={styles["heading"]}>
        {label}
      </h2>
      <div role="radiogroup" aria-labelledby={id} className={styles["choices"]}>
        {choices.map((choice) => {
          const chosen = choice.value === value;
          const notesId = `${id}-${choice.value}`;
          return (
            <label key={choice.value} className={styles["choice"]}>
              <input
                type="radio"
                name={id}
                className={styles["input"]}
                checked={chosen}
                aria-label={choice.label}
                aria-keyshortcuts={choice.letter}
                aria-describedby={notesId}
                onChange={() => onChoose(choice.value)}
                onClick={() => {
                  // A chosen radio button does not change by itself.
                  if (chosen) onChoose(choice.value);
                }}
              />
              <kbd className={styles["key"]} aria-hidden="true">
                {choice.letter}
              </kbd>
              {choice.sign}
              <span>
                <span className={styles["label"]}>{choice.label}</span>{" "}
                <span id={notesId} className={styles["notes"]}>
                  {choice.notes.join(", ")}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
