import { moveOn } from "./stops.ts";
import styles from "./line-field.module.css";

/** A line that may grow into a few. Enter goes on to what comes next; Shift+Enter begins a new line. */
export function LineField({
  label,
  placeholder = "",
  value,
  onChange,
  onEnter = moveOn,
}: {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onEnter?: (from: HTMLElement) => void;
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
        if (!isPlainEnter(event)) return;
        event.preventDefault();
        onEnter(event.currentTarget);
      }}
    />
  );
}

/** Whether Enter was pressed by itself, and not to end a word that is being composed. */
export function isPlainEnter({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  nativeEvent,
}: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly nativeEvent: { readonly isComposing: boolean };
}): boolean {
  const held = shiftKey || ctrlKey || metaKey || altKey;
  return key === "Enter" && !held && !nativeEvent.isComposing;
}
