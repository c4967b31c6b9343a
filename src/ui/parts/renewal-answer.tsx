import { useId, useRef, useState } from "react";
import { awaitedRenewal } from "#core/client/clients.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { daysBetween, type Day } from "#core/day.ts";
import { renewalAnswersAt, renewalDays } from "#core/renewal/renewals.ts";
import type { RenewalAnswer as Answer } from "#core/renewal/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../kit/field.tsx";
import { RadioRow } from "../kit/radio-row.tsx";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { lastWritten, save } from "../state/saving.ts";
import { toLineBelow } from "./line-below.ts";
import { NextRenewal } from "./next-renewal.tsx";
import styles from "./renewal-answer.module.css";

/** An answer as it stands here: under an id of its own, so that a reason can be typed into it. */
interface Own {
  readonly id: string;
  /** Null until something is chosen, and after that was taken back. */
  readonly answer: Answer | null;
  readonly because: string;
}

/**
 * Asks what is to come at a client's renewal, as much as can be decided so many days before it. The answer is saved at
 * once and can be taken back; one of an earlier day stays, and is followed by a new one. After the day it asks for
 * the next one.
 */
export function RenewalAnswer({
  summary,
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const { client, renewal: last } = summary;
  const label = useId();
  // What is asked about stays the same when the next day is set meanwhile.
  const [on] = useState(() => awaitedRenewal(client) ?? today);
  const [own, setOwn] = useState<Own>(() => ownAnswer(last, today));
  const latest = useRef(own);
  const isAsked = client.renewal === on;
  const days = daysBetween(today, on);
  const answer = own.answer ?? last?.answer ?? null;
  const because = own.answer === null && last ? last.because : own.because;
  const choices = renewalAnswersAt(days);

  function change(next: Own) {
    latest.current = next;
    setOwn(next);
  }

  function put(patch: { readonly answer: Answer; readonly because?: string }) {
    const next = { ...latest.current, ...patch };
    change(next);
    save(answerField(next.id), "renewal.answer", {
      id: next.id,
      client: client.id,
      answer: patch.answer,
      because: next.because,
    });
  }

  function choose(chosen: Answer) {
    if (chosen === answer) return;
    const { answer: before } = own;
    put({ answer: chosen });
    notices.show(words.due.answered(client.name, chosen), {
      label: words.app.undo,
      run: () => {
        if (before) put({ answer: before });
        else takeBack();
      },
    });
  }

  function takeBack() {
    const { id } = latest.current;
    change(unanswered());
    void attempt(() => call("record.remove", { id }));
  }

  return (
    <div className={styles["renewal"]}>
      {isAsked && (
        <>
          <p id={label} className={styles["question"]}>
            {question(days)}
          </p>
          {last?.answer === "undecided" &&
            answer === "undecided" &&
            !choices.includes("undecided") && (
              <p className={styles["before"]}>
                {words.due.wasUndecided(last.day, today)}
              </p>
            )}
          <RadioRow
            labelledBy={label}
            value={answer}
            choices={choices.map((value) => ({
              value,
              label: words.renewalAnswer[value],
              letter: words.due.answerLetter[value],
            }))}
            onChange={choose}
            onKeyAnswer={(_, from) => toLineBelow(from)}
          />
          {answer !== null && choices.includes(answer) && (
            <Field label={words.due.because}>
              {(ids) => (
                <textarea
                  {...ids}
                  className={styles["because"]}
                  rows={1}
                  dir="auto"
                  spellCheck
                  value={because}
                  onChange={({ target }) =>
                    put({ answer, because: target.value })
                  }
                />
              )}
            </Field>
          )}
        </>
      )}
      {days < 0 && answer !== null && answer !== "undecided" && (
        <NextRenewal client={client} last={on} leaving={answer === "leave"} />
      )}
    </div>
  );
}

const answerField = (id: string) => `renewal/${id}`;

const unanswered = (): Own => ({
  id: crypto.randomUUID(),
  answer: null,
  because: "",
});

/** An answer of today is gone on with; any other is followed by a new one. */
function ownAnswer(last: ClientSummary["renewal"], today: Day): Own {
  if (last?.day !== today) return unanswered();
  const { id } = last;
  const written = lastWritten(answerField(id), "renewal.answer");
  return {
    id,
    answer: written?.answer ?? last.answer,
    because: written?.because ?? last.because,
  };
}

function question(days: number): string {
  if (days < 0) return words.due.answerPassed;
  if (days <= renewalDays.mustDecide) return words.due.answerDecide;
  return days <= renewalDays.decide
    ? words.due.answerNow
    : words.due.answerNothing;
}
