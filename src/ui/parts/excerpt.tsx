import { Fragment } from "react";
import type { Output } from "#contract/contract.ts";
import { toHash } from "../state/route.ts";
import styles from "./excerpt.module.css";

/** A record in which something was found. */
export type Answer = Output<"record.find">["answers"][number];

/** A few words of a record, with what was looked for marked. */
export function ExcerptText({
  excerpt: { text, marks, cutBefore, cutAfter },
}: {
  excerpt: Answer["excerpts"][number];
}) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {cutBefore && "… "}
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className={styles["mark"]}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
      {cutAfter && " …"}
    </>
  );
}

/** Where a record that was found is read: on its client's timeline, or where it is still being worked on. */
export function placeOfAnswer({
  record,
  client,
  unfinished,
}: Answer): Parameters<typeof toHash>[0] {
  return unfinished
    ? { at: "checkup", checkUp: record }
    : { at: "client", client, tab: "timeline", record };
}
