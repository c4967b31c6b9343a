import { useId } from "react";
import type { PowerDeed } from "#core/power/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../kit/field.tsx";
import { Lines } from "../kit/lines.tsx";
import { RadioRow } from "../kit/radio-row.tsx";
import type { RecordWriting } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./record-form.module.css";

const deeds = Object.keys(words.powerDeed) as PowerDeed[];

/** A power moment: what was done, what I let pass, which right I did not question, what I handed over. */
export function PowerFields({
  writing: { fields, set },
}: {
  writing: RecordWriting<"power-moment">;
}) {
  const id = useId();
  return (
    <>
      <div>
        <p id={`${id}-done`} className={styles["label"]}>
          {words.form.power.done}
        </p>
        <RadioRow
          labelledBy={`${id}-done`}
          value={fields.done ?? null}
          choices={deeds.map((value) => ({
            value,
            label: words.powerDeed[value],
            letter: words.form.power.letters[value],
          }))}
          onChange={(done) => set({ done })}
          onEnter={(from) =>
            from
              .closest("[role=group]")
              ?.querySelector<HTMLElement>("textarea")
              ?.focus()
          }
        />
      </div>
      <Lines
        label={words.form.power.text}
        value={fields.text ?? ""}
        onChange={(text) => set({ text })}
      />
      <Lines
        label={words.form.power.letPass}
        value={fields.letPass ?? ""}
        onChange={(letPass) => set({ letPass })}
      />
      <Lines
        label={words.form.power.unquestioned}
        value={fields.unquestioned ?? ""}
        onChange={(unquestioned) => set({ unquestioned })}
      />
      <Lines
        label={words.form.power.handedOver}
        value={fields.handedOver ?? ""}
        onChange={(handedOver) => set({ handedOver })}
      />
      <div className={styles["days"]}>
        <Field label={words.form.power.day}>
          {({ id: day }) => (
            <DayInput
              id={day}
              value={fields.day ?? null}
              onChange={(of) => of && set({ day: of })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
