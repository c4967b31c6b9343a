import { useState } from "react";
import { flushSync } from "react-dom";
import type { Due, DueKind } from "#core/client/due-kinds.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { DueItem } from "./due-item.tsx";
import { focusLine, onDueKey } from "./due-keys.ts";
import {
  groupsOf,
  isSame,
  plainUpTo,
  withDone,
  type ListedDue,
} from "./listed-due.ts";
import styles from "./due.module.css";

/** How many lines more are shown each time they are asked for. */
const stride = 10;

/** What wants attention now, a quiet line each, opened in place into what can be done about it. */
export function DueList({
  due,
  clients,
  today,
  onWrite,
  onLeave,
}: {
  due: readonly Due[];
  clients: readonly ClientSummary[];
  today: Day;
  /** Begins to write about a client. */
  onWrite: (client: Id) => void;
  /** Goes back to the cursor. */
  onLeave: () => void;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<readonly ListedDue[]>([]);
  const [isLong, setIsLong] = useState(false);
  const [more, setMore] = useState<ReadonlyMap<DueKind, number>>(new Map());

  const listed = withDone(before, due, touched);
  if (!isSame(listed, before)) setBefore(listed);
  // A list that was long stays as it is while one goes through it.
  if (listed.length > plainUpTo && !isLong) setIsLong(true);

  if (listed.length === 0)
    return <p className={styles["none"]}>{words.today.nothingDue}</p>;

  function toggle(key: string) {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
    setTouched(new Set([...touched, key]));
  }

  function showMore(is: DueKind, from: HTMLElement) {
    const group = from.closest("section");
    const lines = group?.querySelectorAll("li").length ?? 0;
    // The button may go: the focus goes on to the first line that it brings.
    flushSync(() =>
      setMore(new Map([...more, [is, (more.get(is) ?? 0) + stride]])),
    );
    focusLine(group?.querySelectorAll("li")[lines]);
  }

  const line = (item: ListedDue, isNamed: boolean) => (
    <DueItem
      key={item.key}
      item={item}
      isNamed={isNamed}
      isOpen={open.has(item.key)}
      isTouched={touched.has(item.key)}
      summary={clients.find(({ client }) => client.id === item.due.client)}
      today={today}
      onToggle={() => toggle(item.key)}
      onWrite={onWrite}
    />
  );

  const moreButton = (is: DueKind, label: string) => (
    <button
      type="button"
      className={styles["more"]}
      aria-describedby={`due-${is}`}
      onClick={({ currentTarget }) => showMore(is, currentTarget)}
    >
      {label}
    </button>
  );

  return (
    // The keys work wherever the focus is inside.
    <div
      className={styles["due"]}
      data-due=""
      onKeyDown={(event) => onDueKey(event, onLeave)}
    >
      {!isLong && (
        <ul className={styles["items"]}>
          {listed.map((item) => line(item, false))}
        </ul>
      )}
      {isLong &&
        groupsOf(listed, more).map(({ is, items, shown }) => {
          const count = items.filter(({ isDone }) => !isDone).length;
          const hidden = items.length - shown;
          return (
            <section
              key={is}
              className={styles["group"]}
              aria-labelledby={`due-${is}`}
            >
              <div className={styles["head"]}>
                <h3 id={`due-${is}`} className={styles["heading"]}>
                  {words.due.grouped(words.due.group[is], count)}
                </h3>
                {shown === 0 && moreButton(is, words.due.show)}
              </div>
              {shown > 0 && (
                <ul className={styles["items"]}>
                  {items.slice(0, shown).map((item) => line(item, true))}
                </ul>
              )}
              {shown > 0 &&
                hidden > 0 &&
                moreButton(is, words.due.more(hidden))}
            </section>
          );
        })}
    </div>
  );
}
