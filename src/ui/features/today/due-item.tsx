import { useId, useRef, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { DuePanel } from "./due-panel.tsx";
import type { ListedDue } from "./listed-due.ts";
import styles from "./due.module.css";

/** What can be answered or begun in a panel; its first one is where the focus goes. */
const firstControls = [
  "[data-first]",
  ["input", "textarea", "button", "a"].join(),
];

/** One thing that is due: a line, and below it, once it is opened, what can be done about it. */
export function DueItem({
  item: { due, isDone },
  isNamed,
  isOpen,
  isTouched,
  summary,
  today,
  onToggle,
  onWrite,
}: {
  item: ListedDue;
  /** Whether its kind is named above it. */
  isNamed: boolean;
  isOpen: boolean;
  /** Whether it was opened before: what was answered in it is still there. */
  isTouched: boolean;
  summary: ClientSummary | undefined;
  today: Day;
  onToggle: () => void;
  onWrite: (client: Id) => void;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const beside = words.due.detail(due, today);

  function onClick({ detail }: MouseEvent) {
    flushSync(onToggle);
    const isByPointer = detail > 0;
    // What was clicked stays where it is.
    const [first] = firstControls.flatMap(
      (each) => panel.current?.querySelector<HTMLElement>(each) ?? [],
    );
    first?.focus({ preventScroll: isByPointer });
  }

  // Under the heading of its kind the name says which.
  const parts = isNamed
    ? { first: due.name, second: beside }
    : { first: words.due.what(due, today), second: due.name };
  return (
    <li className={styles["item"]} data-done={isDone || undefined}>
      <button
        id={`${id}-line`}
        type="button"
        className={styles["line"]}
        data-line=""
        aria-expanded={isOpen}
        aria-controls={isTouched ? `${id}-panel` : undefined}
        onClick={onClick}
      >
        {isDone && (
          <>
            <span className={styles["tick"]} aria-hidden="true">
              ✓
            </span>
            <span className="visually-hidden">{words.due.done}</span>
          </>
        )}
        <span className={styles["parts"]}>
          <span
            className={`${styles["part"] ?? ""} ${styles["first"] ?? ""}`}
            dir="auto"
          >
            {parts.first}
          </span>{" "}
          {parts.second !== "" && (
            <span className={styles["part"]} dir="auto">
              {parts.second}
            </span>
          )}
        </span>
      </button>
      {isTouched && summary && (
        <div
          hidden={!isOpen}
          ref={panel}
          id={`${id}-panel`}
          role="group"
          aria-labelledby={`${id}-line`}
          className={styles["panel"]}
        >
          <DuePanel
            due={due}
            summary={summary}
            today={today}
            onWrite={onWrite}
          />
        </div>
      )}
    </li>
  );
}
