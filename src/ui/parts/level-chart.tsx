import { useMemo } from "react";
import { box, heightOf, layOut, type LevelPoint } from "./level-layout.ts";
import { LevelMark, type Level, type LevelLook } from "./level-mark.tsx";
import styles from "./level-line.module.css";

/** The drawing of a line of levels: words of the levels at the left, the time below, the chosen point marked. */
export function LevelChart({
  points,
  levels,
  width,
  label,
  chosen = null,
}: {
  points: readonly LevelPoint[];
  levels: readonly Level[];
  /** In pixels. */
  width: number;
  /** What a screen reader calls it; without one something around it says it. */
  label?: string | undefined;
  chosen?: number | null;
}) {
  const height = heightOf(levels.length);
  const drawing = useMemo(
    () => <Drawing points={points} levels={levels} width={width} />,
    [points, levels, width],
  );
  const at =
    chosen === null
      ? undefined
      : layOut(
          points,
          levels.map(({ id }) => id),
          width,
        ).points[chosen];
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className={styles["drawing"]}
      {...(label
        ? { role: "img", "aria-label": label }
        : { "aria-hidden": true })}
    >
      {at && (
        <path
          className={styles["stands"]}
          d={`M${String(at.x)} 0V${String(height - box.axis)}`}
        />
      )}
      {drawing}
      {at && <circle className={styles["ring"]} cx={at.x} cy={at.y} r={9} />}
    </svg>
  );
}

function Drawing({
  points,
  levels,
  width,
}: {
  points: readonly LevelPoint[];
  levels: readonly Level[];
  width: number;
}) {
  const { lanes, marks, path, size, ...layout } = layOut(
    points,
    levels.map(({ id }) => id),
    width,
  );
  const axis = heightOf(levels.length) - box.axis + 0.5;
  const end = width - box.right;
  return (
    <>
      {lanes.map((y, lane) => (
        <g key={levels[lane]?.id}>
          <path
            className={styles["lane"]}
            d={`M${String(box.left)} ${String(y)}H${String(end)}`}
          />
          <text className={styles["word"]} x={0} y={y + 4}>
            {levels[lane]?.word}
          </text>
        </g>
      ))}
      <path
        className={styles["axis"]}
        d={`M${String(box.left)} ${String(axis)}H${String(end)}`}
      />
      {marks.map(({ x, label }) => (
        <g key={x}>
          <path
            className={styles["axis"]}
            d={`M${String(x)} ${String(axis)}v${label ? "6" : "3"}`}
          />
          {label && (
            <text className={styles["time"]} x={x} y={axis + 19}>
              {label}
            </text>
          )}
        </g>
      ))}
      <path
        className={size === "stroke" ? styles["faint"] : styles["line"]}
        d={path}
      />
      {size === "stroke"
        ? lanes.map((y, lane) => (
            <path
              key={levels[lane]?.id}
              className={[
                styles["stroke"],
                styles[inkOf(levels[lane]?.look ?? "full")],
              ].join(" ")}
              // The lower the level, the longer its strokes: in grey they are still told apart.
              d={strokes(
                layout.points.flatMap((at) => (at.lane === lane ? at.x : [])),
                y,
                4 + lane * 2.5,
              )}
            />
          ))
        : layout.points.map(({ x, y, lane }, index) => (
            <LevelMark
              key={index}
              look={levels[lane]?.look ?? "full"}
              x={x}
              y={y}
              size={size}
            />
          ))}
    </>
  );
}

/** Strokes have no inside: the looks in ink differ by their length and their place. */
function inkOf(look: LevelLook): LevelLook {
  return look === "half" || look === "empty" ? "full" : look;
}

/** Upright strokes through a lane, two pixels wide; those that touch are one. Places come from left to right. */
function strokes(places: readonly number[], y: number, reach: number): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of places) {
    const from = Math.floor(place);
    const last = runs.at(-1);
    if (last && from <= last.to) last.to = from + 2;
    else runs.push({ from, to: from + 2 });
  }
  const [top, bottom] = [Math.round(y - reach), Math.round(y + reach)];
  return runs
    .map(
      ({ from, to }) =>
        `M${String(from)} ${String(top)}H${String(to)}V${String(bottom)}H${String(from)}Z`,
    )
    .join("");
}
