import type { ComponentProps } from "react";
import styles from "./button.module.css";

/** A thing to do. `quiet` reads as text, `primary` is the one thing that a screen is for. */
export function Button({
  look = "plain",
  shortcut,
  className,
  children,
  ...rest
}: ComponentProps<"button"> & {
  look?: "plain" | "primary" | "quiet";
  /** The key that does the same, as people read it. */
  shortcut?: string | undefined;
}) {
  const looks = {
    plain: "",
    primary: styles["primary"],
    quiet: styles["quiet"],
  };
  return (
    <button
      type="button"
      {...rest}
      className={[styles["button"], looks[look], className]
        .filter(Boolean)
        .join(" ")}
    >
      {children}
      {shortcut && (
        <span className={styles["key"]} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
