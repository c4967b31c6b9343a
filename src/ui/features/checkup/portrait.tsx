import { useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { addMonths, type Day } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../../state/query.ts";
import { lastWritten, save } from "../../state/saving.ts";
import styles from "./result.module.css";

/** How long a portrait holds, in months, before it is asked for anew. */
const holds = 6;

/**
 * Asks for a portrait where there is none, or none of this half-year. The one before stands beside it only once there
 * are words to compare it with: it must not sway them.
 */
export function Portrait({
  checkUp,
  summary,
  today,
}: {
  checkUp: CheckUp;
  summary: ClientSummary;
  today: Day;
}) {
  const { client } = checkUp;
  const field = `portrait/${checkUp.id}`;
  const [first] = useState(() => lastWritten(field, "portrait.write"));
  const [id] = useState(() => first?.id ?? crypto.randomUUID());
  const [text, setText] = useState(first?.text ?? "");
  // What is being written here makes it new, and is not to be taken from under the cursor.
  const [wanted] = useState(
    () => first !== undefined || isWanted(summary.lastPortrait, today),
  );
  const page = useQuery("record.list", { client, kind: "portrait", limit: 2 });
  const before = page.value?.records
    .filter((record) => record.kind === "portrait")
    .find((portrait) => portrait.id !== id);
  if (!wanted) return null;
  return (
    <section className={styles["part"]} aria-labelledby="portrait">
      <h2 id="portrait" className={styles["asks"]}>
        {words.checkup.portrait.title}
      </h2>
      <div className={styles["portraits"]}>
        <textarea
          className={styles["portrait"]}
          aria-labelledby="portrait"
          placeholder={words.checkup.portrait.hint}
          rows={4}
          dir="auto"
          spellCheck
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            save(field, "portrait.write", {
              id,
              client,
              day: today,
              text: target.value,
            });
          }}
        />
        {before && !isBlank(text) && (
          <div className={styles["before"]}>
            <p className={styles["note"]}>
              {words.checkup.portrait.before(before.day)}
            </p>
            <p className={styles["because"]} dir="auto">
              {before.text}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

function isWanted(last: Day | null, today: Day): boolean {
  return last === null || addMonths(last, holds) <= today;
}
