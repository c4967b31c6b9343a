import { useLayoutEffect, useRef, useState } from "react";
import { words } from "#words/words.ts";
import styles from "./folded-words.module.css";

/** The owner's words, with what is long folded away. */
export function FoldedWords({
  text,
  lines = 6,
  quiet = false,
}: {
  text: string;
  /** How many of its lines are always shown. */
  lines?: 6 | 14;
  quiet?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const shown = box.current;
    if (shown && !open) setFolded(shown.scrollHeight > shown.clientHeight + 4);
  }, [text, open]);
  return (
    <>
      <p
        ref={box}
        className={[
          quiet ? styles["quiet"] : styles["words"],
          !open && styles["folded"],
          !open && styles[`lines-${String(lines)}`],
        ]
          .filter(Boolean)
          .join(" ")}
        dir="auto"
      >
        {text}
      </p>
      {(folded || open) && (
        <button
          type="button"
          className={styles["more"]}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.records.showLess : words.records.showAll}
        </button>
      )}
    </>
  );
}
