import type { ReactNode } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import type { BriefPart } from "#core/brief/parts.ts";
import type { RaisedFlag } from "#core/checkup/raised.ts";
import { awaitedRenewal } from "#core/client/clients.ts";
import type { Outcome } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import { daysBetween } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";
import { Changed } from "./changed.tsx";
import { ToEntry } from "./places.tsx";
import { Lines } from "./written.tsx";

/** More than a page has, 8.5 mm apart; what does not fit is cut off. */
const noteLines = Array.from({ length: 32 }, (_, index) => {
  const y = `${String(8.5 * (index + 1))}mm`;
  return <line key={y} x1="0" x2="100%" y1={y} y2={y} />;
});

/** One glance before the talk; in the edition for the talk what both know. */
export function FirstPage({ brief }: { brief: BriefDocument }) {
  const { edition, client } = brief;
  const has = (part: BriefPart) => brief.parts.includes(part);
  const isPrivate = edition === "private";
  return (
    <section className={isPrivate ? styles["first"] : styles["opening"]}>
      <Masthead brief={brief} />
      {isPrivate && brief.timeline.length === 0 && (
        <p>{words.brief.nothingYet}</p>
      )}
      <Facts brief={brief} />
      <div className={styles["glance"]}>
        <div>
          {has("flags") && (
            <>
              <h2>{words.brief.raisedNow}</h2>
              <RaisedNow brief={brief} />
            </>
          )}
          <Changed brief={brief} />
          <Talks brief={brief} />
        </div>
        <div>
          <Terms brief={brief} />
          <Own title={words.brief.myTerms} text={client.myTerms} />
          <Own title={words.brief.walkAwayLine} text={client.walkAwayLine} />
          <Own title={words.brief.preMortem} text={client.preMortem} />
        </div>
      </div>
      {isPrivate && (
        <>
          <h2>{words.brief.space}</h2>
          <svg className={styles["space"]} aria-hidden="true">
            {noteLines}
          </svg>
        </>
      )}
    </section>
  );
}

function Masthead({ brief }: { brief: BriefDocument }) {
  const { edition, isWhole, asAt, client, madeOn, from, to } = brief;
  const { kicker, private: keepIt } = words.brief;
  return (
    <header className={styles["masthead"]}>
      <p className={styles["kicker"]}>
        <span>{kicker[edition]}</span>
        <span>{words.brief.madeOn(madeOn)}</span>
      </p>
      <h1 className={styles["name"]} dir="auto">
        {client.name}
      </h1>
      {from && to && (
        <p className={styles["soft"]}>{words.brief.range(from, to)}</p>
      )}
      {edition === "private" && (
        <p className={styles["private"]}>
          {isWhole ? keepIt.whole : keepIt.part}
        </p>
      )}
      {asAt && <p className={styles["soft"]}>{words.brief.asAt(asAt)}</p>}
    </header>
  );
}

/** What is known of the relationship. What the owner has not written down is said to them, and to nobody else. */
function Facts({ brief }: { brief: BriefDocument }) {
  const { edition, client, madeOn, since, endedOn, lastCheckUp } = brief;
  const { outcome, pastOutcomes = [] } = client;
  const has = (part: BriefPart) => brief.parts.includes(part);
  const renewal = awaitedRenewal(client);
  const decision = lastCheckUp?.decision;
  const gap = edition === "private" && (
    <span className={styles["soft"]}>{words.brief.notSaid}</span>
  );
  const ended = client.stage === "ended";
  return (
    <dl className={styles["facts"]}>
      {has("goal") && (
        <Fact name={words.brief.goal}>{linesOf(client.goal) ?? gap}</Fact>
      )}
      <Fact name={words.brief.expected}>{linesOf(client.expected)}</Fact>
      <Fact name={words.brief.delivered}>{linesOf(client.delivered)}</Fact>
      {has("dates") && (
        <>
          <Fact name={words.brief.since}>
            {client.since
              ? words.day(client.since)
              : since
                ? words.brief.firstWritten(since)
                : gap}
          </Fact>
          {!ended && (
            <Fact name={words.brief.renewal}>
              {renewal
                ? `${words.day(renewal)}, ${words.brief.renewalIn(daysBetween(madeOn, renewal))}`
                : gap}
            </Fact>
          )}
        </>
      )}
      {ended && (
        <Fact name={words.brief.outcome}>
          {outcome ? (
            <Ending outcome={outcome} />
          ) : endedOn ? (
            words.day(endedOn)
          ) : (
            gap
          )}
        </Fact>
      )}
      {pastOutcomes.length > 0 && (
        <Fact name={words.brief.endedBefore}>
          {pastOutcomes.map((past, index) => (
            <Ending key={index} outcome={past} />
          ))}
        </Fact>
      )}
      {has("decisions") && (
        <Fact name={words.brief.lastDecision}>
          {lastCheckUp && decision ? (
            <>
              <strong>
                {words.brief.decision(decision.decided, decision.day)}
              </strong>{" "}
              <span className={styles["soft"]}>
                <ToEntry record={lastCheckUp.id}>
                  {words.brief.decidedOn(lastCheckUp.day)}
                </ToEntry>
              </span>
              {linesOf(decision.because)}
            </>
          ) : (
            gap
          )}
        </Fact>
      )}
    </dl>
  );
}

function linesOf(text: string): ReactNode {
  return isBlank(text) ? null : <Lines text={text} />;
}

/** Words of the owner that stand by themselves. */
function Own({ title, text }: { title: string; text: string }) {
  if (isBlank(text)) return null;
  return (
    <div className={styles["own"]}>
      <h2>{title}</h2>
      {text
        .split("\n")
        .filter((line) => !isBlank(line))
        .map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
    </div>
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

/** What was agreed, and how the owner stands to it; nothing where nobody said so. */
function Terms({ brief: { client } }: { brief: BriefDocument }) {
  const said = termNames.filter(
    (name) =>
      client.terms[name].answer !== null || !isBlank(client.terms[name].note),
  );
  if (said.length === 0) return null;
  return (
    <>
      <h2>{words.brief.terms}</h2>
      <dl className={styles["facts"]}>
        {said.map((name) => {
          const { answer, note } = client.terms[name];
          return (
            <Fact key={name} name={words.termName[name]}>
              {answer && (
                <span className={styles["soft"]}>
                  {words.termAnswer[answer]}{" "}
                </span>
              )}
              <span dir="auto">{note.trim()}</span>
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
      {linesOf(why)}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={styles["fact"]}>
      <dt>{name}</dt>
      <dd>{children}</dd>
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
      {linesOf(evidence)}
    </li>
  );
}
