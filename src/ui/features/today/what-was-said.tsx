import { useLayoutEffect, useRef, useState } from "react";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { writeRecord } from "../../state/record-writing.ts";
import styles from "./due.module.css";

/** What was said in a talk, by its id. The line takes the focus, and every input is saved. */
export function WhatWasSaid({
  talk,
  before = "",
}: {
  talk: Id;
  before?: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(before);
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
            writeRecord("conversation", talk, { note: target.value });
          }}
        />
      )}
    </Field>
  );
}
