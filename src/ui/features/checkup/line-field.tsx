import { moveOn } from "./stops.ts";
import styles from "./line-field.module.css";

/** A line that may grow into a few. Enter goes on to what comes next; Shift+Enter begins a new line. */
export function LineField({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <textarea
      className={styles["line"]}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      dir="auto"
      spellCheck
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        const held =
          event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
        if (event.key !== "Enter" || held || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        moveOn(event.currentTarget);
      }}
    />
  );
}
