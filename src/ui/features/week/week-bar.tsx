import { mondayOf } from "#core/calendar/week.ts";
import { addDays, reachable, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Saved } from "../../parts/saved.tsx";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import styles from "./week.module.css";

/** Which week it is, how far one is in it, and the way to the one before where that was missed. */
export function WeekBar({
  week,
  today,
  place,
}: {
  week: Day;
  today: Day;
  place: string | undefined;
}) {
  const isThisWeek = mondayOf(today) === week;
  const weekBefore = reachable(() => addDays(week, -7));
  return (
    <div className={styles["bar"]}>
      <p className={styles["when"]}>
        <span>
          {isThisWeek && `${words.week.thisWeek}, `}
          {words.week.weekOf(week, today)}
        </span>
        {place && <span>{place}</span>}
        {isThisWeek ? (
          weekBefore && <Missed week={weekBefore} />
        ) : (
          <a className={styles["other"]} href={toHash({ at: "week" })}>
            {words.week.thisWeek}
          </a>
        )}
      </p>
      <p className={styles["saved"]}>
        <Saved />
      </p>
    </div>
  );
}

/** A quiet way to a week that was not gone through, where there was something to go through. */
function Missed({ week }: { week: Day }) {
  const read = useQuery("week.read", { day: week }).value;
  if (!read) return null;
  const { queue, counted } = read;
  const missed =
    queue.every(({ mark }) => mark === null) &&
    (counted.all > 0 || queue.some(({ activity }) => activity > 0));
  return (
    missed && (
      <a className={styles["other"]} href={toHash({ at: "week", week })}>
        {words.week.lastWeek}
      </a>
    )
  );
}
