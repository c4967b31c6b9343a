import { words } from "#words/words.ts";
import { questionOf, type Step } from "./answers.ts";
import type { Place } from "./places.ts";
import styles from "./flow.module.css";

/** The keys that work where the keyboard is, in a quiet line. */
export function KeysLine({
  step,
  place,
}: {
  step: Step | "own-values";
  place: Place;
}) {
  const { keys, keysAt } = words.checkup;
  const about = step !== "own-values" && questionOf(step) ? "flags" : "answers";
  const shown =
    step === "own-values" || place === "question"
      ? keys[step]
      : keysAt[about][place];
  return (
    <ul className={styles["keys"]} aria-label={words.checkup.keysLabel}>
      {shown.map(([keys, what]) => (
        <li key={what}>
          <kbd>{keys}</kbd> {what}
        </li>
      ))}
    </ul>
  );
}
