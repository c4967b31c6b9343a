import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Composer } from "../../parts/composer.tsx";
import { RecordView } from "../../parts/record-view.tsx";
import { useWithEdited } from "../../state/newest.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import styles from "./calendar.module.css";

const page = 50;
const noRecords: readonly JournalRecord[] = [];

/** What stands on a day, and a place to write about it. */
export function DayPanel({
  day,
  client,
  clients,
  today,
}: {
  day: Day;
  client: Id | undefined;
  clients: readonly ClientSummary[];
  today: Day;
}) {
  const [limit, setLimit] = useState(page);
  const [writing, setWriting] = useState<Id | null>(null);
  const write = useRef<HTMLButtonElement>(null);
  const { value, error } = useQuery("record.list", {
    from: day,
    to: day,
    limit,
    ...(client && { client }),
  });
  const records = useWithEdited(value?.records ?? noRecords).filter(
    // What is being written stands above already.
    ({ id }) => id !== writing,
  );
  const names = new Map(
    clients.map(({ client: known }) => [known.id, known.name]),
  );
  const about = (record: JournalRecord) => {
    const name = names.get(record.client);
    return (
      <a
        className={styles["client"]}
        href={toHash({
          at: "client",
          client: record.client,
          tab: "timeline",
          record: record.id,
        })}
        title={name && words.calendar.onTimeline(name)}
        dir="auto"
      >
        {name}
      </a>
    );
  };

  return (
    <section aria-labelledby="day" className={styles["panel"]}>
      <div className={styles["head"]}>
        <h2 id="day" className={styles["heading"]}>
          {words.longDay(day)}
        </h2>
        {day <= today && !writing && (
          <Button
            ref={write}
            look="quiet"
            onClick={() => setWriting(crypto.randomUUID())}
          >
            {words.calendar.writeAbout}
          </Button>
        )}
      </div>
      {writing && (
        <div className={styles["writing"]}>
          <Composer
            key={writing}
            newId={writing}
            client={client}
            day={day}
            today={today}
            placeholder={words.calendar.prompt}
            onDone={() => {
              flushSync(() => setWriting(null));
              write.current?.focus();
            }}
          />
        </div>
      )}
      {error && <p role="alert">{errorSentence(error)}</p>}
      {value?.total === 0 && records.length === 0 && !writing && (
        <p className={styles["hint"]}>
          {day > today ? words.calendar.notYet : words.calendar.nothingOn}
        </p>
      )}
      {records.map((record) => (
        <RecordView
          key={record.id}
          record={record}
          today={today}
          client={about(record)}
        />
      ))}
      {value?.next && (
        <Button look="quiet" onClick={() => setLimit(limit + page)}>
          {words.calendar.more}
        </Button>
      )}
    </section>
  );
}
