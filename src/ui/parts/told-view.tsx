import { useLayoutEffect, useRef, type ReactNode } from "react";
import { timeOf, type Day } from "#core/day.ts";
import type { OtherRecord } from "#words/en/told.ts";
import { words } from "#words/words.ts";
import { FoldedWords } from "./folded-words.tsx";
import { isMeant, removeRecord } from "./remove-record.ts";
import styles from "./record-view.module.css";

/** A record that is no reflection and no check-up, in words: to read and to delete. */
export function ToldView({
  record,
  today,
  client,
  actions,
  form,
  marked = false,
}: {
  record: OtherRecord;
  today: Day;
  /** Whom it is about, where the place does not say so. */
  client?: ReactNode;
  /** What else can be done with it. */
  actions?: ReactNode;
  /** Stands in the place of its words while it is being edited. */
  form?: ReactNode;
  marked?: boolean;
}) {
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (marked) article.current?.scrollIntoView({ block: "center" });
  }, [marked]);
  return (
    <article
      ref={article}
      id={`record-${record.id}`}
      className={`${styles["record"] ?? ""} ${marked ? (styles["marked"] ?? "") : ""}`}
    >
      <div className={styles["meta"]}>
        <time
          dateTime={record.day}
          title={`${words.longDay(record.day)}, ${timeOf(record.at)}`}
        >
          {words.relativeDay(record.day, today)}
        </time>
        {client}
        {record.copyOf && <span>{words.records.otherVersion}</span>}
        {!form && (
          <span className={styles["actions"]}>
            {actions}
            <button
              type="button"
              onClick={(click) => {
                if (isMeant(click)) void removeRecord(record.id);
              }}
            >
              {words.records.remove}
            </button>
          </span>
        )}
      </div>
      {form || <Told record={record} />}
    </article>
  );
}

/** What a record tells: its heading, and the owner's words. */
export function Told({ record }: { record: OtherRecord }) {
  const { title, parts } = words.told(record);
  return (
    <div className={styles["told"]}>
      <p className={styles["told-title"]} dir="auto">
        {title}
      </p>
      {parts.map(({ label, text }, index) => (
        <div key={index} className={styles["told-words"]}>
          {label && <p className={styles["told-label"]}>{label}</p>}
          <FoldedWords text={text} lines={14} />
        </div>
      ))}
    </div>
  );
}
