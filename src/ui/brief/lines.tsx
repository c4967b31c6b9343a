import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import { LevelLine } from "../parts/level-line.tsx";
import { energyLevels, stanceLevels } from "../parts/levels.ts";
import styles from "./brief.module.css";
import { places, ToEntry } from "./places.tsx";

/** Energy and stance over time, drawn, and below each drawing what it was drawn from. */
export function Lines({
  lines: { energies, stances },
}: {
  lines: BriefDocument["lines"];
}) {
  if (energies.length + stances.length === 0) return null;
  return (
    <section>
      <h2 id={places.lines}>{words.brief.lines}</h2>
      {energies.length > 0 && (
        <>
          <LevelLine
            label={words.patternGrid.energyLine}
            points={energies.map(({ week, energy }) => ({
              day: week,
              level: energy,
            }))}
            levels={energyLevels}
            isStatic
          />
          <ul className={styles["marks"]}>
            {energies.map(({ week, energy }) => (
              <li key={week}>
                <span className={styles["soft"]}>
                  {words.brief.weekOf(week)}
                </span>{" "}
                <span className={styles["mark"]}>
                  <EnergyShape energy={energy} /> {words.energy[energy]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {stances.length > 0 && (
        <>
          <LevelLine
            label={words.patternGrid.stanceLine}
            points={stances.map(({ day, stance }) => ({ day, level: stance }))}
            levels={stanceLevels}
            isStatic
          />
          <ul className={styles["marks"]}>
            {stances.map(({ day, stance, from }) => (
              <li key={from}>
                <span className={styles["soft"]}>
                  <ToEntry record={from}>{words.shortDay(day)}</ToEntry>
                </span>{" "}
                <span className={styles["mark"]}>{words.stance[stance]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
