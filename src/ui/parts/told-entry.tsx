import { useEffect, useRef, useState } from "react";
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
  today,
  marked = false,
}: {
  record: OtherRecord;
  today: Day;
  marked?: boolean;
}) {
  if (record.kind === "week-mark" || record.kind === "renewal")
    return <ToldView record={record} today={today} marked={marked} />;
  if (record.kind === "portrait")
    return (
      <ToldView
        record={newestOf(record)}
        today={today}
        marked={marked}
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
  return <Editable record={record} today={today} marked={marked} />;
}

function Editable({
  record,
  today,
  marked,
}: {
  record: Written;
  today: Day;
  marked: boolean;
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
      today={today}
      marked={marked}
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
