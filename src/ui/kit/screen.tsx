import { useEffect, useRef, type ReactNode } from "react";
import styles from "./screen.module.css";

/**
 * One screen: its title, what can be done here, and the rest. The title takes the focus when the screen opens, so that
 * a screen reader says where one is; `focusTitle={false}` leaves the focus to something inside.
 */
export function Screen({
  title,
  lead,
  actions,
  focusTitle = true,
  wide = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  focusTitle?: boolean;
  /** For what is no text and wants more room than a page of it. */
  wide?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) ref.current?.focus();
  }, [focusTitle, title]);
  return (
    <div
      className={`${styles["screen"] ?? ""} ${wide ? (styles["wide"] ?? "") : ""}`}
    >
      <header className={styles["header"]}>
        <h1 ref={ref} tabIndex={-1} className={styles["title"]} dir="auto">
          {title}
        </h1>
        {actions}
        {lead && <div className={styles["lead"]}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** What an empty place is for, in one line, and the one thing to do. */
export function Empty({
  children,
  action,
}: {
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles["empty"]}>
      <p>{children}</p>
      {action}
    </div>
  );
}
