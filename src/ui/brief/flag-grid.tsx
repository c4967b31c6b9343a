import { Fragment } from "react";
import type { FlagGrid as Grid } from "#core/brief/document.ts";
import type { FlagAnswer } from "#core/checkup/schema.ts";
import { yearOf } from "#core/day.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";

/** As many check-ups as stand side by side on a page. */
const widest = 8;

/** Flags down, check-ups across; many check-ups make several tables of about the same width. */
export function FlagGrid({ grid }: { grid: Grid }) {
  const { days, rows } = grid;
  if (days.length === 0) return null;
  const tables = Math.ceil(days.length / widest);
  const width = Math.ceil(days.length / tables);
  return (
    <section>
      <h2>{words.brief.grid}</h2>
      {rows.length === 0 && <p>{words.brief.noneEver}</p>}
      {rows.length > 0 &&
        Array.from({ length: tables }, (_, table) => (
          <GridTable
            key={table}
            grid={grid}
            start={table * width}
            width={width}
          />
        ))}
      {rows.length > 0 && (
        <p className={styles["legend"]}>
          <span>
            <FlagSign /> = {words.brief.raised}
          </span>{" "}
          {words.brief.legend.map((meaning) => (
            <Fragment key={meaning}>
              <span>{meaning}</span>{" "}
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}

function GridTable({
  grid,
  start,
  width,
}: {
  grid: Grid;
  start: number;
  width: number;
}) {
  const days = grid.days.slice(start, start + width);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <table className={styles["grid"]}>
      <caption>{words.brief.gridPart(first, last)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.brief.flagColumn}</th>
          {days.map((day, column) => (
            // Two check-ups may be of one day.
            <th key={start + column} scope="col">
              {words.dayAndMonth(day)} <br />
              {yearOf(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ flag, wording, answers }) => (
          <tr key={flag}>
            <th scope="row" dir="auto">
              {wording}
            </th>
            {days.map((_, column) => (
              <td key={start + column}>
                <Answer answer={answers[start + column] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ answer }: { answer: FlagAnswer | null }) {
  if (answer === "raised") {
    return (
      <span className={styles["raised"]}>
        <FlagSign />
        {words.brief.raised}
      </span>
    );
  }
  const [sign, said] =
    answer === "not-raised"
      ? [words.brief.notRaisedSign, words.flagAnswer["not-raised"]]
      : answer === "unknown"
        ? [words.brief.unknownSign, words.flagAnswer.unknown]
        : [words.brief.notAskedSign, words.brief.notAsked];
  return (
    <span role="img" aria-label={said}>
      {sign}
    </span>
  );
}
