import { useState } from "react";
import type { DecisionKind } from "#core/checkup/schema.ts";
import { addDays, addMonths, isDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { Screen } from "../../kit/screen.tsx";
import { missingIn, steps, type Step } from "./answers.ts";
import { LineField } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import styles from "./last-steps.module.css";

const kinds: readonly DecisionKind[] = [
  "talk",
  "renegotiate",
  "watch",
  "leave",
  "decline",
  "carry-on",
];

/** Days to choose from, and the one that a decision starts with. */
const offers = ["two-weeks", "month", "three-months"] as const;
type Offer = (typeof offers)[number];
const usual: Record<DecisionKind, Offer> = {
  talk: "two-weeks",
  renegotiate: "month",
  watch: "month",
  leave: "month",
  decline: "two-weeks",
  "carry-on": "three-months",
};

function dayOfOffer(offer: Offer, today: Day): Day {
  switch (offer) {
    case "two-weeks":
      return addDays(today, 14);
    case "month":
      return addMonths(today, 1);
    case "three-months":
      return addMonths(today, 3);
  }
}

/** What a check-up ends in: one decision, its day, and why. */
export function DecisionStep({
  answering: { checkUp, setDecision },
  today,
  onStep,
}: {
  answering: Answering;
  today: Day;
  onStep: (step: Step) => void;
}) {
  const { decision } = checkUp;
  const [ownDay, setOwnDay] = useState(false);
  const choices = kinds
    .filter((kind) => kind !== "decline" || checkUp.asked === "prospect")
    .map((value) => ({
      value,
      label: words.decided[value],
      letter: words.checkup.decisionLetters[value],
      explained: words.checkup.decisionExplained[value],
    }));

  function decide(decided: DecisionKind) {
    const day =
      decision && ownDay ? decision.day : dayOfOffer(usual[decided], today);
    setDecision({ because: "", ...decision, decided, day });
  }

  return (
    <Screen title={words.checkup.decisionQuestion} focusTitle={false}>
      <div data-asked="">
        <h2 id="decision" className="visually-hidden">
          {words.checkup.steps.decision}
        </h2>
        <div data-stop="">
          <RadioRow
            labelledBy="decision"
            look="list"
            value={decision?.decided ?? null}
            choices={choices}
            onChange={decide}
            onEnter={moveOn}
          />
        </div>
        {decision && (
          <>
            <div className={styles["part"]}>
              <DayField
                label={words.checkup.dayLabel[decision.decided]}
                value={decision.day}
                today={today}
                onChange={(day) => {
                  setOwnDay(true);
                  setDecision({ ...decision, day });
                }}
              />
            </div>
            <div className={styles["part"]}>
              <h2 className={styles["heading"]}>{words.checkup.because}</h2>
              <div data-stop="">
                <LineField
                  label={words.checkup.because}
                  placeholder={words.checkup.becauseHint}
                  value={decision.because}
                  onChange={(because) => setDecision({ ...decision, because })}
                />
              </div>
            </div>
          </>
        )}
      </div>
      <Missing checkUp={checkUp} onStep={onStep} />
    </Screen>
  );
}

function DayField({
  label,
  value,
  today,
  onChange,
}: {
  label: string;
  value: Day;
  today: Day;
  onChange: (day: Day) => void;
}) {
  // The text of the field, while somebody is in it.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles["day"]}>
      <label htmlFor="decision-day" className={styles["heading"]}>
        {label}
      </label>
      <div className={styles["offers"]}>
        <input
          id="decision-day"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={typed ?? value}
          onChange={(event) => {
            setTyped(event.target.value);
            if (isDay(event.target.value)) onChange(event.target.value);
          }}
          onBlur={() => setTyped(null)}
        />
        {offers.map((offer) => {
          const day = dayOfOffer(offer, today);
          return (
            <Button
              key={offer}
              aria-pressed={day === value}
              title={words.longDay(day)}
              onClick={() => onChange(day)}
            >
              {words.checkup.offers[offer]}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

/** What is still unanswered, said before it is too late, with the way there. */
function Missing({
  checkUp,
  onStep,
}: {
  checkUp: Answering["checkUp"];
  onStep: (step: Step) => void;
}) {
  const asked = steps.filter(
    (step) => step !== "stance" && step !== "decision",
  );
  const missing = asked.reduce(
    (sum, step) => sum + missingIn(checkUp, step),
    0,
  );
  const first =
    asked.find((step) => missingIn(checkUp, step) > 0) ??
    (checkUp.stance ? undefined : "stance");
  if (!first) return null;
  return (
    <p className={styles["missing"]}>
      {missing > 0 && words.checkup.missing(missing)}{" "}
      {!checkUp.stance && words.checkup.noStance}{" "}
      <Button look="quiet" onClick={() => onStep(first)}>
        {words.checkup.goThere}
      </Button>
    </p>
  );
}
