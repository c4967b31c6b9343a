import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Due } from "#core/client/due-kinds.ts";
import type { Day } from "#core/day.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { Actions, Place } from "./due-actions.tsx";
import { placeOfTheEnd } from "./due-place.ts";
import { WhatWasSaid } from "./what-was-said.tsx";
import styles from "./due.module.css";

/**
 * A decision whose day has come. A record cannot say that it is done: what carries it out is offered, a talk that was
 * held, the end, or another look.
 */
export function DecisionDue({
  due,
  summary,
  today,
  page,
}: {
  due: Extract<Due, { is: "decision" }>;
  summary: ClientSummary;
  today: Day;
  page: ReactNode;
}) {
  const { decided, because, day } = due.decision;
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isHeld, setIsHeld] = useState(false);
  const isTalk = decided === "talk" || decided === "renegotiate";
  const isLeaving =
    (decided === "leave" || decided === "decline") &&
    summary.client.kind !== "own-business";

  async function held() {
    flushSync(() => setIsHeld(true));
    const wentWell = await attempt(async () => {
      await call("conversation.write", {
        id,
        client: due.client,
        topic: because,
        since: summary.lastCheckUp ?? day,
        held: today,
      });
      notices.show(words.due.held(due.name), {
        label: words.app.undo,
        run: () => {
          setIsHeld(false);
          setId(crypto.randomUUID());
          void attempt(() => call("record.remove", { id }));
        },
      });
    });
    if (!wentWell) setIsHeld(false);
  }

  return (
    <>
      {because.trim() !== "" && (
        <p className={styles["written"]} dir="auto">
          {because}
        </p>
      )}
      {isHeld ? (
        <WhatWasSaid talk={id} />
      ) : (
        <p>{words.due.decideAnew[decided]}</p>
      )}
      <Actions>
        {isTalk && !isHeld && (
          <Button onClick={() => void held()}>{words.due.talkHeld}</Button>
        )}
        {isLeaving && <Place to={placeOfTheEnd(due)}>{words.due.endIt}</Place>}
        {!isHeld && (
          <Button onClick={() => void beginCheckUp(summary)}>
            {words.due.beginAnew}
          </Button>
        )}
        {page}
      </Actions>
    </>
  );
}
