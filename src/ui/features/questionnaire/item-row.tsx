import { useId, useState, type ReactNode } from "react";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import styles from "./questionnaire.module.css";

/** One thing that is asked, in words that can be typed over. */
export function ItemRow({
  label,
  wording,
  note,
  isFirst,
  isLast,
  away,
  onType,
  onMove,
  onAway,
  children,
}: {
  /** What it is, for those who do not see it. */
  label: string;
  wording: string;
  note?: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  /** What taking it away is called: it is retired where old check-ups may have it. */
  away: string;
  onType: (wording: string) => void;
  onMove: (by: -1 | 1) => void;
  onAway: () => void;
  /** More about it, folded until it is wanted. */
  children?: ReactNode;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const hintId = useId();
  const blank = typed !== null && isBlank(typed);
  return (
    <li className={styles["item"]}>
      <textarea
        className={styles["wording"]}
        rows={1}
        aria-label={label}
        aria-invalid={blank}
        aria-describedby={hintId}
        value={typed ?? wording}
        maxLength={5_000}
        dir="auto"
        onChange={({ target }) => {
          // A wording is one line, however long.
          const line = target.value.replace(/\s*\n\s*/gu, " ");
          setTyped(line);
          onType(line);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
        onBlur={() => setTyped(null)}
      />
      <div className={styles["acts"]}>
        {children && (
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={words.questionnaire.moreOf(wording)}
            onClick={() => setOpen(!open)}
          >
            {open ? words.questionnaire.less : words.questionnaire.more}
          </Button>
        )}
        <Button
          look="quiet"
          // Stays focusable at the ends, so that the keyboard does not lose its place.
          aria-disabled={isFirst}
          aria-label={words.settings.moveUp(wording)}
          onClick={() => {
            if (!isFirst) onMove(-1);
          }}
        >
          {words.settings.up}
        </Button>
        <Button
          look="quiet"
          aria-disabled={isLast}
          aria-label={words.settings.moveDown(wording)}
          onClick={() => {
            if (!isLast) onMove(1);
          }}
        >
          {words.settings.down}
        </Button>
        <Button
          look="quiet"
          aria-label={`${away}: ${wording}`}
          onClick={onAway}
        >
          {away}
        </Button>
      </div>
      <p id={hintId} className={styles["hint"]} role="status">
        {blank ? words.questionnaire.blank : note}
      </p>
      {open && <div className={styles["more"]}>{children}</div>}
    </li>
  );
}
