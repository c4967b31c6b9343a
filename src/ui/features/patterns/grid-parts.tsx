import type { ComponentProps } from "react";
import type { Quarter } from "#core/day.ts";
import type { FlagCell } from "#core/patterns/flag-grid.ts";
import { words } from "#words/words.ts";
import { FlagShare } from "./flag-share.tsx";
import type { ShownRow } from "./grid-rows.ts";
import styles from "./grid.module.css";

/** What a column is called: its quarter, and the year where that begins or the columns do. */
export function QuarterHead({
  quarter,
  withYear,
}: {
  quarter: Quarter;
  withYear: boolean;
}) {
  return (
    <th scope="col" className={styles["quarter"]}>
      <span className="visually-hidden">
        {words.patternGrid.spokenQuarter(quarter)}
      </span>
      <span aria-hidden="true">
        <span className={styles["year"]}>
          {withYear ? quarter.slice(0, 4) : ""}
        </span>
        {words.patternGrid.quarterNumber(quarter)}
      </span>
    </th>
  );
}

/** A flag in its words, to be opened client by client; or the client of a part. */
export function RowHead({
  row: { client, wording, retired, opens },
  open,
  button,
}: {
  row: ShownRow;
  open: boolean;
  button: ComponentProps<"button">;
}) {
  if (client) return <bdi>{client.name}</bdi>;
  const said = (
    <span dir="auto">
      {wording}
      {retired && (
        <span className={styles["retired"]}>
          {" "}
          · {words.patternGrid.retired}
        </span>
      )}
    </span>
  );
  return opens ? (
    <button
      {...button}
      className={styles["open"]}
      aria-expanded={open}
      title={words.patternGrid.byClient}
    >
      {said}
    </button>
  ) : (
    said
  );
}

/** What a cell shows: a flag filled as far as it was raised, and the figures. */
export function CellMark({ cell: { seen, of } }: { cell: FlagCell }) {
  if (of === 0)
    return <span className={styles["unsure"]}>{words.patternGrid.unsure}</span>;
  return (
    <>
      <FlagShare seen={seen} of={of} />
      <span className={seen > 0 ? undefined : styles["never"]}>
        {words.patternGrid.seenOf(seen, of)}
      </span>
    </>
  );
}
