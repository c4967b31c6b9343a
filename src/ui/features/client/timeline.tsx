import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from "react";
import { monthOf, type Day } from "#core/day.ts";
import { groupBy } from "#core/group-by.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty } from "../../kit/screen.tsx";
import { Composer } from "../../parts/composer.tsx";
import { RecordView } from "../../parts/record-view.tsx";
import { useWithEdited } from "../../state/newest.ts";
import { toHash } from "../../state/route.ts";
import { useTimelinePages } from "../../state/timeline-pages.ts";
import styles from "./timeline.module.css";

/** So many records at the top, and around the one that was come for, are drawn at once. */
const eager = 15;

/** Everything that was written and checked with one client, newest first. */
export function Timeline({
  client,
  today,
  record,
  writing,
  hidden,
  onWrite,
  onWritten,
}: {
  client: Id;
  today: Day;
  /** The one to show and mark. */
  record: Id | undefined;
  /** The id of the reflection that is being written; null while none is. */
  writing: Id | null;
  /** What is being written above, and need not stand here as well; null while nothing is. */
  hidden: Id | null;
  onWrite: () => void;
  onWritten: () => void;
}) {
  const { records, total, more, ready, lost, error, loadMore } =
    useTimelinePages(client, record);
  const end = useRef<HTMLDivElement>(null);
  useNearEnd(end, records.length, more, loadMore);
  const shown = useWithEdited(records).filter(({ id }) => id !== hidden);
  const places = new Map(shown.map(({ id }, index) => [id, index]));
  const marked = record === undefined ? undefined : places.get(record);
  const isEager = (id: Id) => {
    const place = places.get(id) ?? 0;
    return (
      place < eager ||
      (marked !== undefined && Math.abs(place - marked) < eager)
    );
  };
  const months = groupBy(shown, ({ day }) => monthOf(day));

  return (
    <div className={styles["timeline"]}>
      {writing && (
        <div className={styles["writing"]}>
          <Composer
            key={writing}
            newId={writing}
            client={client}
            today={today}
            placeholder={words.client.prompt}
            onDone={onWritten}
          />
        </div>
      )}
      {lost && (
        <p className={styles["note"]} role="status">
          {words.client.lost}{" "}
          <a href={toHash({ at: "bin" })}>{words.client.lookInBin}</a>
        </p>
      )}
      {ready && total === 0 && !hidden && (
        <Empty
          action={<Button onClick={onWrite}>{words.client.writeFirst}</Button>}
        >
          {words.client.timelineEmpty}
        </Empty>
      )}
      {[...months].map(([month, entries]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className={styles["month"]}>
            {words.month(`${month}-01` as Day)}
          </h2>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              record={entry}
              today={today}
              marked={entry.id === record}
              eager={isEager(entry.id)}
            />
          ))}
        </section>
      ))}
      {error && <p role="alert">{errorSentence(error)}</p>}
      <div ref={end} className={styles["end"]}>
        {(more || !ready) && !error && (
          <p className={styles["loading"]}>{words.client.timelineLoading}</p>
        )}
        {ready && !more && shown.length > 0 && (
          <p>{words.client.beginning(total)}</p>
        )}
      </div>
    </div>
  );
}

/** One entry. Far from what is on screen it is a blank of about its height, until one comes near. */
const Entry = memo(function Entry({
  record,
  today,
  marked,
  eager,
}: {
  record: JournalRecord;
  today: Day;
  marked: boolean;
  eager: boolean;
}) {
  const [near, setNear] = useState(false);
  const blank = useRef<HTMLDivElement>(null);
  const drawn = near || eager;
  if (eager && !near) setNear(true);
  useLayoutEffect(() => {
    const element = blank.current;
    if (drawn || !element) return;
    return whenNear(element, () => setNear(true));
  }, [drawn]);
  if (!drawn) return <div ref={blank} className={styles["blank"]} />;
  return <RecordView record={record} today={today} marked={marked} />;
});

const drawAhead = "1200px 0px";
const loadAhead = "2400px 0px";
let watcher: IntersectionObserver | undefined;
const watched = new Map<Element, () => void>();

/** Calls once when an element comes near to what is on screen; returns the way to stop watching. */
function whenNear(element: Element, then: () => void): () => void {
  const root = element.closest("main");
  if (watcher?.root !== root) {
    watcher?.disconnect();
    watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) watched.get(target)?.();
      },
      { root, rootMargin: drawAhead },
    );
  }
  const by = watcher;
  watched.set(element, then);
  by?.observe(element);
  return () => {
    watched.delete(element);
    by?.unobserve(element);
  };
}

/** Loads on when the end of what is loaded comes near. */
function useNearEnd(
  end: RefObject<HTMLElement | null>,
  loaded: number,
  more: boolean,
  loadMore: () => void,
): void {
  useEffect(() => {
    const element = end.current;
    if (!element || !more) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) loadMore();
      },
      { root: element.closest("main"), rootMargin: loadAhead },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [end, loaded, more, loadMore]);
}
