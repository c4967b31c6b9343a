import { words } from "#words/words.ts";
import { Check } from "../kit/check.tsx";
import { Field } from "../kit/field.tsx";
import { Lines } from "../kit/lines.tsx";
import type { RecordWriting } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./record-form.module.css";

/** A disagreement: about what, whether it is crucial, since when, and when it was settled. */
export function DisagreementFields({
  writing: { fields, set },
}: {
  writing: RecordWriting<"disagreement">;
}) {
  return (
    <>
      <Lines
        label={words.form.disagreement.topic}
        value={fields.topic ?? ""}
        onChange={(topic) => set({ topic })}
      />
      <Check
        checked={fields.crucial ?? false}
        hint={words.form.disagreement.crucialHint}
        onChange={(crucial) => set({ crucial })}
      >
        {words.form.disagreement.crucial}
      </Check>
      <div className={styles["days"]}>
        <Field label={words.form.disagreement.since}>
          {({ id }) => (
            <DayInput
              id={id}
              value={fields.day ?? null}
              onChange={(day) => day && set({ day })}
            />
          )}
        </Field>
        <Field label={words.form.disagreement.settled}>
          {({ id }) => (
            <DayInput
              id={id}
              value={fields.settled ?? null}
              onChange={(settled) => set({ settled })}
            />
          )}
        </Field>
      </div>
      <Lines
        label={words.form.disagreement.note}
        value={fields.note ?? ""}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
