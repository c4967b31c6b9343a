import { useLayoutEffect, useRef, useState } from "react";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { lastWritten, save } from "../../state/saving.ts";
import styles from "./due.module.css";

const noteField = (id: Id) => `conversation/${id}/note`;

/** What was said in a talk, by its id. The line takes the focus, and every input is saved. */
export function WhatWasSaid({
  talk: id,
  before = "",
}: {
  talk: Id;
  before?: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(
    () => lastWritten(noteField(id), "conversation.write")?.note ?? before,
  );
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <Field label={words.due.whatWasSaid}>
      {(ids) => (
        <textarea
          {...ids}
          ref={field}
          className={styles["said"]}
          rows={1}
          dir="auto"
          spellCheck
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            save(noteField(id), "conversation.write", {
              id,
              note: target.value,
            });
          }}
        />
      )}
    </Field>
  );
}
