import { Fragment } from "react";
import type { FlagsByDate } from "#core/brief/flags-by-date.ts";
import type { FlagAnswer } from "#core/checkup/schema.ts";
import { yearOf } from "#core/day.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";
import { places, ToEntry } from "./places.tsx";

/** As many check-ups as stand side by side on a page. */
const widest = 8;

/** Flags down, check-ups across; many check-ups make several tables of about the same width. */
export function FlagGrid({ grid }: { grid: FlagsByDate }) {
  const { checkUps, rows } = grid;
  if (checkUps.length === 0) return null;
  const tables = Math.ceil(checkUps.length / widest);
  const width = Math.ceil(checkUps.length / tables);
  return (
    <section>
      <h2 id={places.grid}>{words.brief.grid}</h2>
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
  grid: FlagsByDate;
  start: number;
  width: number;
}) {
  const checkUps = grid.checkUps.slice(start, start + width);
  const [first, last] = [checkUps[0], checkUps.at(-1)];
  if (!first || !last) return null;
  return (
    <table className={styles["grid"]}>
      <caption>{words.brief.gridPart(first.day, last.day)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.brief.flagColumn}</th>
          {checkUps.map(({ id, day }) => (
            <th key={id} scope="col">
              <ToEntry record={id}>
                {words.dayAndMonth(day)} <br />
                {yearOf(day)}
              </ToEntry>
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
            {checkUps.map(({ id }, column) => (
              <td key={id}>
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
