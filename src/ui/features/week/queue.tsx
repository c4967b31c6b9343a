import { useEffect, useRef } from "react";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";
import type { Marked } from "./use-marks.ts";
import styles from "./queue.module.css";

/** How near to an edge of the list the current client may stand, in pixels. */
const margin = 64;

/** Everybody in the queue with what is marked, to go to anyone at once; the glance at the whole week comes last. */
export function Queue({
  entries,
  at,
  onGo,
}: {
  entries: readonly Marked[];
  /** The client that is asked about; null at the end. */
  at: Id | null;
  onGo: (client: Id | null) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (!list.current || !item) return;
    // Not `scrollIntoView`: in a narrow window the list scrolls with the page, which must stay where it is.
    const { clientHeight, scrollTop } = list.current;
    const top = item.offsetTop;
    if (top < scrollTop + margin || top > scrollTop + clientHeight - margin)
      list.current.scrollTop = top - clientHeight / 2;
  }, [at]);
  return (
    <nav className={styles["queue"]} aria-label={words.week.queue}>
      <ul ref={list} className={styles["list"]}>
        {entries.map((entry) => (
          <li key={entry.client}>
            <button
              type="button"
              className={styles["item"]}
              aria-current={entry.client === at ? "step" : undefined}
              onClick={() => onGo(entry.client)}
            >
              <span className={styles["sign"]}>
                {entry.energy && (
                  <EnergyShape
                    energy={entry.energy}
                    label={words.energy[entry.energy]}
                  />
                )}
              </span>
              <span className={styles["name"]} dir="auto" title={entry.name}>
                {entry.name}
              </span>
              <span className={styles["mark"]}>
                {entry.stance
                  ? words.stance[entry.stance]
                  : entry.skipped && words.week.skipped}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles["item"]}
            aria-current={at === null ? "step" : undefined}
            onClick={() => onGo(null)}
          >
            <span className={styles["sign"]} />
            <span className={styles["end"]}>{words.week.glance}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
