import { useRef, useState } from "react";
import type { Output } from "#contract/contract.ts";
import type { DecisionKind } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { addMonths, type Day } from "#core/day.ts";
import { heardToDecline } from "#core/talk/phrases.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { isTyping } from "../../kit/keys.ts";
import { RadioRow } from "../../kit/radio-row.tsx";
import { Screen } from "../../kit/screen.tsx";
import { lastWritten, save } from "../../state/saving.ts";
import { missingIn, steps, type Step } from "./answers.ts";
import { DayField, dayOfOffer, type Offer } from "./day-field.tsx";
import { LineField } from "./line-field.tsx";
import { PredictionField } from "./prediction.tsx";
import { moveOn, openFold } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import { usePhrases } from "./use-heard.ts";
import { useKeys } from "../../kit/use-keys.ts";
import flow from "./flow.module.css";
import styles from "./last-steps.module.css";

const kinds: readonly DecisionKind[] = [
  "talk",
  "renegotiate",
  "watch",
  "leave",
  "decline",
  "carry-on",
];

/** The day that a decision starts with. */
const usual: Record<DecisionKind, Offer> = {
  talk: "two-weeks",
  renegotiate: "month",
  watch: "month",
  leave: "month",
  decline: "two-weeks",
  "carry-on": "three-months",
};

/** What a check-up ends in: one decision, its day, and why. */
export function DecisionStep({
  answering: { checkUp, setDecision, setPrediction },
  summary,
  journal: { today, questionnaire },
  onStep,
}: {
  answering: Answering;
  summary: ClientSummary | undefined;
  journal: Output<"journal.read">;
  onStep: (step: Step) => void;
}) {
  const { decision, asked } = checkUp;
  const [ownDay, setOwnDay] = useState(false);
  const prediction = useRef<HTMLButtonElement>(null);
  const phrases = usePhrases(checkUp.client);
  const declining =
    asked === "prospect"
      ? heardToDecline(phrases, questionnaire.phrases)
      : null;
  const choices = kinds
    .filter((kind) => kind !== "decline" || asked === "prospect")
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

  useKeys((event) => {
    if (isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== words.checkup.letters.prediction) return;
    event.preventDefault();
    openFold(prediction.current);
  });

  return (
    <div className={flow["body"]}>
      <div className={flow["asked"]}>
        <Screen title={words.checkup.decisionQuestion} focusTitle={false}>
          {declining && (
            <p className={styles["advice"]} role="note">
              <span dir="auto">{words.checkup.decline(declining.wording)}</span>{" "}
              <Button
                look="quiet"
                shortcut={words.checkup.decisionLetters.decline.toUpperCase()}
                aria-pressed={decision?.decided === "decline"}
                onClick={() => decide("decline")}
              >
                {words.checkup.doDecline}
              </Button>
            </p>
          )}
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
                      onChange={(because) =>
                        setDecision({ ...decision, because })
                      }
                    />
                  </div>
                </div>
              </>
            )}
          </div>
          {summary && isEarly(summary, asked, today) && (
            <PreMortem summary={summary} />
          )}
          <PredictionField
            ref={prediction}
            prediction={checkUp.prediction}
            today={today}
            onChange={setPrediction}
          />
          <Missing checkUp={checkUp} onStep={onStep} />
        </Screen>
      </div>
    </div>
  );
}

/** Whether it is before the start, or not three months after it. */
function isEarly(
  { client, firstRecord }: ClientSummary,
  asked: Answering["checkUp"]["asked"],
  today: Day,
): boolean {
  if (asked !== "running") return asked === "prospect";
  const since = client.since ?? firstRecord;
  return since === null || since > addMonths(today, -3);
}

/** How it may go wrong, said while it is early. It belongs to the client. */
function PreMortem({ summary: { client } }: { summary: ClientSummary }) {
  const field = `client/${client.id}/preMortem`;
  const [text, setText] = useState(
    () => lastWritten(field, "client.change")?.preMortem ?? client.preMortem,
  );
  return (
    <div className={styles["part"]}>
      <h2 className={styles["heading"]}>{words.checkup.preMortem}</h2>
      <div data-stop="">
        <LineField
          label={words.checkup.preMortem}
          placeholder={words.checkup.preMortemHint}
          value={text}
          onChange={(preMortem) => {
            setText(preMortem);
            save(field, "client.change", { id: client.id, preMortem });
          }}
        />
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
