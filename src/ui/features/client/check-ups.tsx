import { useState } from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty } from "../../kit/screen.tsx";
import { CheckUpView } from "../../parts/checkup-view.tsx";
import { PredictionEnds } from "../../parts/prediction-end.tsx";
import { isMeant, removeRecord } from "../../parts/remove-record.ts";
import { useQuery } from "../../state/query.ts";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import styles from "./client.module.css";
import { FlagGridView } from "./flag-grid.tsx";

/** The flags through time, and each check-up with what it ended in. */
export function CheckUps({
  summary,
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const { client, unfinished, predictions } = summary;
  const due = predictions.filter(
    ({ by }) => by <= today || client.stage === "ended",
  );
  const [foretold, setForetold] = useState(due.length > 0);
  if (!foretold && due.length > 0) setForetold(true);
  const page = useQuery("record.list", {
    client: client.id,
    kind: "check-up",
    limit: 1_000,
  }).value;
  if (!page) return null;
  const checkUps = page.records.filter((record) => record.kind === "check-up");
  return (
    <div className={styles["check-ups"]}>
      {unfinished && (
        <Unfinished
          id={unfinished}
          today={today}
          onGoOn={() => void beginCheckUp(summary)}
        />
      )}
      {foretold && (
        <section aria-labelledby="foretold">
          <h2 id="foretold" className={styles["heading"]}>
            {words.client.foretoldTitle}
          </h2>
          <PredictionEnds predictions={due} today={today} />
        </section>
      )}
      {checkUps.length === 0 && !unfinished && (
        <Empty
          action={
            <Button look="primary" onClick={() => void beginCheckUp(summary)}>
              {words.client.begin}
            </Button>
          }
        >
          {words.client.checkUpsEmpty}
        </Empty>
      )}
      {checkUps.length > 0 && (
        <>
          <section aria-labelledby="grid">
            <h2 id="grid" className={styles["heading"]}>
              {words.client.grid}
            </h2>
            <FlagGridView checkUps={checkUps.toReversed()} />
          </section>
          <section aria-labelledby="the-check-ups">
            <h2 id="the-check-ups" className={styles["heading"]}>
              {words.client.theCheckUps}
            </h2>
            {checkUps.map((checkUp) => (
              <CheckUpView key={checkUp.id} checkUp={checkUp} today={today} />
            ))}
          </section>
        </>
      )}
    </div>
  );
}

/** The one that was begun, to go on with. */
function Unfinished({
  id,
  today,
  onGoOn,
}: {
  id: Id;
  today: Day;
  onGoOn: () => void;
}) {
  const begun = useQuery("record.read", { id }).value;
  return (
    <div className={styles["unfinished"]}>
      <p>{begun && words.client.unfinished(begun.day, today)}</p>
      <div className={styles["choices"]}>
        <Button onClick={onGoOn}>{words.client.goOn}</Button>
        <Button
          look="quiet"
          onClick={(click) => {
            if (isMeant(click)) void removeRecord(id);
          }}
        >
          {words.records.remove}
        </Button>
      </div>
    </div>
  );
}
