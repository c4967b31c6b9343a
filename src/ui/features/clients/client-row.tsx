import { useId, useState } from "react";
import { awaitedRenewal } from "#core/client/clients.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { RaisedFlags } from "../../parts/raised-flags.tsx";
import { toHash } from "../../state/route.ts";
import styles from "./clients.module.css";

/** One client in the list: the whole row leads to its page, the flags open their words. */
export function ClientRow({
  summary: { client, lastReflection, lastCheckUp, raised },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const [open, setOpen] = useState(false);
  const renewal = awaitedRenewal(client);
  const flagsId = useId();
  const label = words.clientList.showFlags(raised.length, client.name);
  return (
    <li className={styles["item"]}>
      <div className={styles["row"]}>
        <a
          className={styles["name"]}
          href={toHash({ at: "client", client: client.id, tab: "timeline" })}
          dir="auto"
          title={client.name}
        >
          {client.name}
        </a>
        <span className={styles["kind"]}>
          {client.outcome
            ? words.clientList.ended[client.outcome.ended]
            : client.kind !== "own-business" && words.kind[client.kind]}
        </span>
        <Fact label={words.clientList.lastWord} day={lastReflection}>
          {lastReflection && words.relativeDay(lastReflection, today)}
        </Fact>
        <Fact label={words.clientList.lastCheckUp} day={lastCheckUp}>
          {lastCheckUp && words.relativeDay(lastCheckUp, today)}
        </Fact>
        <Fact label={words.clientList.renewal} day={renewal}>
          {renewal && words.relativeDay(renewal, today)}
        </Fact>
        <span className={styles["flags"]}>
          {raised.length > 0 && (
            <button
              type="button"
              className={styles["flag-count"]}
              aria-expanded={open}
              aria-controls={flagsId}
              aria-label={label}
              title={raised.map(({ wording }) => wording).join("\n")}
              onClick={() => setOpen(!open)}
            >
              <FlagSign />
              {words.number(raised.length)}
            </button>
          )}
        </span>
      </div>
      <div id={flagsId} hidden={!open} className={styles["raised"]}>
        {open && (
          <RaisedFlags
            raised={raised}
            today={today}
            label={words.client.raisedNow(raised.length)}
          />
        )}
      </div>
    </li>
  );
}

function Fact({
  label,
  day,
  children,
}: {
  label: string;
  day: Day | null;
  children: string | null;
}) {
  return (
    <span className={day ? styles["fact"] : styles["no-fact"]}>
      <span className={styles["label"]}>{label}</span>{" "}
      {day ? (
        <time dateTime={day} title={words.longDay(day)}>
          {children}
        </time>
      ) : (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{words.clientList.none}</span>
        </>
      )}
    </span>
  );
}
