import { memo } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import { Contents, type PageNumbers } from "./contents.tsx";
import { Findings } from "./findings.tsx";
import { FirstPage } from "./first-page.tsx";
import { FlagGrid } from "./flag-grid.tsx";
import "./fonts.css";
import { Lines } from "./lines.tsx";
import { WithEntries } from "./places.tsx";
import { Predictions } from "./predictions.tsx";
import { Timeline } from "./timeline.tsx";

/**
 * A client's brief in either edition: one component for the preview, for print and for both hosts. `contents` are the
 * numbers of its table of contents, null where it has none. `shown` keeps the timeline to its first entries.
 */
export function BriefPages({
  brief,
  contents = null,
  shown = Infinity,
}: {
  brief: BriefDocument;
  contents?: PageNumbers | null;
  shown?: number;
}) {
  return (
    <div className={styles["brief"]} lang={words.locale}>
      <First brief={brief} shown={shown} />
      {contents && <Contents brief={brief} pages={contents} />}
      <Rest brief={brief} shown={shown} />
    </div>
  );
}

// Putting numbers into the table of contents sets nothing else anew.
const First = memo(function First({ brief, shown }: Shown) {
  return (
    <WithEntries records={entriesOf(brief, shown)}>
      <FirstPage brief={brief} />
    </WithEntries>
  );
});

const Rest = memo(function Rest({ brief, shown }: Shown) {
  const records = entriesOf(brief, shown);
  return (
    <WithEntries records={records}>
      <div className={styles["rest"]}>
        <FlagGrid grid={brief.grid} />
        <Lines lines={brief.lines} />
        <Timeline records={records} />
        <Findings findings={brief.findings} />
        <Predictions predictions={brief.predictions} />
      </div>
    </WithEntries>
  );
});

interface Shown {
  readonly brief: BriefDocument;
  readonly shown: number;
}

function entriesOf({ timeline }: BriefDocument, shown: number) {
  return timeline.length > shown ? timeline.slice(0, shown) : timeline;
}
