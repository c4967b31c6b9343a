import { useState } from "react";
import type { Client, Stage } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Field } from "../../kit/field.tsx";
import { StageSelect } from "../../parts/client-choices.tsx";
import { PredictionEnds } from "../../parts/prediction-end.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { go } from "../../state/route.ts";
import styles from "./about.module.css";
import { blankOutcome, EndDialog } from "./end-dialog.tsx";

/** How far a relationship is: to pause, to end, to take up again. Each can be taken back. */
export function Relationship({
  summary: { client, lastRecord, unfinished, conversations, predictions },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const { id, name, stage, since, outcome, pastOutcomes = [] } = client;
  const [ending, setEnding] = useState(false);
  // What was typed outlives the dialog: closing it loses nothing.
  const [draft, setDraft] = useState(() => outcome ?? blankOutcome(today));
  const unwritten = !lastRecord && !unfinished && conversations.length === 0;

  // A start sets the day since when one works together, so that it is put back with the stage.
  const putBack = () =>
    void attempt(() => call("client.change", { id, stage, since, outcome }));

  async function change(
    said: string,
    patch: { stage?: Stage; outcome?: typeof outcome },
  ) {
    await attempt(async () => {
      await call("client.change", { id, ...patch });
      notices.show(said, { label: words.app.undo, run: putBack });
      // What has to be agreed on is asked before the work begins.
      if (stage === "prospect" && patch.stage === "active")
        go({ at: "client", client: id, tab: "agreed", record: "start" });
    });
  }

  return (
    <section className={styles["relationship"]} aria-labelledby="relationship">
      <h2 id="relationship" className={styles["heading"]}>
        {words.client.relationship}
      </h2>
      {stage === "ended" ? (
        <>
          <p>
            {outcome
              ? words.client.outcome(outcome)
              : words.client.endedNoOutcome}
          </p>
          {outcome && outcome.why.trim() !== "" && (
            <p className={styles["why"]} dir="auto">
              {outcome.why}
            </p>
          )}
          <Foretold predictions={predictions} today={today} />
        </>
      ) : (
        <div className={styles["facts"]}>
          <Field label={words.client.stage}>
            {(ids) => (
              <StageSelect
                {...ids}
                value={stage}
                onChange={(next) =>
                  void change(words.client.stageIs(name, next), { stage: next })
                }
              />
            )}
          </Field>
        </div>
      )}
      {pastOutcomes.length > 0 && (
        <>
          <h3>{words.client.endedBefore}</h3>
          {pastOutcomes.map((past, index) => (
            <div key={index}>
              <p>{words.client.outcome(past)}</p>
              {past.why.trim() !== "" && (
                <p className={styles["why"]} dir="auto">
                  {past.why}
                </p>
              )}
            </div>
          ))}
        </>
      )}
      <div className={styles["buttons"]}>
        {stage === "active" && (
          <Button
            onClick={() =>
              void change(words.client.stageIs(name, "paused"), {
                stage: "paused",
              })
            }
          >
            {words.client.pause}
          </Button>
        )}
        {stage === "paused" && (
          <Button
            onClick={() =>
              void change(words.client.stageIs(name, "active"), {
                stage: "active",
              })
            }
          >
            {words.client.resume}
          </Button>
        )}
        <Button onClick={() => setEnding(true)}>
          {stage === "ended" ? words.client.changeOutcome : words.client.end}
        </Button>
        {stage === "ended" && (
          <Button
            onClick={() =>
              void change(words.client.stageIs(name, "active"), {
                stage: "active",
              })
            }
          >
            {words.client.reopen}
          </Button>
        )}
      </div>
      {unwritten && (
        <div className={styles["remove"]}>
          <p>{words.client.removeHint}</p>
          <Button look="quiet" onClick={() => void remove(client)}>
            {words.client.remove}
          </Button>
        </div>
      )}
      {ending && (
        <EndDialog
          name={name}
          ended={stage === "ended"}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setEnding(false)}
          onEnd={(given) => {
            setEnding(false);
            void change(
              stage === "ended"
                ? words.client.outcomeChanged
                : words.client.stageIs(name, "ended"),
              { outcome: given },
            );
          }}
        />
      )}
    </section>
  );
}

/** What was foretold and nobody has said the outcome of: it can be said now. */
function Foretold({
  predictions,
  today,
}: {
  predictions: ClientSummary["predictions"];
  today: Day;
}) {
  const [any, setAny] = useState(predictions.length > 0);
  if (!any && predictions.length > 0) setAny(true);
  if (!any) return null;
  return (
    <div className={styles["foretold"]}>
      <h3>{words.client.foretoldTitle}</h3>
      <PredictionEnds predictions={predictions} today={today} />
    </div>
  );
}

/** Takes away a client that nothing was written about; taken back, it is there as it was. */
async function remove({ id, name }: Client): Promise<void> {
  go({ at: "clients" });
  await attempt(async () => {
    await call("client.remove", { id });
    notices.show(words.client.removed(name), {
      label: words.app.undo,
      run: () => void attempt(() => call("client.create", { id, name })),
    });
  });
}
