import type { BriefDocument, Foretold } from "#core/brief/document.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import { places, ToEntry } from "./places.tsx";
import { Lines } from "./written.tsx";

/** What was expected, as it was written then, and what the owner says came of it. */
export function Predictions({
  predictions,
}: Pick<BriefDocument, "predictions">) {
  if (predictions.length === 0) return null;
  const told = predictions.flatMap(({ end }) => end ?? []);
  const { predictionColumns: columns } = words.brief;
  return (
    <section>
      <h2 id={places.predictions}>{words.brief.predictions}</h2>
      <p className={styles["small"]}>
        {words.brief.predictionsCount(
          predictions.length,
          told.filter(({ came }) => came === "yes").length,
          told.length,
        )}
      </p>
      <table className={`${styles["grid"] ?? ""} ${styles["foretold"] ?? ""}`}>
        <thead>
          <tr>
            <th scope="col">{columns.on}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.came}</th>
          </tr>
        </thead>
        <tbody>
          {predictions.map((foretold) => (
            <Row key={foretold.checkUp} {...foretold} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ checkUp, day, prediction, end }: Foretold) {
  return (
    <tr>
      <th scope="row">
        <ToEntry record={checkUp}>{words.shortDay(day)}</ToEntry>
      </th>
      <td>
        <Lines text={prediction.text} />
        <p className={styles["small"]}>
          {words.checkup.prediction.said(prediction)}
        </p>
      </td>
      <td>
        {end ? (
          <>
            <p>{words.checkup.prediction.ended(end.came, end.day)}</p>
            {!isBlank(end.note) && <Lines text={end.note} />}
          </>
        ) : (
          <p className={styles["soft"]}>{words.brief.notTold}</p>
        )}
      </td>
    </tr>
  );
}
