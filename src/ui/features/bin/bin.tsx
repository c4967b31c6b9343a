import { useRef } from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import { dayOf, daysBetween, type Day } from "#core/day.ts";
import { groupBy } from "#core/group-by.ts";
import { binDays } from "#core/record/bin.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { restoreRecord } from "../../parts/remove-record.ts";
import { useQuery } from "../../state/query.ts";
import styles from "./bin.module.css";

const noClients: readonly ClientSummary[] = [];
/** First lines need no more than this of a text. */
const firstLetters = 600;

/** What was deleted and can still be put back, the last deleted first. */
export function Bin() {
  const journal = useQuery("journal.read", {}).value;
  const clients = useQuery("client.list", {}).value ?? noClients;
  const records = useQuery("bin.list", {}).value;
  const place = useRef<HTMLDivElement>(null);
  if (!journal || !records) return null;
  const { today } = journal;
  const names = new Map(clients.map(({ client }) => [client.id, client.name]));

  async function putBack(record: JournalRecord) {
    await restoreRecord(record.id);
    // Its button goes with it: the screen's title takes the focus, so that the keyboard stays here.
    place.current?.querySelector("h1")?.focus();
  }

  return (
    <div ref={place}>
      <Screen
        title={words.bin.title}
        {...(records.length > 0 && { lead: words.bin.lead })}
      >
        {records.length === 0 && <Empty>{words.bin.empty}</Empty>}
        {daysOf(records).map(({ day, records }) => (
          <section key={day} aria-labelledby={`deleted-${day}`}>
            <h2 id={`deleted-${day}`} className={styles["day"]}>
              {words.bin.deletedOn(day, today)}
              <span>
                {words.bin.daysLeft(binDays - daysBetween(day, today))}
              </span>
            </h2>
            <ul className={styles["records"]}>
              {records.map((record) => (
                <Deleted
                  key={record.id}
                  record={record}
                  client={names.get(record.client) ?? ""}
                  onPutBack={() => void putBack(record)}
                />
              ))}
            </ul>
          </section>
        ))}
      </Screen>
    </div>
  );
}

function Deleted({
  record,
  client,
  onPutBack,
}: {
  record: JournalRecord;
  client: string;
  onPutBack: () => void;
}) {
  return (
    <li className={styles["record"]}>
      <div className={styles["words"]}>
        <p className={styles["meta"]}>
          <span className={styles["client"]} dir="auto">
            {client}
          </span>
          <time dateTime={record.day}>{words.day(record.day)}</time>
          {record.kind !== "reflection" && (
            <span>
              {record.kind === "check-up" && !record.finishedAt
                ? words.bin.unfinished
                : words.recordKind[record.kind]}
            </span>
          )}
        </p>
        <FirstLines record={record} />
      </div>
      <Button
        aria-label={words.bin.putBackWhich(client, record.day)}
        onClick={onPutBack}
      >
        {words.bin.putBack}
      </Button>
    </li>
  );
}

function FirstLines({ record }: { record: JournalRecord }) {
  if (record.kind === "check-up") {
    const { decision } = record;
    return decision ? (
      <p className={styles["lines"]}>
        {words.brief.decision(decision.decided, decision.day)}
      </p>
    ) : null;
  }
  if (record.kind !== "reflection") {
    const { title, parts } = words.told(record);
    return (
      <p className={styles["lines"]} dir="auto">
        {(parts[0]?.text ?? title).slice(0, firstLetters)}
      </p>
    );
  }
  if (isBlank(record.text))
    return <p className={styles["none"]}>{words.records.noText}</p>;
  return (
    <p className={styles["lines"]} dir="auto">
      {record.text.trim().slice(0, firstLetters)}
    </p>
  );
}

/** By the days on which they were deleted. A journey may put moments of one day on both sides of another day's. */
function daysOf(
  records: readonly JournalRecord[],
): { day: Day; records: JournalRecord[] }[] {
  const days = groupBy(records, ({ deletedAt, day }) =>
    deletedAt ? dayOf(deletedAt) : day,
  );
  return [...days].map(([day, records]) => ({ day, records }));
}
