import type { CheckUp } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import styles from "./result.module.css";

/** Every answer of a finished check-up, folded away, in the words it was asked in. */
export function AllAnswers({ checkUp }: { checkUp: CheckUp }) {
  return (
    <details className={styles["all"]}>
      <summary>{words.checkup.allAnswers}</summary>
      <dl className={styles["answers"]}>
        {checkUp.values.map(({ value, name, answer }) => (
          <div key={value}>
            <dt dir="auto">{name}</dt>
            <dd>{answer && words.valueAnswer[answer]}</dd>
          </div>
        ))}
        {checkUp.flags.map(({ flag, wording, answer, evidence }) => (
          <div key={flag}>
            <dt dir="auto">
              {wording}
              {evidence !== "" && (
                <span className={styles["line"]}>{evidence}</span>
              )}
            </dt>
            <dd>
              {answer === "raised" && <FlagSign />}{" "}
              {answer && words.flagAnswer[answer]}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.checkup.steps.stance}</dt>
          <dd>
            {checkUp.stance
              ? words.stance[checkUp.stance]
              : words.checkup.stanceOpen}
          </dd>
        </div>
      </dl>
    </details>
  );
}
