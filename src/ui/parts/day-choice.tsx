import { useEffect, useRef, useState } from "react";
import { isDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { shortcut } from "../kit/keys.ts";
import styles from "./composer.module.css";

/** The day that a reflection is about, in words; a date field while it is being changed. */
export function DayChoice({
  value,
  today,
  open,
  onOpen,
  onChange,
}: {
  value: Day;
  today: Day;
  open: boolean;
  onOpen: () => void;
  /** Null when the day stays as it is. */
  onChange: (day: Day | null) => void;
}) {
  if (!open) {
    return (
      <button
        type="button"
        className={styles["chip"]}
        title={`${words.longDay(value)} · ${shortcut("D")}`}
        onClick={onOpen}
      >
        {words.relativeDay(value, today)}
      </button>
    );
  }
  return <DayField value={value} onChange={onChange} />;
}

/** The field begins with the day as it is, and says what was typed when it is left. */
function DayField({
  value,
  onChange,
}: {
  value: Day;
  onChange: (day: Day | null) => void;
}) {
  const [typed, setTyped] = useState<string>(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const finish = () => onChange(isDay(typed) && typed !== value ? typed : null);
  return (
    <input
      ref={field}
      type="date"
      className={styles["day"]}
      aria-label={words.composer.day}
      min="1900-01-01"
      max="2199-12-31"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) finish();
        else if (event.key === "Escape") onChange(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
