import styles from "./grid.module.css";

/** The sign of a flag, filled from its pole as far as it was raised: whole for always, pale and empty for never. */
export function FlagShare({ seen, of }: { seen: number; of: number }) {
  const width = (8 * seen) / of;
  return (
    <svg
      viewBox="0 0 12 12"
      className={`${styles["share"] ?? ""} ${seen === 0 ? (styles["lowered"] ?? "") : ""}`}
      aria-hidden="true"
    >
      <path d="M2.5 1v10.5" strokeWidth="1.5" strokeLinecap="round" />
      <svg x="2.5" y="1.5" width={width} height="5.5">
        <path className={styles["raised"]} d="M0 0h8l-2 2.75 2 2.75h-8z" />
      </svg>
      <path
        d="M2.5 1.5h8l-2 2.75 2 2.75h-8z"
        strokeWidth="0.9"
        strokeLinejoin="round"
      />
    </svg>
  );
}
