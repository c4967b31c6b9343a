import type { ReactNode } from "react";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Saved } from "../../parts/saved.tsx";
import styles from "./flow.module.css";

/** Whose check-up this is, where one is in it, and the way out. */
export function Bar({
  name,
  leave,
  hint,
  onLeave,
  children,
}: {
  name: string;
  /** What the way out is called. */
  leave: string;
  hint?: string;
  onLeave: () => void;
  children?: ReactNode;
}) {
  return (
    <header className={styles["bar"]}>
      <p className={styles["who"]}>
        <span>{words.records.checkUp}</span>
        <span className={styles["name"]} dir="auto" title={name}>
          {name}
        </span>
      </p>
      {children ?? <span />}
      <div className={styles["leave"]}>
        <Saved />
        <Button
          look="quiet"
          shortcut={words.checkup.escape}
          title={hint}
          onClick={onLeave}
        >
          {leave}
        </Button>
      </div>
    </header>
  );
}
