import type { Memory } from "#core/calendar/on-this-day.ts";
import { yearOf, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import styles from "./on-this-day.module.css";

interface Shown {
  /** The clients' names by their ids. */
  readonly names: ReadonlyMap<Id, string>;
  readonly today: Day;
}

/**
 * What was written on this day in earlier years; nothing where nothing was. It stands last in its column, so that
 * nothing moves when it arrives.
 */
export function OnThisDay(shown: Shown) {
  const found = useOnThisDay();
  if (!found) return null;
  return (
    <section aria-labelledby="on-this-day" className={styles["section"]}>
      <h2 id="on-this-day" className={styles["heading"]}>
        {headingOf(found.same)}
      </h2>
      <Memories {...shown} memories={found.memories} same={found.same} />
    </section>
  );
}

/** The same in a narrow window, a click away at the end of a line that is there already. */
export function OnThisDayFolded(shown: Shown) {
  const found = useOnThisDay();
  if (!found) return null;
  return (
    <details className={styles["folded"]}>
      <summary>{headingOf(found.same)}</summary>
      <Memories {...shown} memories={found.memories} same={found.same} />
    </details>
  );
}

function useOnThisDay() {
  // Without a day it is the journal's today, which moves on at midnight.
  const found = useQuery("calendar.on-this-day", {}).value;
  return found && found.memories.length > 0 ? found : null;
}

function headingOf(same: "day" | "week"): string {
  return same === "day" ? words.calendar.onThisDay : words.calendar.thisWeek;
}

function Memories({
  names,
  today,
  memories,
  same,
}: Shown & {
  memories: readonly Memory[];
  same: "day" | "week";
}) {
  return (
    <ul className={styles["memories"]}>
      {memories.map((memory) => (
        <li key={memory.id}>
          <a
            className={styles["memory"]}
            href={toHash({
              at: "client",
              client: memory.client,
              tab: "timeline",
              record: memory.id,
            })}
          >
            <span className={styles["words"]}>
              <time
                className={styles["when"]}
                dateTime={memory.day}
                title={words.longDay(memory.day)}
              >
                {same === "day"
                  ? yearOf(memory.day)
                  : words.shortDay(memory.day)}
              </time>
              {" · "}
              <span dir="auto">{saidBy(memory, today)}</span>
            </span>
            <span className={styles["who"]} dir="auto">
              {names.get(memory.client)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function saidBy({ kind, excerpt, decision }: Memory, today: Day): string {
  if (kind === "check-up" && decision)
    return words.calendar.checkUpThen(decision, today);
  if (kind === "check-up") return words.records.checkUp;
  return excerpt === "" ? words.records.noText : words.calendar.quote(excerpt);
}
