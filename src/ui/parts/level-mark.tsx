import styles from "./level-line.module.css";

/** How a level is drawn: its shape says it without its colour. */
export type LevelLook =
  | "green"
  | "amber"
  | "red"
  /** A rhombus, filled, half filled or empty, in ink. */
  | "full"
  | "half"
  | "empty";

/** One of the levels, its word and how it is drawn. */
export interface Level<Name extends string = string> {
  readonly id: Name;
  readonly word: string;
  readonly look: LevelLook;
}

/** The mark of a level around a point, as the energy's shapes are drawn elsewhere: circle, triangle, square. */
export function LevelMark({
  look,
  x,
  y,
  size,
}: {
  look: LevelLook;
  x: number;
  y: number;
  size: number;
}) {
  const half = size / 2;
  const at = (dx: number, dy: number) =>
    `${(x + dx * half).toFixed(2)} ${(y + dy * half).toFixed(2)}`;
  const rhombus = `M${at(0, -1.1)}L${at(1.1, 0)}L${at(0, 1.1)}L${at(-1.1, 0)}Z`;
  switch (look) {
    case "green":
      return <circle className={styles["green"]} cx={x} cy={y} r={half} />;
    case "amber":
      return (
        <path
          className={styles["amber"]}
          d={`M${at(0, -1.1)}L${at(1.15, 0.9)}L${at(-1.15, 0.9)}Z`}
        />
      );
    case "red":
      return (
        <rect
          className={styles["red"]}
          x={x - half}
          y={y - half}
          width={size}
          height={size}
        />
      );
    case "full":
      return <path className={styles["full"]} d={rhombus} />;
    case "half":
      return (
        <>
          <path className={styles["empty"]} d={rhombus} />
          <path
            className={styles["full"]}
            d={`M${at(0, -1.1)}L${at(0, 1.1)}L${at(-1.1, 0)}Z`}
          />
        </>
      );
    case "empty":
      return <path className={styles["empty"]} d={rhombus} />;
  }
}

/** A level's mark beside its word. */
export function LevelSign({ look }: { look: LevelLook }) {
  return (
    <svg viewBox="0 0 12 12" className={styles["sign"]} aria-hidden="true">
      <LevelMark look={look} x={6} y={6} size={9} />
    </svg>
  );
}
