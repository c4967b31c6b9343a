import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { listDue } from "#core/client/due.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { useMatches } from "../../kit/use-matches.ts";
import { Composer } from "../../parts/composer.tsx";
import { ReflectionView } from "../../parts/reflection-view.tsx";
import {
  currentWriting,
  nextWriting,
  useWithEdited,
} from "../../state/newest.ts";
import { switchJournal } from "../../state/switch-journal.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import { toTheCursor, useDueKey } from "./due-keys.ts";
import { DueList } from "./due-list.tsx";
import { OnThisDay, OnThisDayFolded } from "./on-this-day.tsx";
import styles from "./today.module.css";

/** As many as the first screen is kept of: it is there before the journal is read. */
const page = 50;
const noClients: readonly ClientSummary[] = [];
const noRecords: readonly JournalRecord[] = [];

/** The cursor, what was written lately, and what is due. */
export function Today() {
  const [writing, setWriting] = useState(currentWriting);
  const [about, setAbout] = useState<Id>();
  const [limit, setLimit] = useState(page);
  const journal = useQuery("journal.read", {}).value;
  const clients = useQuery("client.list", {}).value ?? noClients;
  const lately = useQuery("record.list", { kind: "reflection", limit }).value;
  const shown = useWithEdited(lately?.records ?? noRecords).filter(
    // What is being written stands above already.
    ({ kind, id }) => kind === "reflection" && id !== writing,
  );
  const narrow = useMatches("(width < 1000px)");
  const place = useRef<HTMLDivElement>(null);
  useDueKey(place);
  const today = journal?.today;
  const due = useMemo(
    () => (today ? listDue(clients, today) : []),
    [clients, today],
  );
  // What was done here last stays to be seen.
  const [hasBeenDue, setHasBeenDue] = useState(false);
  if (due.length > 0 && !hasBeenDue) setHasBeenDue(true);
  if (!today) return null;
  const names = new Map(clients.map(({ client }) => [client.id, client.name]));

  /** What was being written is done; what comes next is about this client, or whoever is named in it. */
  function begin(client?: Id) {
    // The cursor is there at once: no key is lost on the way.
    flushSync(() => {
      setAbout(client);
      setWriting(nextWriting());
    });
  }

  const dueList = (
    <DueList
      due={due}
      clients={clients}
      today={today}
      onWrite={begin}
      onLeave={() => toTheCursor(place.current)}
    />
  );

  return (
    <div className={styles["layout"]}>
      <div className={styles["writing"]} ref={place}>
        <Screen title={words.longDay(today)} focusTitle={false}>
          <Composer
            key={writing}
            newId={writing}
            today={today}
            placeholder={words.today.prompt}
            client={about}
            onDone={() => begin()}
          />
          {narrow && hasBeenDue && (
            <details className={styles["folded"]}>
              <summary title={words.due.toDue}>
                {words.today.dueCount(due.length)}
              </summary>
              {dueList}
            </details>
          )}
          {lately && shown.length > 0 && (
            <section className={styles["lately"]} aria-labelledby="lately">
              <h2 id="lately" className={styles["heading"]}>
                {words.today.recent}
              </h2>
              {narrow && <OnThisDayFolded names={names} today={today} />}
              {shown.map(
                (record) =>
                  record.kind === "reflection" && (
                    <ReflectionView
                      key={record.id}
                      reflection={record}
                      today={today}
                      client={
                        <ClientLink
                          client={record.client}
                          name={names.get(record.client)}
                        />
                      }
                    />
                  ),
              )}
              {lately.next && (
                <Button look="quiet" onClick={() => setLimit(limit + page)}>
                  {words.today.more}
                </Button>
              )}
            </section>
          )}
          {lately?.total === 0 && (
            <Empty
              action={
                <Button onClick={() => void switchJournal("sample.open")}>
                  {words.app.openSample}
                </Button>
              }
            >
              {words.today.empty}
            </Empty>
          )}
        </Screen>
      </div>
      {!narrow && (
        <aside className={styles["due"]} aria-labelledby="due">
          <h2 id="due" className={styles["heading"]} title={words.due.toDue}>
            {words.today.due}
          </h2>
          {dueList}
          <OnThisDay names={names} today={today} />
        </aside>
      )}
    </div>
  );
}

function ClientLink({
  client,
  name,
}: {
  client: Id;
  name: string | undefined;
}) {
  return (
    <a
      className={styles["client"]}
      href={toHash({ at: "client", client, tab: "timeline" })}
      dir="auto"
    >
      {name}
    </a>
  );
}
