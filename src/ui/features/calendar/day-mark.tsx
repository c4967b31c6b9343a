import type { CalendarDay } from "#core/calendar/calendar.ts";
import { energyOrder, EnergyShape } from "../../kit/energy.tsx";
import styles from "./day-mark.module.css";

/**
 * A day in a few strokes: the page fills as more is written, the energies stand on it as their shapes, and a line below
 * it is a check-up or another entry. Nothing is said by colour alone.
 */
export function DayMark({
  stands,
}: {
  stands: Omit<CalendarDay, "day"> | undefined;
}) {
  if (!stands) return <span className={styles["empty"]} />;
  const { reflections, checkUps, others, energies: counts } = stands;
  const marked = energyOrder.filter((energy) => counts[energy] > 0);
  return (
    <span className={styles["page"]} data-entry={checkUps + others > 0}>
      <span className={styles["fill"]} data-much={Math.min(reflections, 3)} />
      <span className={styles["marks"]} data-marks={marked.length}>
        {marked.map((energy) => (
          <EnergyShape key={energy} energy={energy} />
        ))}
      </span>
    </span>
  );
}
