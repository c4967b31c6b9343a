import { useId, type KeyboardEvent, type ReactNode } from "react";
import { digitOf } from "./keys.ts";
import styles from "./radio-row.module.css";

/** One of the answers that a question can have. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The letter that answers; its place in the row, as a digit, does the same. */
  readonly letter: string;
  /** What the answer means, in a few words. */
  readonly explained?: string;
  /** Stands in for the dot once the answer is chosen. */
  readonly sign?: ReactNode;
}

/**
 * A question with a few answers, one of them chosen. Arrow keys choose, as in any group of radio buttons; a letter or
 * a digit chooses and reports `onKeyAnswer`, so that whoever asks can move on; Enter reports `onEnter`.
 */
export function RadioRow<Value extends string>({
  labelledBy,
  value,
  choices,
  look = "row",
  onChange,
  onKeyAnswer,
  onEnter,
}: {
  labelledBy: string;
  value: Value | null;
  choices: readonly Choice<Value>[];
  /** Side by side; in columns of one width; or below one another with what they mean beside them. */
  look?: "row" | "columns" | "list";
  onChange: (value: Value) => void;
  onKeyAnswer?: (value: Value, from: HTMLElement) => void;
  onEnter?: (from: HTMLElement) => void;
}) {
  const name = useId();

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = event.key.toLowerCase();
    const digit = digitOf(event);
    if (key === "enter" && onEnter) onEnter(event.currentTarget);
    else {
      const place = choices.findIndex(
        ({ letter }, index) => key === letter || digit === String(index + 1),
      );
      const choice = choices[place];
      if (!choice) return;
      onChange(choice.value);
      // Tab goes on from what is chosen, as after the arrow keys.
      event.currentTarget.querySelectorAll("input")[place]?.focus();
      onKeyAnswer?.(choice.value, event.currentTarget);
    }
    event.preventDefault();
  }

  return (
    <div
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={labelledBy}
      className={[styles["group"], styles[look]].join(" ")}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => {
        const chosen = choice.value === value;
        const explainedId = `${name}-${String(index)}`;
        return (
          <label key={choice.value} className={styles["choice"]}>
            <input
              type="radio"
              name={name}
              className={styles["input"]}
              checked={chosen}
              aria-keyshortcuts={`${choice.letter} ${String(index + 1)}`}
              {...(choice.explained && {
                "aria-describedby": explainedId,
              })}
              onChange={() => onChange(choice.value)}
            />
            {chosen && choice.sign ? (
              <span className={styles["sign"]}>{choice.sign}</span>
            ) : (
              <span className={styles["dot"]} aria-hidden="true" />
            )}
            <span className={styles["label"]}>
              <Mnemonic label={choice.label} letter={choice.letter} />
            </span>
            {choice.explained && (
              <span
                id={explainedId}
                className={
                  look === "list" ? styles["explained"] : "visually-hidden"
                }
              >
                {choice.explained}
              </span>
            )}
          </label>
        );
      })}
    </div>
  );
}

/** The label with the letter that answers underlined, where the label has it. */
function Mnemonic({ label, letter }: { label: string; letter: string }) {
  const at = label.toLowerCase().indexOf(letter);
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <span className={styles["letter"]}>{label.slice(at, at + 1)}</span>
      {label.slice(at + 1)}
    </>
  );
}
