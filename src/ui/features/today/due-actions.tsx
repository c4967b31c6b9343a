import type { ReactNode } from "react";
import { toHash, type Route } from "../../state/route.ts";
import styles from "./due.module.css";

/** What can be done, side by side. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles["actions"]}>{children}</div>;
}

/** A way to another place. */
export function Place({ to, children }: { to: Route; children: ReactNode }) {
  return (
    <a className={styles["place"]} href={toHash(to)}>
      {children}
    </a>
  );
}
