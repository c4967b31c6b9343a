import type { CheckUp } from "#core/checkup/schema.ts";
import { raisedFlags } from "#core/checkup/raised.ts";
import type { Day } from "#core/day.ts";
import { oldestFirst } from "#core/record/records.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { go, toHash } from "../../state/route.ts";
import { AllAnswers } from "./all-answers.tsx";
import { Bar } from "./bar.tsx";
import { Changes } from "./changes.tsx";
import { useKeys } from "../../kit/use-keys.ts";
import styles from "./result.module.css";

/** What came of a check-up: the decision, what is raised now, and what has changed. */
export function Result({
  checkUp,
  name,
  today,
}: {
  checkUp: CheckUp;
  name: string;
  today: Day;
}) {
  const { id, client, decision } = checkUp;
  const changes = useQuery("checkup.difference", { id }).value;
  const others = useQuery("record.list", {
    client,
    kind: "check-up",
    limit: 1_000,
  }).value;
  // As things stood on that day, whatever came later.
  const upToThis = (others?.records ?? [])
    .filter((record) => record.kind === "check-up")
    .filter((other) => oldestFirst(other, checkUp) < 0)
    .toSorted(oldestFirst);
  const raised = raisedFlags([...upToThis, checkUp]);
  const marks = new Map(checkUp.flags.map((mark) => [mark.flag, mark]));

  function close() {
    go({ at: "client", client, tab: "check-ups" });
  }
  useKeys((event) => {
    if (event.key === "Escape") close();
  });

  return (
    <>
      <Bar name={name} leave={words.checkup.close} onLeave={close} />
      <Screen
        title={
          decision ? words.checkup.decided(decision) : words.records.checkUp
        }
        lead={<time dateTime={checkUp.day}>{words.longDay(checkUp.day)}</time>}
      >
        {decision && decision.because !== "" && (
          <p className={styles["because"]} dir="auto">
            {decision.because}
          </p>
        )}
        <section className={styles["part"]} aria-labelledby="raised">
          <h2 id="raised" className={styles["heading"]}>
            {others?.records[0]?.id === id
              ? words.checkup.raisedNow
              : words.checkup.raisedThen}
          </h2>
          {raised.length === 0 && (
            <p className={styles["quiet"]}>{words.checkup.noneRaised}</p>
          )}
          <ul className={styles["flags"]}>
            {raised.map((flag) => (
              <li key={flag.flag} className={styles["flag"]}>
                <span className={styles["sign"]}>
                  <FlagSign />
                </span>
                <div>
                  <p dir="auto">
                    {flag.wording}
                    {flag.values.length > 0 && (
                      <span className={styles["names"]}>
                        {words.checkup.named(flag.values)}
                      </span>
                    )}
                  </p>
                  {flag.evidence !== "" && (
                    <p className={styles["evidence"]} dir="auto">
                      {flag.evidence}
                    </p>
                  )}
                  {marks.get(flag.flag)?.quotes.map((quote) => (
                    <blockquote
                      key={`${quote.reflection} ${quote.text}`}
                      className={styles["quote"]}
                      dir="auto"
                    >
                      {quote.text}
                    </blockquote>
                  ))}
                  {others && (
                    <p
                      className={styles["since"]}
                      title={words.day(flag.since)}
                    >
                      {flag.since === checkUp.day
                        ? words.checkup.sinceNow
                        : words.checkup.since(flag.since)}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
        {changes !== undefined && (
          <Changes changes={changes} now={checkUp} today={today} />
        )}
        {checkUp.letPass !== "" && (
          <section className={styles["part"]} aria-labelledby="let-pass">
            <h2 id="let-pass" className={styles["heading"]}>
              {words.checkup.letPassShort}
            </h2>
            <p className={styles["because"]} dir="auto">
              {checkUp.letPass}
            </p>
          </section>
        )}
        <AllAnswers checkUp={checkUp} />
        <nav className={styles["links"]} aria-label={words.checkup.goOn}>
          <a
            href={toHash({ at: "client", client, tab: "check-ups" })}
            dir="auto"
          >
            {name}
          </a>
          <a href={toHash({ at: "client", client, tab: "patterns" })}>
            {words.nav.patterns}
          </a>
          <a href={toHash({ at: "brief", client })}>{words.checkup.brief}</a>
        </nav>
      </Screen>
    </>
  );
}
