import { useState } from "react";
import { awaitedRenewal, knownSince } from "#core/client/clients.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { daysBetween, type Day } from "#core/day.ts";
import { renewalDays } from "#core/renewal/renewals.ts";
import { words } from "#words/words.ts";
import { RenewalAnswer } from "../../parts/renewal-answer.tsx";
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

/** How it ended, or the last decision in a line. */
export function ClientHeader({
  summary: { client, lastDecision, lastCheckUp },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  if (!lastDecision && !client.outcome) return null;
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
    </div>
  );
}

/** What stands now: the renewal where it is near, and the flags that are raised. */
export function ClientNow({
  summary,
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const { raised } = summary;
  const [all, setAll] = useState(false);
  const asksRenewal = useAsksRenewal(summary, today);
  if (raised.length === 0 && !asksRenewal) return null;
  const shown = all ? raised : raised.slice(0, flagsShown);
  return (
    <div className={styles["standing"]}>
      {asksRenewal && (
        <section aria-labelledby="renewal">
          <h2 id="renewal" className={styles["heading"]}>
            {words.recordKind.renewal}
          </h2>
          <RenewalAnswer summary={summary} today={today} />
        </section>
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

/** Whether the renewal is near. Once it was, it stays: the next day is set where the last one was asked about. */
function useAsksRenewal({ client }: ClientSummary, today: Day): boolean {
  const [asked, setAsked] = useState(false);
  const renewal = awaitedRenewal(client);
  const days = renewal && daysBetween(today, renewal);
  const isNear =
    days !== null && days <= renewalDays.ahead && days >= -renewalDays.behind;
  if (isNear && !asked) setAsked(true);
  const hasRenewals =
    client.stage !== "ended" && client.kind !== "own-business";
  return hasRenewals && (asked || isNear);
}
