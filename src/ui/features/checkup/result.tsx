import type { CheckUp } from "#core/checkup/schema.ts";
import { raisedFlags } from "#core/checkup/raised.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { oldestFirst } from "#core/record/records.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { go, toHash } from "../../state/route.ts";
import { AllAnswers } from "./all-answers.tsx";
import { Bar } from "./bar.tsx";
import { ChangedPatterns } from "./changed-patterns.tsx";
import { Changes } from "./changes.tsx";
import { useKeys } from "../../kit/use-keys.ts";
import { EarlierPredictions } from "./earlier-predictions.tsx";
import { InWords } from "./in-words.tsx";
import { Portrait } from "./portrait.tsx";
import { TalkOwed } from "./talk-owed.tsx";
import styles from "./result.module.css";

/** What came of a check-up: the decision, what is raised now, and what has changed. */
export function Result({
  checkUp,
  name,
  summary,
  today,
}: {
  checkUp: CheckUp;
  name: string;
  /** Nothing where the client is gone. */
  summary: ClientSummary | undefined;
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
  const all = (others?.records ?? []).filter(
    (record) => record.kind === "check-up",
  );
  const isLast = all[0]?.id === id;
  const upToThis = all
    .filter((other) => oldestFirst(other, checkUp) < 0)
    .toSorted(oldestFirst);
  const raised = raisedFlags([...upToThis, checkUp], []);
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
        {summary && (
          <TalkOwed checkUp={checkUp} summary={summary} today={today} />
        )}
        <section className={styles["part"]} aria-labelledby="raised">
          <h2 id="raised" className={styles["heading"]}>
            {isLast ? words.checkup.raisedNow : words.checkup.raisedThen}
          </h2>
          {raised.length === 0 && (
            <p className={styles["quiet"]}>{words.checkup.noneRaised}</p>
          )}
          <ul className={styles["flags"]}>
            {raised.map((flag) => {
              const side = marks.get(flag.flag)?.side;
              return (
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
                        {side && `${words.side[side]}, `}
                        {flag.since === checkUp.day
                          ? words.checkup.sinceNow
                          : words.checkup.since(flag.since)}
                      </p>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
        {changes !== undefined && (
          <Changes changes={changes} now={checkUp} today={today} />
        )}
        <ChangedPatterns checkUp={id} isOfToday={checkUp.day === today} />
        <InWords checkUp={checkUp} />
        {summary && isLast && (
          <EarlierPredictions
            checkUp={checkUp}
            others={all}
            summary={summary}
            today={today}
          />
        )}
        {summary && isLast && checkUp.asked !== "own" && (
          <Portrait checkUp={checkUp} summary={summary} today={today} />
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
