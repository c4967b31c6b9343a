import { useRef, useState, type KeyboardEvent } from "react";
import { digitOf } from "./keys.ts";
import styles from "./toggle-row.module.css";

/** Something that is so or not. */
export interface Toggle {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
}

/**
 * A few things that are each so or not, as one stop of the keyboard: arrow keys go from one to the next, Space or its
 * place in the row, as a digit, turns one on or off; Enter reports `onEnter`.
 */
export function ToggleRow({
  labelledBy,
  toggles,
  onChange,
  onEnter,
}: {
  labelledBy: string;
  toggles: readonly Toggle[];
  onChange: (id: string, on: boolean) => void;
  onEnter?: (from: HTMLElement) => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, toggles.length - 1);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const digit = digitOf(event);
    const to = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
    }[event.key];
    const toggle = digit && toggles[Number(digit) - 1];
    if (to !== undefined)
      group.current?.querySelectorAll<HTMLElement>("input")[to]?.focus();
    else if (event.key === "Enter" && onEnter) onEnter(event.currentTarget);
    else if (toggle) onChange(toggle.id, !toggle.on);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={group}
      role="group"
      aria-labelledby={labelledBy}
      className={styles["group"]}
      onKeyDown={onKeyDown}
    >
      {toggles.map(({ id, label, on }, index) => (
        <label key={id} className={styles["toggle"]}>
          <input
            type="checkbox"
            className={styles["input"]}
            checked={on}
            tabIndex={index === current ? 0 : -1}
            {...(index < 9 && { "aria-keyshortcuts": String(index + 1) })}
            onFocus={() => setAt(index)}
            onChange={({ target }) => onChange(id, target.checked)}
          />
          <svg viewBox="0 0 12 12" className={styles["box"]} aria-hidden="true">
            <rect x="0.75" y="0.75" width="10.5" height="10.5" rx="2" />
            {on && <path d="m3 6.2 2.2 2.3L9.2 3.8" />}
          </svg>
          <span className={styles["label"]} dir="auto">
            {label}
          </span>
          {index < 9 && (
            <span className={styles["digit"]} aria-hidden="true">
              {index + 1}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
