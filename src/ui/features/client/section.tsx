import { useId, useState, type ReactNode } from "react";
import { words } from "#words/words.ts";
import { isMeant } from "../../parts/remove-record.ts";
import styles from "./section.module.css";

/** A part of a client's page: its heading, what can be begun there, and the rest. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 id={id} className={styles["heading"]} tabIndex={-1}>
          {title}
        </h2>
        {actions && <div className={styles["actions"]}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

const shownAtFirst = 5;

/** The first few of many, and the rest on demand. */
export function Few<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (item: Item) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <>
      {shown.map(children)}
      {items.length > shownAtFirst && (
        <button
          type="button"
          className={styles["more"]}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? words.client.talks.fewer
            : words.client.talks.allOf(items.length)}
        </button>
      )}
    </>
  );
}

/** Nobody listens to more of an entry to know which it is. */
const longest = 80;

/** A quiet thing to do with one entry; `about` says which to those who do not see where it stands. */
export function EntryAction({
  about,
  main = false,
  onClick,
  children,
  ...rest
}: {
  about: string;
  /** Whether it is the one thing that the entry waits for. */
  main?: boolean;
  onClick: () => void;
  children: string;
  "aria-keyshortcuts"?: string;
}) {
  return (
    <button
      type="button"
      {...rest}
      data-main={main || undefined}
      aria-label={words.client.talks.which(children, about.slice(0, longest))}
      onClick={(click) => {
        if (isMeant(click)) onClick();
      }}
    >
      {children}
    </button>
  );
}
