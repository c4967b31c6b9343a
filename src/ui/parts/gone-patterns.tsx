import type { GonePattern } from "#core/patterns/patterns.ts";
import { words } from "#words/words.ts";
import styles from "./finding-view.module.css";
import { PatternSentence } from "./pattern-sentence.tsx";

/** What was a pattern a month ago and is none now, each with what has happened since. */
export function GonePatterns({ gone }: { gone: readonly GonePattern[] }) {
  if (gone.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="gone">
      <h2 id="gone" className={styles["heading"]}>
        {words.patterns.noLonger}
      </h2>
      <ul className={styles["list"]}>
        {gone.map(({ finding, on, why }) => (
          <li key={finding.key} className={styles["too-little"]}>
            <h3 className={styles["sentence"]} dir="auto">
              {words.patternHeading(finding)}
            </h3>
            <p className={styles["why-gone"]} dir="auto">
              {words.patterns.whyGone(why)}
            </p>
            {finding.answer?.answer && (
              <p className={styles["said"]}>
                {words.patterns.said(finding.answer, finding)}
              </p>
            )}
            {finding.answer && finding.answer.note.trim() !== "" && (
              <p className={styles["said"]} dir="auto">
                {words.brief.findingNote(finding.answer.note)}
              </p>
            )}
            <details className={styles["as-it-was"]}>
              <summary className={styles["open"]}>
                {words.patterns.asItWas(on)}
              </summary>
              <p dir="auto">
                <PatternSentence result={finding} />
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
