import { words } from "#words/words.ts";
import { Field } from "../kit/field.tsx";
import { Lines } from "../kit/lines.tsx";
import type { RecordWriting } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./record-form.module.css";

/** An exact sentence that was heard: word for word, from whom, and when. */
export function PhraseFields({
  writing: { fields, set },
}: {
  writing: RecordWriting<"phrase">;
}) {
  return (
    <>
      <Lines
        label={words.form.phrase.words}
        value={fields.words ?? ""}
        onChange={(heard) => set({ words: heard })}
      />
      <div className={styles["days"]}>
        <Field label={words.form.phrase.day}>
          {({ id }) => (
            <DayInput
              id={id}
              value={fields.day ?? null}
              onChange={(day) => day && set({ day })}
            />
          )}
        </Field>
        <Field label={words.form.phrase.saidBy}>
          {(ids) => (
            <input
              {...ids}
              dir="auto"
              autoComplete="off"
              value={fields.saidBy ?? ""}
              onChange={({ target }) => set({ saidBy: target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
