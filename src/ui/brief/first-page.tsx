import type { ReactNode } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import type { RaisedFlag } from "#core/checkup/raised.ts";
import { awaitedRenewal } from "#core/client/clients.ts";
import { type Client, type Outcome } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import { daysBetween } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";
import { Lines } from "./written.tsx";

/** More than a page has, 8.5 mm apart; what does not fit is cut off. */
const noteLines = Array.from({ length: 32 }, (_, index) => {
  const y = `${String(8.5 * (index + 1))}mm`;
  return <line key={y} x1="0" x2="100%" y1={y} y2={y} />;
});

/** One glance before the talk. */
export function FirstPage({ brief }: { brief: BriefDocument }) {
  const { client, madeOn, from, to, since, timeline } = brief;
  const { outcome, pastOutcomes = [] } = client;
  const renewal = awaitedRenewal(client);
  const lastDecision = brief.lastCheckUp?.decision;
  return (
    <section className={styles["first"]}>
      <header className={styles["masthead"]}>
        <p className={styles["kicker"]}>
          <span>{words.brief.edition}</span>
          <span>{words.brief.madeOn(madeOn)}</span>
        </p>
        <h1 className={styles["name"]} dir="auto">
          {client.name}
        </h1>
        {from && to && (
          <p className={styles["soft"]}>{words.brief.range(from, to)}</p>
        )}
        <p className={styles["private"]}>{words.brief.private}</p>
      </header>
      {timeline.length === 0 && <p>{words.brief.nothingYet}</p>}
      <dl className={styles["facts"]}>
        <Fact name={words.brief.goal}>
          {!isBlank(client.goal) && <Lines text={client.goal} />}
        </Fact>
        {!isBlank(client.expected) && (
          <Fact name={words.brief.expected}>
            <Lines text={client.expected} />
          </Fact>
        )}
        {!isBlank(client.delivered) && (
          <Fact name={words.brief.delivered}>
            <Lines text={client.delivered} />
          </Fact>
        )}
        <Fact name={words.brief.since}>
          {client.since
            ? words.day(client.since)
            : since && words.brief.firstWritten(since)}
        </Fact>
        {client.stage !== "ended" && (
          <Fact name={words.brief.renewal}>
            {renewal &&
              `${words.day(renewal)}, ${words.brief.renewalIn(daysBetween(madeOn, renewal))}`}
          </Fact>
        )}
        {client.stage === "ended" && (
          <Fact name={words.brief.outcome}>
            {outcome && <Ending outcome={outcome} />}
          </Fact>
        )}
        {pastOutcomes.length > 0 && (
          <Fact name={words.brief.endedBefore}>
            {pastOutcomes.map((past, index) => (
              <Ending key={index} outcome={past} />
            ))}
          </Fact>
        )}
        <Fact name={words.brief.lastDecision}>
          {brief.lastCheckUp && lastDecision && (
            <>
              <strong>
                {words.brief.decision(lastDecision.decided, lastDecision.day)}
              </strong>{" "}
              <span className={styles["soft"]}>
                {words.brief.decidedOn(brief.lastCheckUp.day)}
              </span>
              {!isBlank(lastDecision.because) && (
                <Lines text={lastDecision.because} />
              )}
            </>
          )}
        </Fact>
      </dl>
      <Talks brief={brief} />
      <h2>{words.brief.raisedNow}</h2>
      <RaisedNow brief={brief} />
      <Terms terms={client.terms} />
      {!isBlank(client.preMortem) && (
        <>
          <h2>{words.brief.preMortem}</h2>
          <Lines text={client.preMortem} />
        </>
      )}
      {!isBlank(client.myTerms) && (
        <>
          <h2>{words.brief.myTerms}</h2>
          <Lines text={client.myTerms} />
        </>
      )}
      {!isBlank(client.walkAwayLine) && (
        <>
          <h2>{words.brief.walkAwayLine}</h2>
          <Lines text={client.walkAwayLine} />
        </>
      )}
      <h2>{words.brief.space}</h2>
      <svg className={styles["space"]} aria-hidden="true">
        {noteLines}
      </svg>
    </section>
  );
}

/** What is still to be said. */
function Talks({ brief: { conversations } }: { brief: BriefDocument }) {
  if (conversations.length === 0) return null;
  return (
    <>
      <h2>{words.brief.openTalks}</h2>
      <ul className={styles["flags"]}>
        {conversations.map((talk) => {
          const { title, parts } = words.told(talk);
          return (
            <li key={talk.id} className={styles["flag"]}>
              <p className={styles["soft"]}>{title}</p>
              {parts.map(({ text }) => (
                <Lines key={text} text={text} />
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How the owner stands to what was agreed; nothing where nobody said so. */
function Terms({ terms }: { terms: Client["terms"] }) {
  const said = termNames.filter(
    (name) => terms[name].answer !== null || !isBlank(terms[name].note),
  );
  if (said.length === 0) return null;
  return (
    <>
      <h2>{words.brief.terms}</h2>
      <dl className={styles["facts"]}>
        {said.map((name) => {
          const { answer, note } = terms[name];
          return (
            <Fact key={name} name={words.termName[name]}>
              <span dir="auto">
                {[answer ? words.termAnswer[answer] : "", note.trim()]
                  .filter((part) => part !== "")
                  .join(". ")}
              </span>
            </Fact>
          );
        })}
      </dl>
    </>
  );
}

function Ending({ outcome: { ended, by, day, why } }: { outcome: Outcome }) {
  return (
    <div>
      {words.brief.endedAs(ended, by, day)}
      {!isBlank(why) && <Lines text={why} />}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles["fact"]}>
      <dt>{name}</dt>
      <dd>
        {children || (
          <span className={styles["soft"]}>{words.brief.notSaid}</span>
        )}
      </dd>
    </div>
  );
}

function RaisedNow({ brief }: { brief: BriefDocument }) {
  const { raised, lastCheckUp } = brief;
  if (raised.length > 0) {
    return (
      <ul className={styles["flags"]}>
        {raised.map((flag) => (
          <Raised key={flag.flag} flag={flag} />
        ))}
      </ul>
    );
  }
  return (
    <p>
      {lastCheckUp
        ? words.brief.noneRaised(lastCheckUp.day)
        : words.brief.noCheckUp}
    </p>
  );
}

function Raised({ flag }: { flag: RaisedFlag }) {
  const { wording, since, values, evidence } = flag;
  return (
    <li className={styles["flag"]}>
      <p className={styles["wording"]}>
        <FlagSign /> <span dir="auto">{wording}</span>{" "}
        <span className={styles["soft"]}>{words.brief.raisedSince(since)}</span>
      </p>
      {values.length > 0 && <p dir="auto">{words.brief.namedValues(values)}</p>}
      {!isBlank(evidence) && <Lines text={evidence} />}
    </li>
  );
}
