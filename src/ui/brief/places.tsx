import { createContext, useContext, type ReactNode } from "react";
import type { Day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import styles from "./brief.module.css";

/**
 * Where things stand in a brief, for links inside it. The names of places are in the file: they tell nothing but where
 * in the order something comes.
 */
export const places = {
  grid: "brief-flags",
  lines: "brief-lines",
  timeline: "brief-timeline",
  findings: "brief-findings",
  predictions: "brief-predictions",
  month: (first: Day) => `brief-${first.slice(0, 7)}`,
  entry: (index: number) => `brief-entry-${String(index + 1)}`,
};

const Entries = createContext<ReadonlyMap<Id, string>>(new Map());
const OnPaper = createContext(true);

/** Whether what stands inside becomes a file: a preview leads nowhere, and is no hundred stops of the Tab key. */
export function WithLinks({
  areLinks,
  children,
}: {
  areLinks: boolean;
  children: ReactNode;
}) {
  return <OnPaper value={areLinks}>{children}</OnPaper>;
}

/** Lets what stands inside lead to these entries of the timeline. */
export function WithEntries({
  records,
  children,
}: {
  records: readonly JournalRecord[];
  children: ReactNode;
}) {
  return (
    <Entries
      value={new Map(records.map(({ id }, index) => [id, places.entry(index)]))}
    >
      {children}
    </Entries>
  );
}

/** Leads to a place in this brief. */
export function To({
  place,
  className,
  children,
}: {
  place: string;
  className: string | undefined;
  children: ReactNode;
}) {
  return useContext(OnPaper) ? (
    <a className={className} href={`#${place}`}>
      {children}
    </a>
  ) : (
    <span className={className}>{children}</span>
  );
}

/** Leads to a record where it stands in this brief; plain words where it does not. */
export function ToEntry({
  record,
  children,
}: {
  record: Id;
  children: ReactNode;
}) {
  const place = useContext(Entries).get(record);
  return place === undefined ? (
    children
  ) : (
    <To place={place} className={styles["link"]}>
      {children}
    </To>
  );
}
