import styles from "./flag.module.css";

/** The sign of a raised flag. With a label it is read out; without one the words beside it say it. */
export function FlagSign({ label }: { label?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      className={styles["flag"]}
      {...(label
        ? { role: "img", "aria-label": label }
        : { "aria-hidden": true })}
    >
      <path
        d="M2.5 1v10.5"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M2.5 1.5h8l-2 2.75 2 2.75h-8z" fill="currentColor" />
    </svg>
  );
}
