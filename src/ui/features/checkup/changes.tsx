import type { ReactNode } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import { whatChanged, type Difference } from "#core/checkup/difference.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import styles from "./result.module.css";

/** What today's answers changed since the check-up before; nothing to compare with at the first. */
export function Changes({
  changes,
  now,
  today,
}: {
  changes: Difference | null;
  now: CheckUp;
  today: Day;
}) {
  if (!changes) {
    return (
      <section className={styles["part"]} aria-labelledby="changed">
        <h2 id="changed" className={styles["heading"]}>
          {words.checkup.changed}
        </h2>
        <p className={styles["quiet"]}>{words.checkup.firstOne}</p>
      </section>
    );
  }
  const { previous, values, stance } = changes;
  const { raised, lowered, isSame } = whatChanged(changes);
  return (
    <section className={styles["part"]} aria-labelledby="changed">
      <h2
        id="changed"
        className={styles["heading"]}
        title={words.longDay(previous.day)}
      >
        {words.checkup.changedSince(previous.day, today)}
      </h2>
      <dl className={styles["changes"]}>
        {raised.length > 0 && (
          <Change name={words.checkup.newlyRaised}>
            {raised.map(({ flag, wording }) => (
              <dd key={flag} dir="auto">
                <FlagSign /> {wording}
              </dd>
            ))}
          </Change>
        )}
        {lowered.length > 0 && (
          <Change name={words.checkup.noLongerRaised}>
            {lowered.map(({ flag, wording, now: answer }) => (
              <dd key={flag} dir="auto">
                {wording}
                <span className={styles["was"]}>
                  {answer
                    ? words.flagAnswer[answer].toLowerCase()
                    : words.checkup.notAsked}
                </span>
              </dd>
            ))}
          </Change>
        )}
        {values.length > 0 && (
          <Change name={words.checkup.values}>
            {values.map(({ name, before, now: answer }) => (
              <dd key={name}>
                <span dir="auto">{name}</span>
                <span className={styles["was"]}>
                  {words.checkup.valueChange(before, answer)}
                </span>
              </dd>
            ))}
          </Change>
        )}
        {(stance ?? now.stance) && (
          <Change name={words.checkup.steps.stance}>
            <dd>{words.checkup.stanceChange(stance, now.stance)}</dd>
          </Change>
        )}
        {isSame && (
          <Change name={words.checkup.answers}>
            <dd>{words.checkup.nothingChanged}</dd>
          </Change>
        )}
        {previous.decision && (
          <Change name={words.checkup.lastDecision}>
            <dd>
              {words.checkup.decided(previous.decision)}
              {previous.decision.because !== "" && (
                <span className={styles["was"]} dir="auto">
                  {previous.decision.because}
                </span>
              )}
            </dd>
          </Change>
        )}
      </dl>
    </section>
  );
}

function Change({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles["change"]}>
      <dt>{name}</dt>
      {children}
    </div>
  );
}
