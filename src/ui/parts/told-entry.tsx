import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import type { OtherRecord } from "#words/en/told.ts";
import { setEdited } from "../state/newest.ts";
import { newestOf, type Written } from "../state/record-writing.ts";
import { toHash } from "../state/route.ts";
import { RecordForm } from "./record-form.tsx";
import { ToldView } from "./told-view.tsx";

/** A record on a client's page, in words: to read, to go on with where it stands, and to delete. */
export function ToldEntry({
  record,
  ...rest
}: {
  record: OtherRecord;
  today: Day;
  /** Whom it is about, where the place does not say so. */
  client?: ReactNode;
  marked?: boolean;
}) {
  if (
    record.kind === "week-mark" ||
    record.kind === "renewal" ||
    record.kind === "pattern-answer"
  )
    return <ToldView record={record} {...rest} />;
  if (record.kind === "portrait")
    return (
      <ToldView
        record={newestOf(record)}
        {...rest}
        actions={
          <a
            href={toHash({
              at: "client",
              client: record.client,
              tab: "portrait",
            })}
          >
            {words.client.portrait.toPortraits}
          </a>
        }
      />
    );
  return <Editable record={record} {...rest} />;
}

function Editable({
  record,
  ...rest
}: {
  record: Written;
  today: Day;
  client?: ReactNode;
  marked?: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const shown = newestOf(record);
  const began = useRef<Written>(shown);
  useEffect(() => {
    if (!editing) return;
    setEdited(began.current);
    return () => setEdited(null);
  }, [editing]);
  const edit = useRef<HTMLButtonElement>(null);
  return (
    <ToldView
      record={shown}
      {...rest}
      actions={
        <button
          ref={edit}
          type="button"
          onClick={() => {
            began.current = shown;
            setEditing(true);
          }}
        >
          {words.records.edit}
        </button>
      }
      form={
        editing && (
          <RecordForm
            kind={record.kind}
            id={record.id}
            client={record.client}
            record={record}
            onDone={() => {
              setEditing(false);
              requestAnimationFrame(() => edit.current?.focus());
            }}
          />
        )
      }
    />
  );
}
