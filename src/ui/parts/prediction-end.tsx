import { useId, useRef, useState } from "react";
import type { PredictionEnd as End } from "#core/checkup/schema.ts";
import type { OpenPrediction } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Field } from "../kit/field.tsx";
import { RadioRow } from "../kit/radio-row.tsx";
import { notices } from "../state/notice.ts";
import { lastWritten, save } from "../state/saving.ts";
import { toLineBelow } from "./line-below.ts";
import styles from "./prediction-end.module.css";

const ends: readonly End["came"][] = ["yes", "no", "unclear"];

/** Asks what became of a prediction, which stays as it was written. The answer is saved at once and can be taken back. */
export function PredictionEnd({
  prediction,
  today,
}: {
  prediction: OpenPrediction;
  today: Day;
}) {
  const label = useId();
  const { checkUp: id, text, sure, by } = prediction;
  const field = `prediction/${id}`;
  const [{ came, note }, setEnd] = useState(() => {
    const last = lastWritten(field, "prediction.end");
    return { came: last?.came ?? null, note: last?.note ?? "" };
  });

  const latest = useRef({ came, note });

  function change(part: { came?: End["came"] | null; note?: string }) {
    const end = { ...latest.current, ...part };
    latest.current = end;
    setEnd(end);
    save(field, "prediction.end", { id, ...end });
  }

  return (
    <div className={styles["prediction"]}>
      <blockquote id={label} className={styles["text"]} dir="auto">
        {text}
      </blockquote>
      <p className={styles["by"]}>
        <time dateTime={by} title={words.longDay(by)}>
          {words.client.foretold(sure, by, today)}
        </time>
      </p>
      <RadioRow
        labelledBy={label}
        value={came}
        choices={ends.map((value) => ({
          value,
          label: words.predictionEnd[value],
          letter: words.client.predictionLetters[value],
        }))}
        onKeyAnswer={(_, from) => toLineBelow(from)}
        onChange={(value) => {
          change({ came: value });
          notices.show(words.client.predictionEnded, {
            label: words.app.undo,
            run: () => change({ came }),
          });
        }}
      />
      {came && (
        <Field label={words.client.predictionNote}>
          {(ids) => (
            <textarea
              {...ids}
              className={styles["note"]}
              rows={1}
              dir="auto"
              spellCheck
              value={note}
              onChange={({ target }) => change({ note: target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** Predictions to answer, one below the other. What was answered here stays while one is here. */
export function PredictionEnds({
  predictions,
  today,
}: {
  predictions: readonly OpenPrediction[];
  today: Day;
}) {
  const [kept, setKept] = useState(predictions);
  const known = new Set(kept.map(({ checkUp }) => checkUp));
  const others = predictions.filter(({ checkUp }) => !known.has(checkUp));
  if (others.length > 0) setKept([...kept, ...others]);
  return (
    <ul className={styles["predictions"]}>
      {kept.map((prediction) => (
        <li key={prediction.checkUp}>
          <PredictionEnd prediction={prediction} today={today} />
        </li>
      ))}
    </ul>
  );
}
