import { words } from "#words/words.ts";
import type { Step } from "./answers.ts";
import styles from "./flow.module.css";

/** The keys that work here, in a quiet line. */
export function KeysLine({ step }: { step: Step | "own-values" }) {
  return (
    <ul className={styles["keys"]} aria-label={words.checkup.keysLabel}>
      {words.checkup.keys[step].map(([keys, what]) => (
        <li key={what}>
          <kbd>{keys}</kbd> {what}
        </li>
      ))}
    </ul>
  );
}
