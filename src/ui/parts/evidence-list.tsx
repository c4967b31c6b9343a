import { useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { PatternSummary } from "#core/patterns/patterns.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../state/query.ts";
import { toHash } from "../state/route.ts";
import { EvidenceWords } from "./evidence-words.tsx";
import styles from "./evidence-list.module.css";

const shownFirst = 12;

/** The records behind a result, or against it, the latest first. Each is read when the list opens. */
export function EvidenceList({
  heading,
  ids,
  result,
  clients,
}: {
  heading: string;
  /** Of records; of clients, where it is about how they began. */
  ids: readonly Id[];
  result: PatternSummary;
  clients: ReadonlyMap<Id, Client>;
}) {
  const [all, setAll] = useState(false);
  if (ids.length === 0) return null;
  const latest = ids.toReversed();
  const shown = all ? latest : latest.slice(0, shownFirst);
  return (
    <section>
      <h4 className={styles["heading"]}>{heading}</h4>
      <ol className={styles["items"]}>
        {shown.map((id) => {
          const client = clients.get(id);
          return client ? (
            <ClientItem key={id} client={client} />
          ) : (
            <Item key={id} id={id} result={result} clients={clients} />
          );
        })}
      </ol>
      {shown.length < latest.length && (
        <button
          type="button"
          className={styles["more"]}
          onClick={() => setAll(true)}
        >
          {words.patterns.more(latest.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Item({
  id,
  result,
  clients,
}: {
  id: Id;
  result: PatternSummary;
  clients: ReadonlyMap<Id, Client>;
}) {
  const { value } = useQuery("record.read", { id });
  if (!value) return <li className={styles["item"]} aria-busy="true" />;
  if (value.deletedAt)
    return <li className={styles["gone"]}>{words.patterns.gone}</li>;
  const client = clients.get(value.client);
  const decision = value.kind === "check-up" ? value.decision : null;
  const ended = result.subject.about === "what-became" && client?.outcome;
  return (
    <li className={styles["item"]}>
      <p className={styles["day"]}>
        <a
          href={toHash({
            at: "client",
            client: value.client,
            tab: "timeline",
            record: value.id,
          })}
          title={words.longDay(value.day)}
        >
          <time dateTime={value.day}>{words.shortDay(value.day)}</time>
        </a>
      </p>
      <div className={styles["answer"]}>
        <p className={styles["client"]}>
          <bdi>{client?.name}</bdi>
          {ended && (
            <span className={styles["aside"]}>
              {words.clientList.endedOn(ended)}
            </span>
          )}
          {decision && (
            <span className={styles["aside"]}>
              {words.client.decision(decision.decided, decision.day, value.day)}
            </span>
          )}
        </p>
        <EvidenceWords record={value} result={result} />
      </div>
    </li>
  );
}

/** A client that is evidence by how the work began. */
function ClientItem({ client }: { client: Client }) {
  const { id, name, started, since, terms } = client;
  const day = started ?? since;
  return (
    <li className={styles["item"]}>
      <p className={styles["day"]}>
        {day && (
          <time dateTime={day} title={words.longDay(day)}>
            {words.shortDay(day)}
          </time>
        )}
      </p>
      <div className={styles["answer"]}>
        <p className={styles["client"]}>
          <a
            href={toHash({ at: "client", client: id, tab: "agreed" })}
            dir="auto"
          >
            {name}
          </a>
        </p>
        <p>{words.patterns.termsOf(terms)}</p>
      </div>
    </li>
  );
}
