import { useState } from "react";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import styles from "./questionnaire.module.css";

interface OtherWordings {
  readonly prospectWording: string | null;
  readonly ownWording: string | null;
}

/** How the same thing is put to a prospect, and to oneself; left blank, in the same words. */
export function OtherWordingFields({
  of,
  onChange,
}: {
  of: OtherWordings;
  onChange: (part: Partial<OtherWordings>) => void;
}) {
  return (
    <>
      <WordingField
        label={words.questionnaire.toProspect}
        wording={of.prospectWording}
        onChange={(prospectWording) => onChange({ prospectWording })}
      />
      <WordingField
        label={words.questionnaire.toOneself}
        wording={of.ownWording}
        onChange={(ownWording) => onChange({ ownWording })}
      />
    </>
  );
}

function WordingField({
  label,
  wording,
  onChange,
}: {
  label: string;
  wording: string | null;
  onChange: (wording: string | null) => void;
}) {
  const [typed, setTyped] = useState(wording ?? "");
  return (
    <Field label={label}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles["other"]}
          rows={1}
          value={typed}
          placeholder={words.questionnaire.sameWords}
          maxLength={5_000}
          dir="auto"
          onChange={({ target }) => {
            const line = target.value.replace(/\s*\n\s*/gu, " ");
            setTyped(line);
            onChange(isBlank(line) ? null : line);
          }}
        />
      )}
    </Field>
  );
}
