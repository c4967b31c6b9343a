import { useState } from "react";
import type { CheckUp, PredictionEnd } from "#core/checkup/schema.ts";
import type { ClientSummary, OpenPrediction } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import styles from "./result.module.css";

const ends: readonly PredictionEnd["came"][] = ["yes", "no", "unclear"];

/** What was expected in earlier check-ups and has had its day: did it come so? What is answered here stays in sight. */
export function EarlierPredictions({
  checkUp,
  others,
  summary,
  today,
}: {
  checkUp: CheckUp;
  /** The client's check-ups. */
  others: readonly CheckUp[];
  summary: ClientSummary;
  today: Day;
}) {
  const [due] = useState(() =>
    summary.predictions.filter(
      (open) => open.checkUp !== checkUp.id && open.by <= today,
    ),
  );
  if (due.length === 0) return null;
  return (
    <section className={styles["part"]} aria-labelledby="expected">
      <h2 id="expected" className={styles["heading"]}>
        {words.checkup.prediction.due}
      </h2>
      {due.map((prediction) => (
        <Earlier
          key={prediction.checkUp}
          prediction={prediction}
          made={others.find(({ id }) => id === prediction.checkUp)}
        />
      ))}
    </section>
  );
}

/** Answers; taken back, it is as it was before. */
async function end(
  id: Id,
  came: PredictionEnd["came"],
  before: PredictionEnd | null,
): Promise<void> {
  await attempt(async () => {
    await call("prediction.end", { id, came });
    notices.show(words.checkup.prediction.answered(came), {
      label: words.app.undo,
      run: () =>
        void attempt(() =>
          call("prediction.end", {
            id,
            came: before?.came ?? null,
            ...(before && { note: before.note }),
          }),
        ),
    });
  });
}

function Earlier({
  prediction,
  made,
}: {
  prediction: OpenPrediction;
  /** The check-up that it was made in, as it is now. */
  made: CheckUp | undefined;
}) {
  return (
    <div className={styles["earlier"]}>
      {made && (
        <p className={styles["note"]}>
          {words.checkup.prediction.expected(made.day)}
        </p>
      )}
      <p className={styles["quiet"]} dir="auto">
        {prediction.text}
      </p>
      <p className={styles["note"]}>
        {words.checkup.prediction.said(prediction)}
      </p>
      <p className={styles["came"]}>
        <span id={`came-${prediction.checkUp}`}>
          {words.checkup.prediction.came}
        </span>
        {ends.map((came) => (
          <Button
            key={came}
            aria-describedby={`came-${prediction.checkUp}`}
            aria-pressed={made?.predictionEnd?.came === came}
            onClick={() =>
              void end(prediction.checkUp, came, made?.predictionEnd ?? null)
            }
          >
            {words.predictionEnd[came]}
          </Button>
        ))}
      </p>
    </div>
  );
}
