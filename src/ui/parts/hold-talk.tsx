import { useLayoutEffect, useRef, useState, type FormEvent } from "react";
import type { Day } from "#core/day.ts";
import type { Conversation } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { Check } from "../kit/check.tsx";
import { Field } from "../kit/field.tsx";
import { shortcut, isShortcut } from "../kit/keys.ts";
import { Lines } from "../kit/lines.tsx";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { newestOf, writeRecord } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import { Saved } from "./saved.tsx";
import styles from "./record-form.module.css";

/** Asks what was said in a talk, and when. What is typed is kept with the talk at once, also while it is not held yet. */
export function HoldTalk({
  talk: read,
  settles: canSettle,
  today,
  onDone,
}: {
  talk: Conversation;
  /** Whether it is about a disagreement that still stands. */
  settles: boolean;
  today: Day;
  onDone: (held: boolean) => void;
}) {
  const talk = newestOf(read);
  const [note, setNote] = useState(talk.note);
  const [held, setHeld] = useState(today);
  const [settles, setSettles] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector("textarea")?.focus();
  }, []);

  function hold(event?: FormEvent) {
    event?.preventDefault();
    void attempt(async () => {
      const { undo } = await call("conversation.hold", {
        id: talk.id,
        held,
        note,
        ...(canSettle && { settles }),
      });
      notices.show(
        canSettle && settles
          ? words.form.hold.andSettled
          : words.form.hold.isHeld,
        {
          label: words.app.undo,
          run: () => void attempt(() => call("change.undo", { undo })),
        },
      );
      onDone(true);
    });
  }

  return (
    <form
      ref={form}
      className={styles["form"]}
      aria-label={words.form.hold.heading}
      onSubmit={hold}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (isShortcut(event, "Enter")) hold();
        else if (event.key === "Escape") onDone(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Lines
        label={words.form.talk.note}
        rows={2}
        value={note}
        onChange={(typed) => {
          setNote(typed);
          writeRecord("conversation", talk.id, { note: typed });
        }}
      />
      <div className={styles["days"]}>
        <Field label={words.form.hold.day}>
          {({ id }) => (
            <DayInput
              id={id}
              value={held}
              onChange={(day) => day && setHeld(day)}
            />
          )}
        </Field>
      </div>
      {canSettle && (
        <Check checked={settles} onChange={setSettles}>
          {words.form.hold.settles}
        </Check>
      )}
      <div className={styles["foot"]}>
        <Saved />
        <Button look="quiet" onClick={() => onDone(false)}>
          {words.form.hold.cancel}
        </Button>
        <Button look="primary" type="submit" shortcut={shortcut("Enter")}>
          {words.form.hold.hold}
        </Button>
      </div>
    </form>
  );
}
