import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Stage } from "#core/client/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { useAsked } from "../../state/asked.ts";
import { useQuery } from "../../state/query.ts";
import { ClientRow } from "./client-row.tsx";
import { blankDraft, NewClient } from "./new-client.tsx";
import styles from "./clients.module.css";

const groups: readonly Stage[] = ["active", "prospect", "paused", "ended"];

/** Everybody one works with, by how far it is. */
export function Clients() {
  // What was typed outlives the dialog: closing it loses nothing.
  const [draft, setDraft] = useState(blankDraft);
  const [adding, setAdding] = useState(false);
  useAsked("new-client", () => setAdding(true));
  const today = useQuery("journal.read", {}).value?.today;
  const clients = useQuery("client.list", {}).value;
  const start = (
    <Button look="primary" onClick={() => setAdding(true)}>
      {words.clientList.start}
    </Button>
  );
  const alone = clients?.every(({ client }) => client.id === ownBusinessId);
  return (
    <Screen
      title={words.clientList.title}
      {...(alone === false && { actions: start })}
    >
      {alone && <Empty action={start}>{words.clientList.empty}</Empty>}
      {clients && today && (
        <div className={styles["clients"]}>
          <ColumnNames />
          {groups.map((stage) => {
            const members = clients.filter(
              ({ client }) => client.stage === stage,
            );
            if (members.length === 0) return null;
            return (
              <section
                key={stage}
                aria-labelledby={`stage-${stage}`}
                className={stage === "ended" ? styles["ended"] : undefined}
              >
                <h2 id={`stage-${stage}`} className={styles["group"]}>
                  {words.clientList.groups[stage]}
                  <span className={styles["count"]}>
                    {words.number(members.length)}
                  </span>
                </h2>
                <ul className={styles["list"]}>
                  {members.map((summary) => (
                    <ClientRow
                      key={summary.client.id}
                      summary={summary}
                      today={today}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
      {adding && (
        <NewClient
          draft={draft}
          onDraft={setDraft}
          names={(clients ?? []).map(({ client }) => client.name)}
          onClose={() => setAdding(false)}
        />
      )}
    </Screen>
  );
}

/** For the eye only: each row names what it says. */
function ColumnNames() {
  const { name, kind, lastWord, lastCheckUp, flags, renewal } =
    words.clientList;
  return (
    <div className={styles["columns"]} aria-hidden="true">
      {[name, kind, lastWord, lastCheckUp, renewal, flags].map((column) => (
        <span key={column}>{column}</span>
      ))}
    </div>
  );
}
