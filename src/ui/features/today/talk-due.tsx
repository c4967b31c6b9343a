import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Day } from "#core/day.ts";
import type { Conversation } from "#core/talk/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Field } from "../../kit/field.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { newestOf, writeRecord } from "../../state/record-writing.ts";
import { Actions } from "./due-actions.tsx";
import { WhatWasSaid } from "./what-was-said.tsx";
import styles from "./due.module.css";

/** A talk that is owed: held today, or planned for another day. What was said is typed once it was held. */
export function TalkDue({
  talk,
  name,
  today,
  page,
}: {
  talk: Conversation;
  name: string;
  today: Day;
  page: ReactNode;
}) {
  const [isPlanning, setIsPlanning] = useState(false);
  const [isHeld, setIsHeld] = useState(false);
  const [settles, setSettles] = useState(false);
  const day = useRef<HTMLDivElement>(null);
  const { planned, note } = newestOf(talk);

  async function hold() {
    // The line to type what was said is there before the answer is: no key is lost on the way.
    flushSync(() => setIsHeld(true));
    const wentWell = await attempt(async () => {
      const { undo } = await call("conversation.hold", {
        id: talk.id,
        ...(settles && { settles }),
      });
      notices.show(words.due.held(name), {
        label: words.app.undo,
        run: () => {
          setIsHeld(false);
          void attempt(() => takeBack(talk.id, undo));
        },
      });
    });
    if (!wentWell) setIsHeld(false);
  }

  if (isHeld)
    return (
      <>
        <Topic>{talk.topic}</Topic>
        <WhatWasSaid talk={talk.id} before={note} />
        <Actions>{page}</Actions>
      </>
    );
  return (
    <>
      <Topic>{talk.topic}</Topic>
      <p>{words.due.owedSince(talk.since, today)}</p>
      {talk.disagreement !== null && (
        <label className={styles["check"]}>
          <input
            type="checkbox"
            checked={settles}
            onChange={({ target }) => setSettles(target.checked)}
          />
          {words.due.settles}
        </label>
      )}
      <Actions>
        <Button data-first="" onClick={() => void hold()}>
          {words.due.heldToday}
        </Button>
        {!isPlanning && (
          <Button
            onClick={() => {
              flushSync(() => setIsPlanning(true));
              day.current?.querySelector("input")?.focus();
            }}
          >
            {words.due.planDay}
          </Button>
        )}
        {page}
      </Actions>
      {isPlanning && (
        <div ref={day}>
          <Field label={words.due.plannedFor}>
            {({ id }) => (
              <DayInput
                id={id}
                value={planned}
                onChange={(next) =>
                  writeRecord("conversation", talk.id, { planned: next })
                }
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}

/** A talk that was not held after all. What was typed about it meanwhile stays with it. */
async function takeBack(id: Id, undo: Id): Promise<void> {
  await call("change.undo", { undo });
  await call("conversation.write", { id, held: null });
}

function Topic({ children }: { children: string }) {
  if (children.trim() === "") return null;
  return (
    <p className={styles["written"]} dir="auto">
      {children}
    </p>
  );
}
