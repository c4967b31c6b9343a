import { useId, type FormEvent } from "react";
import type { Outcome } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Field } from "../../kit/field.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import styles from "./about.module.css";

/** An outcome before it is given. */
export type OutcomeDraft = Partial<Outcome> & Pick<Outcome, "day" | "why">;

export function blankOutcome(today: Day): OutcomeDraft {
  return { day: today, why: "" };
}

const endings = ["well", "badly", "neither"] as const;
const enders = ["me", "them", "both"] as const;

/** Asks how a relationship ended. Nothing is chosen beforehand. */
export function EndDialog({
  name,
  ended,
  draft,
  onDraft,
  onClose,
  onEnd,
}: {
  name: string;
  /** Whether it has ended already and the outcome is put right. */
  ended: boolean;
  draft: OutcomeDraft;
  onDraft: (draft: OutcomeDraft) => void;
  onClose: () => void;
  onEnd: (outcome: Outcome) => void;
}) {
  const id = useId();
  const change = (patch: Partial<OutcomeDraft>) =>
    onDraft({ ...draft, ...patch });

  const complete = draft.ended && draft.by;

  function end(event: FormEvent) {
    event.preventDefault();
    if (draft.ended && draft.by)
      onEnd({ ...draft, ended: draft.ended, by: draft.by });
  }

  return (
    <Dialog title={words.client.endTitle(name)} onClose={onClose}>
      <form className={styles["form"]} onSubmit={end}>
        <div>
          <p id={`${id}-how`} className={styles["label"]}>
            {words.client.howEnded}
          </p>
          <RadioRow
            labelledBy={`${id}-how`}
            value={draft.ended ?? null}
            choices={endings.map((value) => ({
              value,
              label: words.ended[value],
              letter: words.client.endingLetters[value],
            }))}
            onChange={(value) => change({ ended: value })}
          />
        </div>
        <div>
          <p id={`${id}-who`} className={styles["label"]}>
            {words.client.whoEnded}
          </p>
          <RadioRow
            labelledBy={`${id}-who`}
            value={draft.by ?? null}
            choices={enders.map((value) => ({
              value,
              label: words.endedBy[value],
              letter: words.client.enderLetters[value],
            }))}
            onChange={(value) => change({ by: value })}
          />
        </div>
        <Field label={words.client.endedOn}>
          {(ids) => (
            <DayInput
              {...ids}
              value={draft.day}
              onChange={(day) => {
                if (day) change({ day });
              }}
            />
          )}
        </Field>
        <Field label={words.client.why}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              dir="auto"
              value={draft.why}
              onChange={(event) => change({ why: event.target.value })}
            />
          )}
        </Field>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>{words.client.keep}</Button>
          <Button
            look={complete ? "primary" : "plain"}
            type="submit"
            disabled={!complete}
          >
            {ended ? words.client.saveOutcome : words.client.doEnd}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
