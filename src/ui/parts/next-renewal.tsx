import { useState } from "react";
import type { Client } from "#core/client/schema.ts";
import { addMonths, latestDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { Field } from "../kit/field.tsx";
import { notices } from "../state/notice.ts";
import { toHash } from "../state/route.ts";
import { save } from "../state/saving.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./renewal-answer.module.css";

/** What follows when a renewal's day has passed: the day of the next one, none, or the end. */
export function NextRenewal({
  client,
  last,
  leaving,
}: {
  client: Client;
  /** The day that has passed. */
  last: Day;
  leaving: boolean;
}) {
  const { id, name, renewal } = client;
  const isSet = renewal !== last;
  // There is no year after the last one.
  const inAYear =
    last.slice(0, 4) < latestDay.slice(0, 4) && addMonths(last, 12);

  const [given, setGiven] = useState({ day: isSet ? renewal : null, times: 0 });

  function set(next: Day | null) {
    save(`client/${id}/renewal`, "client.change", { id, renewal: next });
  }

  /** Puts a day into the field as well. */
  function give(next: Day | null) {
    setGiven(({ times }) => ({ day: next, times: times + 1 }));
  }

  function choose(next: Day | null) {
    give(next);
    set(next);
    notices.show(words.due.nextSet(name, next), {
      label: words.app.undo,
      run: () => {
        give(null);
        set(renewal);
      },
    });
  }

  if (leaving && !isSet) {
    return (
      <>
        <p className={styles["question"]}>{words.due.leaving}</p>
        <a
          className={styles["link"]}
          href={toHash({ at: "client", client: id, tab: "about" })}
        >
          {words.due.endIt}
        </a>
      </>
    );
  }
  return (
    <>
      {isSet && (
        <p className={styles["question"]}>{words.due.nextIs(renewal)}</p>
      )}
      <Field label={words.due.next}>
        {({ id: field }) => (
          <DayInput
            key={given.times}
            id={field}
            value={given.day}
            onChange={(next) => {
              if (next !== null) set(next);
            }}
          />
        )}
      </Field>
      {!isSet && (
        <div className={styles["offers"]}>
          {inAYear && (
            <Button onClick={() => choose(inAYear)}>
              {words.due.nextIn(inAYear)}
            </Button>
          )}
          <Button onClick={() => choose(null)}>{words.due.nextNone}</Button>
        </div>
      )}
    </>
  );
}
