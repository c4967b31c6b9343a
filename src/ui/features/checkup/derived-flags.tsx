import type { FlagMark, ValueMark } from "#core/checkup/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { deriveSoFar, type FlagPart } from "./answers.ts";
import { Evidence } from "./evidence.tsx";
import styles from "./flags.module.css";

/** What the grid says, while it is being filled in. Nobody answers these by hand; evidence may stand under them. */
export function DerivedFlags({
  marks,
  values,
  reflections,
  onChange,
  onActive,
}: {
  marks: readonly FlagMark[];
  values: readonly ValueMark[];
  reflections: readonly Reflection[];
  onChange: (flag: Id, part: FlagPart) => void;
  onActive: (flag: Id) => void;
}) {
  return (
    <section className={styles["derived"]} aria-labelledby="from-the-grid">
      <h2 id="from-the-grid" className={styles["heading"]}>
        {words.checkup.fromTheGrid}
      </h2>
      {marks.map((mark) => {
        if (!mark.derived) return null;
        const { said, values: names } = deriveSoFar(mark.derived, values);
        const raised = said === "raised";
        return (
          <div
            key={mark.flag}
            className={styles["said"]}
            data-flag={mark.flag}
            data-asked=""
            onFocus={() => onActive(mark.flag)}
          >
            <p
              aria-live="polite"
              aria-atomic="true"
              className={raised ? styles["raised"] : styles["quiet"]}
            >
              {raised && (
                <span className={styles["sign"]}>
                  <FlagSign label={words.flagAnswer.raised} />
                </span>
              )}
              <span dir="auto">{mark.wording}</span>
              {raised && (
                <span className={styles["names"]} dir="auto">
                  {words.checkup.named(names)}
                </span>
              )}
              {!raised && (
                <span className={styles["state"]}>
                  {words.checkup.said[said]}
                </span>
              )}
            </p>
            {raised && mark.derived === "values-all-but-one" && (
              <p className={styles["note"]}>{words.checkup.allButOne}</p>
            )}
            <Evidence
              mark={mark}
              raised={raised}
              reflections={reflections}
              onChange={onChange}
            />
          </div>
        );
      })}
    </section>
  );
}
