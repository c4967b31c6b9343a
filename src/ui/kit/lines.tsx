import { Field } from "./field.tsx";
import styles from "./lines.module.css";

/** Words of one line or of many: the field grows with them. */
export function Lines({
  label,
  hint,
  value,
  rows = 1,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  /** How many lines it has room for before anything is written. */
  rows?: 1 | 2 | 6;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles[`rows-${String(rows)}`]}
          rows={rows}
          value={value}
          dir="auto"
          spellCheck
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
