import { memo } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import "./fonts.css";
import { Findings } from "./findings.tsx";
import { FirstPage } from "./first-page.tsx";
import { FlagGrid } from "./flag-grid.tsx";
import { Timeline } from "./timeline.tsx";
import { Weeks } from "./weeks.tsx";

/**
 * A client's brief, the private edition: one component for the preview and for print. `shown` keeps the timeline to
 * its first entries, for a preview; printing shows all of it.
 */
export const BriefPages = memo(function BriefPages({
  brief,
  shown = Infinity,
}: {
  brief: BriefDocument;
  shown?: number;
}) {
  const { timeline, weeks } = brief;
  return (
    <div className={styles["brief"]} lang={words.locale}>
      <FirstPage brief={brief} />
      {timeline.length + weeks.length > 0 && (
        <div className={styles["rest"]}>
          <FlagGrid grid={brief.grid} />
          <Findings brief={brief} />
          <Weeks weeks={weeks} />
          <Timeline
            records={
              timeline.length > shown ? timeline.slice(0, shown) : timeline
            }
          />
        </div>
      )}
    </div>
  );
});
