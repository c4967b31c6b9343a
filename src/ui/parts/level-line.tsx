import { useId, useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { useWidth } from "../kit/use-width.ts";
import { LevelChart } from "./level-chart.tsx";
import {
  fewest,
  layOut,
  nearestTo,
  stepFrom,
  type LevelPoint,
} from "./level-layout.ts";
import styles from "./level-line.module.css";
import { LevelSign, type Level } from "./level-mark.tsx";

/** How wide it is drawn before anybody has measured, and on paper, in pixels. */
const paperWidth = 640;

/**
 * Something that has a few ordered levels over time, drawn, and told as a table. The drawing is one stop of the Tab key:
 * the arrow keys, Home and End go from point to point, Enter opens what stands behind one. Fewer than four points draw
 * nothing. Points come oldest first, levels from the top.
 */
export function LevelLine<Name extends string>({
  label,
  points,
  levels,
  sayDay = words.longDay,
  dayColumn = words.levelLine.day,
  hrefOf,
  isStatic = false,
  withTable = !isStatic,
}: {
  label: string;
  points: readonly LevelPoint<Name>[];
  levels: readonly Level<Name>[];
  /** The time of a point in words, and what times of that sort are called. */
  sayDay?: (day: Day) => string;
  dayColumn?: string;
  hrefOf?: (point: LevelPoint<Name>) => string | undefined;
  /** For paper: nothing to go through, and the table unfolded where it is asked for. */
  isStatic?: boolean;
  withTable?: boolean;
}) {
  const id = useId();
  const enough = points.length >= fewest;
  const table = withTable && points.length > 0 && (
    <LevelTable {...{ label, points, levels, sayDay, dayColumn }} />
  );
  return (
    <figure className={styles["figure"]}>
      <figcaption id={id} className={styles["caption"]}>
        {label}
      </figcaption>
      {!enough && (
        <p className={styles["quiet"]}>
          {words.levelLine.tooFew(points.length, fewest)}
        </p>
      )}
      {enough && isStatic && (
        <LevelChart
          points={points}
          levels={levels}
          width={paperWidth}
          label={words.levelLine.drawing(label, points.length)}
        />
      )}
      {enough && !isStatic && (
        <Walk {...{ label, points, levels, sayDay, hrefOf }} />
      )}
      {table &&
        (isStatic ? (
          table
        ) : (
          <details className={styles["fold"]}>
            <summary>{words.levelLine.asTable}</summary>
            {table}
          </details>
        ))}
    </figure>
  );
}

/** The drawing, to go through point by point. */
function Walk<Name extends string>({
  label,
  points,
  levels,
  sayDay,
  hrefOf,
}: {
  label: string;
  points: readonly LevelPoint<Name>[];
  levels: readonly Level<Name>[];
  sayDay: (day: Day) => string;
  hrefOf: ((point: LevelPoint<Name>) => string | undefined) | undefined;
}) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref, paperWidth);
  const [chosen, setChosen] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = pointed ?? chosen;
  const point = shown === null ? undefined : points[shown];
  const level = levels.find((known) => known.id === point?.level);
  const href = point && hrefOf?.(point);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepFrom(chosen, event.key, points.length);
    const at = points[chosen ?? -1];
    const opens = event.key === "Enter" && at && hrefOf?.(at);
    if (to !== null) {
      setPointed(null);
      setChosen(to);
    } else if (opens) window.location.hash = opens;
    else return;
    event.preventDefault();
  }

  /** The point that the mouse or a finger means. */
  function meant(event: PointerEvent<HTMLDivElement>): number {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { points: placed } = layOut(
      points,
      levels.map((known) => known.id),
      width,
    );
    return nearestTo(placed, event.clientX - left, event.clientY - top);
  }

  return (
    <>
      <div
        ref={ref}
        className={styles["walk"]}
        role="application"
        aria-roledescription={words.levelLine.role}
        aria-label={words.levelLine.drawing(label, points.length)}
        aria-describedby={point ? undefined : `${id}-hint`}
        // An application hears the arrow keys, also with a screen reader.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onFocus={() => setChosen((at) => at ?? points.length - 1)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          if (event.pointerType === "mouse") setPointed(meant(event));
        }}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={(event) => setChosen(meant(event))}
      >
        <LevelChart
          points={points}
          levels={levels}
          width={width}
          chosen={shown}
        />
      </div>
      <p className={styles["told"]} aria-live="polite">
        {point && level ? (
          <>
            <LevelSign look={level.look} />
            <span>{words.levelLine.point(sayDay(point.day), level.word)}</span>
            {href && <a href={href}>{words.levelLine.open}</a>}
          </>
        ) : (
          <span id={`${id}-hint`} className={styles["quiet"]}>
            {words.levelLine.hint(hrefOf !== undefined)}
          </span>
        )}
      </p>
    </>
  );
}

function LevelTable<Name extends string>({
  label,
  points,
  levels,
  sayDay,
  dayColumn,
}: {
  label: string;
  points: readonly LevelPoint<Name>[];
  levels: readonly Level<Name>[];
  sayDay: (day: Day) => string;
  dayColumn: string;
}) {
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{dayColumn}</th>
          <th scope="col">{words.levelLine.level}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, level: of }, index) => {
          const level = levels.find((known) => known.id === of);
          return (
            <tr key={index}>
              <th scope="row">
                <time dateTime={day}>{sayDay(day)}</time>
              </th>
              <td>
                {level && <LevelSign look={level.look} />} {level?.word}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
