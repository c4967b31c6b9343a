import type { ReactNode } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import styles from "./result.module.css";

/** Every answer of a finished check-up, folded away, in the words it was asked in. */
export function AllAnswers({ checkUp }: { checkUp: CheckUp }) {
  const { values, flags, prompts, goodSigns, stance } = checkUp;
  return (
    <details className={styles["all"]}>
      <summary>{words.checkup.allAnswers}</summary>
      <dl className={styles["answers"]}>
        {values.map(({ value, name, answer }) => (
          <Asked key={value} asked={name}>
            {answer && words.valueAnswer[answer]}
          </Asked>
        ))}
        {flags.map(({ flag, wording, answer, evidence, side, since }) => (
          <Asked
            key={flag}
            asked={wording}
            lines={[
              evidence,
              answer === "raised"
                ? words.checkup.frustration.said(side, since)
                : "",
            ]}
          >
            {answer === "raised" && <FlagSign />}{" "}
            {answer && words.flagAnswer[answer]}
          </Asked>
        ))}
        {prompts.map(({ prompt, wording, answer }) => (
          <Asked key={prompt} asked={wording} lines={[answer]}>
            {isBlank(answer) && words.checkup.noAnswer}
          </Asked>
        ))}
        {goodSigns.map(({ sign, wording, seen }) => (
          <Asked key={sign} asked={wording}>
            {words.checkup.seen(seen)}
          </Asked>
        ))}
        <Asked asked={words.checkup.steps.stance}>
          {stance ? words.stance[stance] : words.checkup.stanceOpen}
        </Asked>
      </dl>
    </details>
  );
}

function Asked({
  asked,
  lines = [],
  children,
}: {
  asked: string;
  /** What the owner wrote under it. */
  lines?: readonly string[];
  children: ReactNode;
}) {
  return (
    <div>
      <dt dir="auto">
        {asked}
        {lines
          .filter((line) => !isBlank(line))
          .map((line, index) => (
            <span key={index} className={styles["line"]} dir="auto">
              {line}
            </span>
          ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
