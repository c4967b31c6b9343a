import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import styles from "./brief.module.css";

/** The weeks that were marked, one line each: its energy and its stance, in words as well as in shapes. */
export function Weeks({ weeks }: { weeks: BriefDocument["weeks"] }) {
  if (weeks.length === 0) return null;
  return (
    <section>
      <h2>{words.brief.weeks}</h2>
      <ul className={styles["weeks"]}>
        {weeks.map(({ week, energy, stance }) => (
          <li key={week}>
            <span className={styles["soft"]}>{words.brief.weekOf(week)}</span>{" "}
            {energy && (
              <span className={styles["week-mark"]}>
                <EnergyShape energy={energy} /> {words.energy[energy]}
              </span>
            )}{" "}
            {stance && (
              <span className={styles["week-mark"]}>
                {words.stance[stance]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
