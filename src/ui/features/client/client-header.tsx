import { useState } from "react";
import { awaitedRenewal, knownSince } from "#core/client/clients.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { RaisedFlags } from "../../parts/raised-flags.tsx";
import styles from "./client.module.css";

const flagsShown = 3;

/** What one wants to know first: what they are, since when, until when. */
export function ClientFacts({
  summary: { client, firstRecord },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const since = knownSince(client, firstRecord);
  const own = client.kind === "own-business";
  // With oneself nothing is renewed.
  const renewal = own ? null : awaitedRenewal(client);
  return (
    <p className={styles["facts"]}>
      {!own && client.kind !== "client" && (
        <span>{words.kind[client.kind]}</span>
      )}
      {!own && <span>{words.stage[client.stage]}</span>}
      {since && (
        <time dateTime={since} title={words.longDay(since)}>
          {client.since
            ? words.client.since(since)
            : words.client.firstWritten(since)}
        </time>
      )}
      {renewal && (
        <time dateTime={renewal} title={words.longDay(renewal)}>
          {words.client.renewal(renewal, today)}
        </time>
      )}
    </p>
  );
}

/** The last decision in a line, and the flags that are raised now. */
export function ClientHeader({
  summary: { client, lastDecision, lastCheckUp, raised },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const [all, setAll] = useState(false);
  if (!lastDecision && !client.outcome && raised.length === 0) return null;
  const shown = all ? raised : raised.slice(0, flagsShown);
  return (
    <div className={styles["now"]}>
      {client.outcome && (
        <p className={styles["decision"]}>
          {words.client.outcome(client.outcome)}{" "}
          <span dir="auto">{client.outcome.why}</span>
        </p>
      )}
      {lastDecision && lastCheckUp && (
        <p className={styles["decision"]} title={lastDecision.because}>
          <span className={styles["label"]}>
            {words.client.lastDecision},{" "}
            <time dateTime={lastCheckUp} title={words.longDay(lastCheckUp)}>
              {words.relativeDay(lastCheckUp, today)}
            </time>
          </span>{" "}
          {words.client.decision(lastDecision.decided, lastDecision.day, today)}
          {lastDecision.because.trim() !== "" && (
            <>
              {". "}
              <span className={styles["because"]} dir="auto">
                {lastDecision.because}
              </span>
            </>
          )}
        </p>
      )}
      {raised.length > 0 && (
        <section aria-labelledby="raised-now">
          <h2 id="raised-now" className={styles["heading"]}>
            {words.client.raisedNow(raised.length)}
          </h2>
          <RaisedFlags
            raised={shown}
            today={today}
            label={words.client.raisedNow(raised.length)}
          />
          {raised.length > flagsShown && (
            <button
              type="button"
              className={styles["more"]}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all
                ? words.client.fewerFlags
                : words.client.allFlags(raised.length)}
            </button>
          )}
        </section>
      )}
    </div>
  );
}
