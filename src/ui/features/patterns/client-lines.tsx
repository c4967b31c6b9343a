import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import type { LevelPoint } from "../../parts/level-layout.ts";
import { LevelLine } from "../../parts/level-line.tsx";
import { energyLevels, stanceLevels } from "../../parts/levels.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import styles from "./grid.module.css";

/** One client's energy and stance over time. */
export function ClientLines({ client }: { client: Id }) {
  const lines = useQuery("pattern.lines", { client }).value;
  if (!lines) return null;
  const kinds = new Map(
    [...lines.energies, ...lines.stances].map(({ from, kind }) => [from, kind]),
  );
  /** The entry; for a weekly mark, which often has no words, its week. */
  const behind = ({ day, from }: LevelPoint) =>
    from === undefined || kinds.get(from) === "week-mark"
      ? toHash({ at: "week", week: day })
      : toHash({ at: "client", client, tab: "timeline", record: from });
  return (
    <section className={styles["lines"]} aria-label={words.patternGrid.lines}>
      <LevelLine
        label={words.patternGrid.energyLine}
        points={lines.energies.map(({ week, energy, from }) => ({
          day: week,
          level: energy,
          from,
        }))}
        levels={energyLevels}
        sayDay={words.patternGrid.week}
        dayColumn={words.patternGrid.weekColumn}
        hrefOf={behind}
      />
      <LevelLine
        label={words.patternGrid.stanceLine}
        points={lines.stances.map(({ day, stance, from }) => ({
          day,
          level: stance,
          from,
        }))}
        levels={stanceLevels}
        hrefOf={behind}
      />
    </section>
  );
}
