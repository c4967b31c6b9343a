import { useMemo, useReducer, useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { addMonths, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../../state/query.ts";
import { useListed, writtenHere } from "../../state/begun-here.ts";
import { newestOf, writeRecord } from "../../state/record-writing.ts";
import styles from "./result.module.css";

/** How long a portrait holds, in months, before it is asked for anew. */
const holds = 6;

/** The portrait that was begun beside each check-up in this window. */
const begun = new Map<Id, Id>();

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
  const [, show] = useReducer((turn: number) => turn + 1, 0);
  const [fresh] = useState(() => crypto.randomUUID());
  // What is being written here makes it new, and is not to be taken from under the cursor.
  const [wanted] = useState(
    () => begun.has(checkUp.id) || isWanted(summary.lastPortrait, today),
  );
  const page = useQuery("record.list", { client, kind: "portrait", limit: 2 });
  const records = page.value?.records;
  const portraits = useMemo(
    () => records?.filter((record) => record.kind === "portrait") ?? [],
    [records],
  );
  useListed(portraits);
  const mine = begun.get(checkUp.id) ?? fresh;
  const read = portraits.find((portrait) => portrait.id === mine);
  const written = read ? newestOf(read) : writtenHere("portrait", mine);
  const text = written?.text ?? "";
  const before = portraits.find(({ id }) => id !== mine);

  function write(typed: string) {
    // One that was removed meanwhile is not written into unseen: another begins.
    const id = written
      ? mine
      : begun.has(checkUp.id)
        ? crypto.randomUUID()
        : fresh;
    begun.set(checkUp.id, id);
    writeRecord("portrait", id, {
      ...(!written && { client, day: today }),
      text: typed,
    });
    show();
  }

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
          onChange={({ target }) => write(target.value)}
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
