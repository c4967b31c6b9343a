import { memo } from "react";
import type { CalendarDay } from "#core/calendar/calendar.ts";
import type { EnergyCounts } from "#core/calendar/energies.ts";
import { monthOf, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { energyOrder, EnergyShape } from "../../kit/energy.tsx";
import { DayMark } from "./day-mark.tsx";
import type { Band } from "./map-layout.ts";
import styles from "./year-map.module.css";

/** The rows of one band: its months, its days, and below them the energy of its weeks. */
export function BandRows({
  band,
  days,
  weeks,
  today,
  stop,
  chosen,
}: {
  band: Band;
  days: ReadonlyMap<Day, CalendarDay>;
  weeks: ReadonlyMap<Day, EnergyCounts>;
  today: Day;
  stop: Day;
  chosen: Day | undefined;
}) {
  return (
    <tbody className={styles["band"]}>
      <tr className={styles["months"]}>
        <td aria-hidden="true" className={styles["weekday"]} />
        {band.months.map(({ first, columns }) => (
          <th key={first} scope="colgroup" colSpan={columns}>
            {words.calendar.shortMonth(first)}
          </th>
        ))}
      </tr>
      {band.rows.map((row, weekday) => {
        const some = row.find((each) => each !== null);
        if (!some) return null;
        return (
          <tr key={some}>
            <th scope="row" className={styles["weekday"]}>
              <span className={weekday % 2 === 0 ? "" : "visually-hidden"}>
                {words.calendar.shortWeekday(some)}
              </span>
            </th>
            {row.map((on, column) => {
              if (!on)
                return (
                  <td key={`beside-${String(column)}`} aria-hidden="true" />
                );
              return (
                <DayCell
                  key={on}
                  on={on}
                  stands={days.get(on)}
                  isToday={on === today}
                  isStop={on === stop}
                  isChosen={on === chosen}
                  left={isOther(row[column - 1], on)}
                  above={isOther(band.rows[weekday - 1]?.[column], on)}
                />
              );
            })}
          </tr>
        );
      })}
      {/* The list has what is drawn here. */}
      {energyOrder.map((energy, index) => (
        <tr key={energy} aria-hidden="true" className={styles["weeks"]}>
          {index === 0 && (
            <td className={styles["weekday"]} rowSpan={energyOrder.length}>
              {words.calendar.weeks}
            </td>
          )}
          {band.weeks.map((monday, column) => (
            <td key={column}>
              {monday && (weeks.get(monday)?.[energy] ?? 0) > 0 && (
                <EnergyShape energy={energy} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function isOther(beside: Day | null | undefined, on: Day): boolean {
  return Boolean(beside) && beside?.slice(0, 7) !== monthOf(on);
}

/** One day, known to the map by `data-day`. It is drawn again only when something about it has changed. */
const DayCell = memo(function DayCell({
  on,
  stands,
  isToday,
  isStop,
  isChosen,
  left,
  above,
}: {
  on: Day;
  stands: CalendarDay | undefined;
  isToday: boolean;
  isStop: boolean;
  isChosen: boolean;
  /** Whether another month lies on this side. */
  left: boolean;
  above: boolean;
}) {
  return (
    <td
      aria-selected={isChosen}
      className={[left && styles["left"], above && styles["above"]]
        .filter(Boolean)
        .join(" ")}
    >
      <button
        type="button"
        data-day={on}
        tabIndex={isStop ? 0 : -1}
        className={styles["day"]}
        aria-label={words.calendar.dayLabel(on, stands)}
        aria-current={isToday ? "date" : undefined}
        aria-pressed={isChosen}
      >
        <DayMark stands={stands} />
      </button>
    </td>
  );
});
