import { Fragment } from "react";
import type { CalendarDay, CalendarYear } from "#core/calendar/calendar.ts";
import type { EnergyCounts } from "#core/calendar/energies.ts";
import { weekNumberOf } from "#core/calendar/week.ts";
import { monthOf, type Day } from "#core/day.ts";
import { groupBy } from "#core/group-by.ts";
import { words } from "#words/words.ts";
import { energyOrder, EnergyShape } from "../../kit/energy.tsx";
import styles from "./year-list.module.css";

/** What the map shows, as tables to read. */
export function YearList({
  read: { year, days, weeks },
  chosen,
  onChoose,
}: {
  read: CalendarYear;
  chosen: Day | undefined;
  onChoose: (day: Day) => void;
}) {
  const months = [...groupBy(days, ({ day }) => monthOf(day))];
  const hasOthers = days.some(({ others }) => others > 0);
  if (days.length === 0 && weeks.length === 0) return null;
  return (
    <div className={styles["list"]}>
      <table className={styles["table"]}>
        <caption>{words.calendar.months}</caption>
        <thead>
          <tr>
            <th scope="col">{words.calendar.month}</th>
            <th scope="col" className={styles["number"]}>
              {words.calendar.reflections}
            </th>
            <th scope="col" className={styles["number"]}>
              {words.calendar.checkUps}
            </th>
            {hasOthers && (
              <th scope="col" className={styles["number"]}>
                {words.calendar.others}
              </th>
            )}
            <th scope="col">{words.calendar.energy}</th>
            <th scope="col">{words.calendar.days}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(([month, all]) => (
            <tr key={month}>
              <th scope="row">
                {words.calendar.monthName(`${month}-01` as Day)}
              </th>
              <td className={styles["number"]}>
                {words.number(sum(all, ({ reflections }) => reflections))}
              </td>
              <td className={styles["number"]}>
                {words.number(sum(all, ({ checkUps }) => checkUps))}
              </td>
              {hasOthers && (
                <td className={styles["number"]}>
                  {words.number(sum(all, ({ others }) => others))}
                </td>
              )}
              <td>
                <Energies
                  counts={
                    Object.fromEntries(
                      energyOrder.map((energy) => [
                        energy,
                        sum(all, (each) => each.energies[energy]),
                      ]),
                    ) as EnergyCounts
                  }
                />
              </td>
              <td>
                <span className={styles["days"]}>
                  {all.map((each) => (
                    <button
                      key={each.day}
                      type="button"
                      className={styles["day"]}
                      aria-label={words.calendar.dayLabel(each.day, each)}
                      aria-pressed={each.day === chosen}
                      onClick={() => onChoose(each.day)}
                    >
                      {Number(each.day.slice(8))}
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {weeks.length > 0 && (
        <table className={`${styles["table"] ?? ""} ${styles["weeks"] ?? ""}`}>
          <caption>{words.calendar.weekByWeek}</caption>
          <thead>
            <tr>
              <th scope="col">{words.calendar.week}</th>
              <th scope="col">{words.calendar.from}</th>
              <th scope="col">{words.calendar.weekEnergy}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, energies: counts }) => (
              <tr key={monday}>
                <th scope="row">
                  {words.calendar.weekOf(weekNumberOf(monday))}
                </th>
                <td>
                  {monday.startsWith(String(year))
                    ? words.dayAndMonth(monday)
                    : words.shortDay(monday)}
                </td>
                <td>
                  <Energies counts={counts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function sum(
  days: readonly CalendarDay[],
  of: (day: CalendarDay) => number,
): number {
  return days.reduce((total, day) => total + of(day), 0);
}

/** Each energy with how often it was marked. */
function Energies({ counts }: { counts: EnergyCounts }) {
  return (
    <span className={styles["energies"]}>
      {energyOrder
        .filter((energy) => counts[energy] > 0)
        .map((energy) => (
          <Fragment key={energy}>
            <span className={styles["energy"]}>
              <EnergyShape energy={energy} label={words.energy[energy]} />
              {words.number(counts[energy])}
            </span>{" "}
          </Fragment>
        ))}
    </span>
  );
}
