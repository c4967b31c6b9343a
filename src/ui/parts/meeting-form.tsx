import { useState } from "react";
import { words } from "#words/words.ts";
import { Field } from "../kit/field.tsx";
import { Lines } from "../kit/lines.tsx";
import type { RecordWriting } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./record-form.module.css";

const mostMinutes = 1_440;

/** A meeting that took place: what to remember, when, and how long one had to explain why the work is needed. */
export function MeetingFields({
  writing: { fields, set },
}: {
  writing: RecordWriting<"meeting">;
}) {
  return (
    <>
      <Lines
        label={words.form.meeting.note}
        value={fields.note ?? ""}
        onChange={(note) => set({ note })}
      />
      <div className={styles["days"]}>
        <Field label={words.form.meeting.day}>
          {({ id }) => (
            <DayInput
              id={id}
              value={fields.day ?? null}
              onChange={(day) => day && set({ day })}
            />
          )}
        </Field>
        <div className={styles["wide"]}>
          <Minutes
            value={fields.explaining ?? null}
            onChange={(explaining) => set({ explaining })}
          />
        </div>
      </div>
    </>
  );
}

/** Minutes, or none. What is no number of a day goes nowhere, and is put back on leaving. */
function Minutes({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (minutes: number | null) => void;
}) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  return (
    <Field
      label={words.form.meeting.explaining}
      hint={words.form.meeting.explainingHint}
    >
      {(ids) => (
        <input
          {...ids}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value.trim() === "") onChange(null);
            else if (isMinutes(target.value)) onChange(Number(target.value));
          }}
          onBlur={() => {
            if (typed.trim() === "" || isMinutes(typed)) return;
            setTyped(value === null ? "" : String(value));
          }}
        />
      )}
    </Field>
  );
}

function isMinutes(text: string): boolean {
  return /^\s*\d{1,4}\s*$/.test(text) && Number(text) <= mostMinutes;
}
