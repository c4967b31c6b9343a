import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import { fewest, type LevelPoint } from "../parts/level-layout.ts";
import { LevelLine } from "../parts/level-line.tsx";
import type { Level } from "../parts/level-mark.tsx";
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
          <Line
            label={words.patternGrid.energyLine}
            points={energies.map(({ week, energy }) => ({
              day: week,
              level: energy,
            }))}
            levels={energyLevels}
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
          <Line
            label={words.patternGrid.stanceLine}
            points={stances.map(({ day, stance }) => ({ day, level: stance }))}
            levels={stanceLevels}
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

/** The drawing, where there is enough for one; what it is drawn from stands below it in any case. */
function Line<Name extends string>({
  label,
  points,
  levels,
}: {
  label: string;
  points: readonly LevelPoint<Name>[];
  levels: readonly Level<Name>[];
}) {
  return points.length < fewest ? (
    <p className={styles["soft"]}>{label}</p>
  ) : (
    <LevelLine label={label} points={points} levels={levels} isStatic />
  );
}
