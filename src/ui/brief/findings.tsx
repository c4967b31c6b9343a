import type { BriefDocument, BriefFinding } from "#core/brief/document.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";

/** What repeats, with its counts, the days it was seen here, and the days it was not. */
export function Findings({ brief: { findings } }: { brief: BriefDocument }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{words.brief.findings}</h2>
      {findings.map((each) => (
        <FindingEntry key={each.finding.key} {...each} />
      ))}
    </section>
  );
}

function FindingEntry({
  finding,
  seen,
  notSeen,
  elsewhere,
  note,
}: BriefFinding) {
  const { counts } = finding;
  return (
    <div className={styles["finding"]}>
      <p className={styles["sentence"]} dir="auto">
        {words.patternSentence(finding)}
      </p>
      <p className={styles["small"]}>
        {[
          words.brief.findingCounts(
            counts.seen,
            counts.of,
            counts.quarters,
            counts.since,
            counts.until,
          ),
          seen.length > 0 && words.brief.evidenceOn(seen),
          elsewhere > 0 && words.brief.evidenceElsewhere(elsewhere),
          notSeen.length > 0 && words.brief.notSeenOn(notSeen),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      {note.trim() !== "" && (
        <p className={styles["small"]} dir="auto">
          {words.brief.findingNote(note)}
        </p>
      )}
    </div>
  );
}
