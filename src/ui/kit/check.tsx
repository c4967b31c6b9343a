import type { ReactNode } from "react";
import styles from "./check.module.css";

/** Something that is so or not. */
export function Check({
  checked,
  hint,
  aside,
  onChange,
  children,
}: {
  checked: boolean;
  hint?: string;
  /** A few words at the end of the line. */
  aside?: string;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className={styles["check"]}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span dir="auto">
        {children}
        {hint && <span className={styles["hint"]}>{hint}</span>}
      </span>
      {aside && <span className={styles["aside"]}>{aside}</span>}
    </label>
  );
}
