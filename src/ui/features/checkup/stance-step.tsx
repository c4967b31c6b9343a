import { useId, useRef } from "react";
import type { Output } from "#contract/contract.ts";
import type { Stance } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import { isTyping } from "../../kit/keys.ts";
import { RadioRow } from "../../kit/radio-row.tsx";
import { Screen } from "../../kit/screen.tsx";
import { ToggleRow } from "../../kit/toggle-row.tsx";
import { HeardWords } from "./heard.tsx";
import { LineField } from "./line-field.tsx";
import { Power } from "./power.tsx";
import { Prompts, promptsAt } from "./prompts.tsx";
import { moveOn, openFold } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import { useKeys } from "../../kit/use-keys.ts";
import flow from "./flow.module.css";
import margin from "./margin.module.css";
import styles from "./last-steps.module.css";

const stances: readonly Stance[] = ["with", "mixed", "for"];
const sides = ["with", "for"] as const;

/**
 * Six short answers, then one word. Nothing that the owner wrote elsewhere stands here, so that money and the size of
 * the deal stay out of sight.
 */
export function StanceStep({
  answering,
  journal: { today, questionnaire },
}: {
  answering: Answering;
  journal: Output<"journal.read">;
}) {
  const { checkUp, setGoodSign, setStance, setLetPass } = answering;
  const own = checkUp.asked === "own";
  const id = useId();
  const heard = useRef<HTMLDivElement>(null);
  const power = useRef<HTMLButtonElement>(null);
  const explained = own
    ? words.checkup.stanceExplainedOwn
    : words.checkup.stanceExplained;
  const choices = stances.map((value) => ({
    value,
    label: words.stance[value],
    letter: words.checkup.stanceLetters[value],
    explained: explained[value],
  }));
  const asked = sides.filter(
    (side) => promptsAt(checkUp.prompts, side).length > 0,
  );

  // With its heading each side takes as many rows as the longer one, so that the lines stand side by side.
  const rows = Math.max(
    ...sides.map((side) => promptsAt(checkUp.prompts, side).length),
  );

  useKeys((event) => {
    if (own || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === words.checkup.letters.heard)
      heard.current
        ?.querySelector<HTMLElement>("[data-stop] textarea")
        ?.focus();
    else if (event.key === words.checkup.letters.power) openFold(power.current);
    else return;
    event.preventDefault();
  });

  return (
    <div className={flow["body"]}>
      <div className={flow["asked"]}>
        <Screen
          title={
            own ? words.checkup.stanceQuestionOwn : words.checkup.stanceQuestion
          }
          {...(asked.length > 0 && { lead: <p>{words.checkup.stanceLead}</p> })}
          focusTitle={false}
        >
          {asked.length > 0 && (
            <div className={styles["prompts"]}>
              {asked.map((side) => (
                <section
                  key={side}
                  aria-labelledby={`prompts-${side}`}
                  style={{ gridRow: `span ${String(rows + 1)}` }}
                >
                  <h2 id={`prompts-${side}`} className={styles["side"]}>
                    {words.stance[side]}
                  </h2>
                  <Prompts
                    answering={answering}
                    place={side}
                    start={side === asked[0] && checkUp.stance === null}
                  />
                </section>
              ))}
            </div>
          )}
          {checkUp.goodSigns.length > 0 && (
            <div className={styles["part"]} data-signs="">
              <h2 id={`${id}-signs`} className={styles["heading"]}>
                {words.checkup.goodSigns}
              </h2>
              <div data-stop="">
                <ToggleRow
                  labelledBy={`${id}-signs`}
                  toggles={checkUp.goodSigns.map(({ sign, wording, seen }) => ({
                    id: sign,
                    label: wording,
                    on: seen,
                  }))}
                  onChange={setGoodSign}
                  onEnter={moveOn}
                />
              </div>
            </div>
          )}
          <div className={asked.length > 0 ? styles["part"] : ""} data-asked="">
            <h2 id="stance" className={styles["heading"]}>
              {words.checkup.pickStance}
            </h2>
            <div data-stop="">
              <RadioRow
                labelledBy="stance"
                look="list"
                value={checkUp.stance}
                choices={choices}
                onChange={setStance}
                onEnter={moveOn}
              />
            </div>
          </div>
          <div className={styles["lines"]}>
            <Prompts answering={answering} place="mirror" />
            <div>
              <h2 className={styles["question"]}>{words.checkup.letPass}</h2>
              <div data-stop="">
                <LineField
                  label={words.checkup.letPass}
                  placeholder={words.checkup.letPassHint}
                  value={checkUp.letPass}
                  onChange={setLetPass}
                />
              </div>
              {!own && <Power ref={power} checkUp={checkUp} today={today} />}
            </div>
          </div>
        </Screen>
      </div>
      {!own && (
        <aside className={margin["margin"]} aria-labelledby={`${id}-heard`}>
          <div className={margin["head"]}>
            <h2 id={`${id}-heard`} className={margin["heading"]}>
              {words.checkup.heard.title}
            </h2>
          </div>
          <HeardWords
            ref={heard}
            checkUp={checkUp}
            today={today}
            catchPhrases={questionnaire.phrases}
            withAmounts={false}
          />
        </aside>
      )}
    </div>
  );
}
