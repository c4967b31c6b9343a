import type { RaisedFlag } from "#core/checkup/raised.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import { FlagEvidence } from "./flag-evidence.tsx";
import styles from "./raised-flags.module.css";

/** Flags that are raised now, since when, and in whose words. */
export function RaisedFlags({
  raised,
  today,
  label,
}: {
  raised: readonly RaisedFlag[];
  today: Day;
  label: string;
}) {
  return (
    <ul className={styles["flags"]} aria-label={label}>
      {raised.map((flag) => (
        <li key={flag.flag} className={styles["flag"]}>
          <FlagSign />
          <div className={styles["words"]}>
            <p>
              <span dir="auto">{flag.wording}</span>{" "}
              <time
                className={styles["since"]}
                dateTime={flag.since}
                title={words.longDay(flag.since)}
              >
                {words.client.raisedSince(flag.since, today)}
              </time>
            </p>
            <FlagEvidence mark={{ ...flag, quotes: [] }} clipped />
          </div>
        </li>
      ))}
    </ul>
  );
}
