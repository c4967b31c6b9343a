import type { CheckUp } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import { questionOf, type Step } from "./answers.ts";
import type { Place } from "./places.ts";
import styles from "./flow.module.css";

/** The keys that work where the keyboard is, in a quiet line. */
export function KeysLine({
  step,
  place,
  asked,
}: {
  step: Step | "own-values";
  place: Place;
  asked: CheckUp["asked"];
}) {
  const { keys, keysAt, notOwn } = words.checkup;
  const shown =
    step === "own-values" || place === "question"
      ? keys[step]
      : keysAt[aboutOf(step)][place];
  return (
    <ul className={styles["keys"]} aria-label={words.checkup.keysLabel}>
      {shown
        .filter(
          ([key]) =>
            asked !== "own" || step === "decision" || !notOwn.includes(key),
        )
        .map(([key, what]) => (
          <li key={what}>
            <kbd>{key}</kbd> {what}
          </li>
        ))}
    </ul>
  );
}

function aboutOf(step: Step): keyof typeof words.checkup.keysAt {
  if (questionOf(step)) return "flags";
  return step === "stance" ? "stance" : "decision";
}
