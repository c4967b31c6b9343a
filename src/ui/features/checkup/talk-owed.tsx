import type { CheckUp } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import styles from "./result.module.css";

/** The talks that are still to be held and that this check-up is about. */
export function TalkOwed({
  checkUp,
  summary,
  today,
}: {
  checkUp: CheckUp;
  summary: ClientSummary;
  today: Day;
}) {
  const raised = new Set(
    checkUp.flags.flatMap(({ flag, answer }) =>
      answer === "raised" ? [flag] : [],
    ),
  );
  const talks = summary.conversations.filter(
    (talk) =>
      talk.checkUp === checkUp.id ||
      talk.flags.some((flag) => raised.has(flag)),
  );
  if (talks.length === 0) return null;
  return (
    <section className={styles["part"]} aria-labelledby="talk-owed">
      <h2 id="talk-owed" className={styles["heading"]}>
        {words.checkup.talk.title}
      </h2>
      {talks.map(({ id, planned, since, topic }) => (
        <div key={id} className={styles["talk"]}>
          <p className={styles["quiet"]}>
            {planned
              ? words.checkup.talk.planned(planned, today)
              : words.checkup.talk.owed(since)}
          </p>
          {!isBlank(topic) && (
            <p className={styles["topic"]} dir="auto">
              {topic}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
