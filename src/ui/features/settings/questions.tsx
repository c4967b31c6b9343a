import type { Questionnaire } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import styles from "./settings.module.css";

/** The three questions and the flags under each, to read. */
export function Questions({ questionnaire }: { questionnaire: Questionnaire }) {
  return (
    <ol className={styles["questions"]}>
      {questionnaire.questions.map(({ number, wording, prospectWording }) => (
        <li key={number}>
          <h3 className={styles["question"]} dir="auto">
            {wording}
          </h3>
          {prospectWording && <Prospect wording={prospectWording} />}
          <ul className={styles["signs"]}>
            {questionnaire.flags
              .filter(({ question }) => question === number)
              .map((flag) => (
                <li key={flag.id}>
                  <span dir="auto">{flag.wording}</span>
                  {flag.prospectWording && (
                    <Prospect wording={flag.prospectWording} />
                  )}
                  {flag.derived && (
                    <p className={styles["soft"]}>{words.settings.derived}</p>
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Prospect({ wording }: { wording: string }) {
  return (
    <p className={styles["soft"]} dir="auto">
      {words.settings.toProspect(wording)}
    </p>
  );
}
