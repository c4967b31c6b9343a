import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import { places, To } from "./places.tsx";
import { monthsOf } from "./timeline.tsx";

/** On which page each place stands, as far as that is known. */
export type PageNumbers = Readonly<Record<string, number>>;

/** From how many pages on a brief has a table of contents. */
export const longEnough = 8;

/** So many months still stand there one by one; more of them by years. */
const mostMonths = 36;

/** The table of contents: what the outline has, with the pages. */
export function Contents({
  brief,
  pages,
}: {
  brief: BriefDocument;
  pages: PageNumbers;
}) {
  return (
    <nav className={styles["contents"]} aria-labelledby="brief-contents">
      <h2 id="brief-contents">{words.brief.contents}</h2>
      <ol className={styles["lines"]}>
        {linesOf(brief).map(({ place, title, isBelow }) => (
          <li key={place} className={isBelow ? styles["below"] : undefined}>
            <To place={place} className={styles["content"]}>
              <span>{title}</span>
              <span className={styles["page"]} data-place={place}>
                {pages[place] ?? ""}
              </span>
            </To>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Line {
  readonly place: string;
  readonly title: string;
  readonly isBelow?: boolean;
}

function linesOf(brief: BriefDocument): Line[] {
  const { grid, lines, timeline, findings, predictions } = brief;
  const { brief: say } = words;
  const found = [
    grid.checkUps.length > 0 && { place: places.grid, title: say.grid },
    lines.energies.length + lines.stances.length > 0 && {
      place: places.lines,
      title: say.lines,
    },
    timeline.length > 0 && { place: places.timeline, title: say.timeline },
    ...timesOf(brief),
    findings.length > 0 && { place: places.findings, title: say.findings },
    predictions.length > 0 && {
      place: places.predictions,
      title: say.predictions,
    },
  ];
  return found.filter((line) => line !== false);
}

/** The months of the timeline, or where they are many its years. */
function timesOf({ timeline }: BriefDocument): Line[] {
  const months = monthsOf(timeline);
  const byYear = months.length > mostMonths;
  const years = new Set<string>();
  return months.flatMap(({ first }) => {
    const year = first.slice(0, 4);
    if (byYear && years.has(year)) return [];
    years.add(year);
    return {
      place: places.month(first),
      title: byYear ? year : words.month(first),
      isBelow: true,
    };
  });
}
