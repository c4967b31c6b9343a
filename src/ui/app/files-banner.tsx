import { useState, type ReactNode } from "react";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import styles from "./banners.module.css";

/** What is to be said of some of the journal's files: which they are is one click away. */
export function FilesBanner({
  text,
  lines,
  children,
}: {
  text: string;
  lines: readonly string[];
  /** What can be done about it. */
  children: ReactNode;
}) {
  const [which, setWhich] = useState(false);
  return (
    <div className={styles["banner"]} role="note">
      <p className={styles["words"]}>{text}</p>
      <div className={styles["acts"]}>
        <Button
          look="quiet"
          aria-expanded={which}
          onClick={() => setWhich(!which)}
        >
          {words.app.problemsWhich}
        </Button>
        {children}
      </div>
      {which && (
        <ul className={styles["files"]}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
