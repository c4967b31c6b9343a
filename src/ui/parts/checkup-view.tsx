import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type {
  CheckUp,
  FlagAnswer,
  FlagMark,
  ValueAnswer,
} from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import { toHash } from "../state/route.ts";
import { FlagEvidence } from "./flag-evidence.tsx";
import { isMeant, removeRecord } from "./remove-record.ts";
import record from "./record-view.module.css";
import styles from "./checkup-view.module.css";

/** A finished check-up as it was answered: its decision first, all of it on demand. */
export function CheckUpView({
  checkUp,
  today,
  client,
  marked = false,
}: {
  checkUp: CheckUp;
  today: Day;
  /** Whom it is about, where the place does not say so. */
  client?: ReactNode;
  marked?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (marked) article.current?.scrollIntoView({ block: "center" });
  }, [marked]);
  const raised = checkUp.flags.filter(({ answer }) => answer === "raised");
  return (
    <article
      ref={article}
      id={`record-${checkUp.id}`}
      className={`${record["record"] ?? ""} ${marked ? (record["marked"] ?? "") : ""}`}
    >
      <div className={record["meta"]}>
        <time dateTime={checkUp.day} title={words.longDay(checkUp.day)}>
          {words.relativeDay(checkUp.day, today)}
        </time>
        <span className={styles["what"]}>{words.records.checkUp}</span>
        {client}
        <span className={record["actions"]}>
          <a
            href={toHash({ at: "checkup", checkUp: checkUp.id })}
            aria-label={`${words.client.result}: ${words.client.checkUpOf(checkUp.day)}`}
          >
            {words.client.result}
          </a>
          <button
            type="button"
            onClick={(click) => {
              if (isMeant(click)) void removeRecord(checkUp.id);
            }}
          >
            {words.records.remove}
          </button>
        </span>
      </div>
      <div className={styles["body"]}>
        <DecisionLine checkUp={checkUp} today={today} clipped={!open} />
        {checkUp.stance && (
          <p className={styles["line"]}>
            <span className={styles["label"]}>{words.client.stance}</span>
            {words.stance[checkUp.stance]}
          </p>
        )}
        {raised.length > 0 ? (
          <ul className={styles["flags"]}>
            {raised.map((mark) => (
              <li key={mark.flag} className={styles["flag"]}>
                <FlagSign label={words.flagAnswer.raised} />
                <div className={styles["words"]}>
                  <p dir="auto">{mark.wording}</p>
                  <SideAndSince mark={mark} />
                  <FlagEvidence mark={mark} clipped={!open} />
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles["none"]}>{words.client.noneRaised}</p>
        )}
        {open && <Everything checkUp={checkUp} />}
        <button
          type="button"
          className={record["more"]}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.client.less : words.client.everything}
        </button>
      </div>
    </article>
  );
}

/** What was decided, until when, and why. */
function DecisionLine({
  checkUp: { decision },
  today,
  clipped,
}: {
  checkUp: CheckUp;
  today: Day;
  clipped: boolean;
}) {
  if (!decision)
    return <p className={styles["none"]}>{words.client.noDecision}</p>;
  return (
    <div>
      <p className={styles["decision"]} title={words.longDay(decision.day)}>
        {words.client.decision(decision.decided, decision.day, today)}
      </p>
      <FlagEvidence
        mark={{ evidence: decision.because, quotes: [], values: [] }}
        clipped={clipped}
      />
    </div>
  );
}

const otherAnswers: readonly FlagAnswer[] = ["not-raised", "unknown"];

/** The value grid, the flags that were not raised, and what was let pass. */
function Everything({ checkUp }: { checkUp: CheckUp }) {
  const { values, flags, prompts, goodSigns, letPass, prediction } = checkUp;
  const answered = prompts.filter(({ answer }) => !isBlank(answer));
  const seen = goodSigns.filter((sign) => sign.seen);
  return (
    <dl className={styles["everything"]}>
      <dt>{words.client.valueGrid}</dt>
      <dd>
        {values.length === 0
          ? words.client.noValues
          : (Object.keys(words.valueAnswer) as ValueAnswer[]).map((answer) => {
              const names = values
                .filter((mark) => (mark.answer ?? "unknown") === answer)
                .map(({ name }) => name);
              return (
                names.length > 0 && (
                  <p key={answer} dir="auto">
                    <span className={styles["label"]}>
                      {words.valueAnswer[answer]}
                    </span>
                    {names.join(" · ")}
                  </p>
                )
              );
            })}
      </dd>
      {otherAnswers.map((answer) => {
        const marks = flags.filter((mark) => mark.answer === answer);
        if (marks.length === 0) return null;
        return (
          <div key={answer}>
            <dt>{words.flagAnswer[answer]}</dt>
            {marks.map((mark) => (
              <dd key={mark.flag}>
                <p dir="auto">{mark.wording}</p>
                <FlagEvidence mark={mark} />
              </dd>
            ))}
          </div>
        );
      })}
      {answered.map(({ prompt, wording, answer }) => (
        <Line key={prompt} asked={wording} text={answer} />
      ))}
      {seen.length > 0 && (
        <div>
          <dt>{words.checkup.goodSignsSeen}</dt>
          <dd dir="auto">{seen.map(({ wording }) => wording).join(" · ")}</dd>
        </div>
      )}
      {!isBlank(letPass) && (
        <Line asked={words.client.letPass} text={letPass} />
      )}
      {prediction && (
        <Line asked={words.checkup.prediction.what} text={prediction.text}>
          <p className={styles["label"]}>
            {words.checkup.prediction.saidAndEnded(
              prediction,
              checkUp.predictionEnd,
            )}
          </p>
        </Line>
      )}
    </dl>
  );
}

/** Something that was asked, and what the owner wrote. */
function Line({
  asked,
  text,
  children,
}: {
  asked: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div>
      <dt dir="auto">{asked}</dt>
      <dd>
        <FlagEvidence mark={{ evidence: text, quotes: [], values: [] }} />
        {children}
      </dd>
    </div>
  );
}

/** Whose frustration it is, and since when, where that was asked. */
function SideAndSince({ mark: { side, since } }: { mark: FlagMark }) {
  const said = words.checkup.frustration.said(side, since);
  return said === "" ? null : <p className={styles["label"]}>{said}</p>;
}
