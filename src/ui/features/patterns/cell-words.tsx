import { useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { FlagEvidence } from "../../parts/flag-evidence.tsx";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import type { WordsBehindProps } from "./grid-table.tsx";
import styles from "./grid.module.css";

const shownFirst = 12;

/** The check-ups behind a cell, those that raised the flag first, each in the words of its day. */
export function CellWords({
  flag,
  quarter,
  client,
  clients,
}: WordsBehindProps) {
  const [all, setAll] = useState(false);
  const { value } = useQuery("pattern.cell", { flag, quarter, client });
  const checkUps = value?.checkUps ?? [];
  const shown = all ? checkUps : checkUps.slice(0, shownFirst);
  return (
    <section
      className={styles["words"]}
      aria-label={words.patternGrid.wordsBehind(quarter)}
      aria-busy={!value}
    >
      <p className={styles["heading"]}>
        {words.patternGrid.wordsBehind(quarter)}
      </p>
      <ol className={styles["items"]}>
        {shown.map((checkUp) => (
          <Item
            key={checkUp.id}
            checkUp={checkUp}
            flag={flag}
            name={clients.get(checkUp.client)?.name}
          />
        ))}
      </ol>
      {shown.length < checkUps.length && (
        <button
          type="button"
          className={styles["more"]}
          onClick={() => setAll(true)}
        >
          {words.patternGrid.more(checkUps.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Item({
  checkUp,
  flag,
  name,
}: {
  checkUp: CheckUp;
  flag: Id;
  name: string | undefined;
}) {
  const mark = checkUp.flags.find((known) => known.flag === flag);
  if (!mark?.answer) return null;
  const isRaised = mark.answer === "raised";
  const silent =
    mark.evidence.trim() === "" &&
    mark.quotes.length === 0 &&
    mark.values.length === 0;
  return (
    <li className={styles["item"]}>
      <p className={styles["day"]}>
        <a
          href={toHash({
            at: "client",
            client: checkUp.client,
            tab: "timeline",
            record: checkUp.id,
          })}
          title={words.longDay(checkUp.day)}
        >
          <time dateTime={checkUp.day}>{words.shortDay(checkUp.day)}</time>
        </a>
      </p>
      <div className={styles["said"]}>
        <p>
          <bdi className={styles["client"]}>{name}</bdi>
          <span className={styles["answer"]}>
            {isRaised && <FlagSign />} {words.patternGrid.answered(mark.answer)}
          </span>
        </p>
        <FlagEvidence mark={mark} />
        {isRaised && silent && (
          <p className={styles["quiet"]}>{words.patternGrid.noEvidence}</p>
        )}
      </div>
    </li>
  );
}
