import { words } from "#words/words.ts";
import styles from "./week.module.css";

/** The keys that work where the keyboard is, in a quiet line. */
export function KeysLine({
  keys,
}: {
  keys: readonly (readonly [keys: string, what: string])[];
}) {
  return (
    <ul className={styles["keys"]} aria-label={words.week.keysLabel}>
      {keys.map(([key, what]) => (
        <li key={what}>
          <kbd>{key}</kbd> {what}
        </li>
      ))}
    </ul>
  );
}
