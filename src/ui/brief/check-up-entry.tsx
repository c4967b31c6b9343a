import { Fragment } from "react";
import { toldCheckUp } from "#core/brief/told-check-up.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";
import { Lines } from "./written.tsx";

/** A finished check-up: all that was answered, and all that was written in it. */
export function CheckUpEntry({ checkUp }: { checkUp: CheckUp }) {
  const { stance, letPass, decision } = checkUp;
  const { values, raised, others, unknown, goodSigns, prompts } =
    toldCheckUp(checkUp);
  return (
    <div className={styles["check-up"]}>
      <p className={styles["strong"]}>{words.brief.checkUp}</p>
      {stance && (
        <p>
          <Label>{words.brief.stance}</Label> {words.stance[stance]}
        </p>
      )}
      {values.length > 0 && (
        <p>
          <Label>{words.brief.values}</Label>{" "}
          {values
            .map(({ answer, names }) => words.brief.valuesSaid(answer, names))
            .join(" ")}
        </p>
      )}
      {raised.length > 0 && (
        <>
          <p className={styles["lead-in"]}>
            <Label>{words.brief.flagsRaised}</Label>
          </p>
          <Marks marks={raised} />
        </>
      )}
      {others.length > 0 && (
        <>
          <p className={styles["lead-in"]}>
            <Label>{words.brief.otherFlags}</Label>
          </p>
          <Marks marks={others} />
        </>
      )}
      {unknown.length > 0 && (
        <p>
          <Label>{words.brief.unknownFlags}</Label>{" "}
          {words.brief.namedValues(unknown.map(({ wording }) => wording))}
        </p>
      )}
      {goodSigns.length > 0 && (
        <p>
          <Label>{words.checkup.goodSignsSeen}</Label>{" "}
          {words.brief.namedValues(goodSigns.map(({ wording }) => wording))}
        </p>
      )}
      {prompts.map(({ prompt, wording, answer }) => (
        <Fragment key={prompt}>
          <p className={styles["lead-in"]} dir="auto">
            <Label>{wording}</Label>
          </p>
          <Lines text={answer} />
        </Fragment>
      ))}
      {!isBlank(letPass) && (
        <>
          <p className={styles["lead-in"]}>
            <Label>{words.brief.letPass}</Label>
          </p>
          <Lines text={letPass} />
        </>
      )}
      {decision && (
        <>
          <p className={styles["decision"]}>
            <Label>{words.brief.decided}</Label>{" "}
            <strong>
              {words.brief.decision(decision.decided, decision.day)}
            </strong>
          </p>
          {!isBlank(decision.because) && <Lines text={decision.because} />}
        </>
      )}
    </div>
  );
}

function Label({ children }: { children: string }) {
  return <span className={styles["label"]}>{children}</span>;
}

function Marks({ marks }: { marks: readonly FlagMark[] }) {
  return (
    <ul className={styles["flags"]}>
      {marks.map((mark) => (
        <li key={mark.flag} className={styles["flag"]}>
          <p className={styles["wording"]}>
            {mark.answer === "raised" && <FlagSign />}{" "}
            <span dir="auto">{mark.wording}</span>
            {mark.answer !== "raised" && (
              <span className={styles["soft"]}>
                {" "}
                {mark.answer
                  ? words.flagAnswer[mark.answer]
                  : words.brief.unanswered}
              </span>
            )}
          </p>
          {mark.values.length > 0 && (
            <p dir="auto">{words.brief.namedValues(mark.values)}</p>
          )}
          {mark.answer === "raised" && (mark.side ?? mark.since) && (
            <p className={styles["small"]}>
              {words.checkup.frustration.said(mark.side, mark.since)}
            </p>
          )}
          {!isBlank(mark.evidence) && <Lines text={mark.evidence} />}
          {mark.quotes.map((quote, index) => (
            // The same sentence may be taken twice.
            <blockquote key={index} className={styles["quote"]} dir="auto">
              {quote.text}
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
