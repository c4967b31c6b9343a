import type { BriefDocument } from "#core/brief/document.ts";
import type { Day } from "#core/day.ts";
import type { Finding } from "#core/patterns/rule.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";

/** What repeats, with its counts, the days it was seen here, and the days it was not. */
export function Findings({ brief }: { brief: BriefDocument }) {
  const { findings, timeline } = brief;
  if (findings.length === 0) return null;
  const days = new Map(timeline.map(({ id, day }) => [id, day]));
  return (
    <section>
      <h2>{words.brief.findings}</h2>
      {findings.map((finding) => (
        <FindingEntry key={finding.key} finding={finding} days={days} />
      ))}
    </section>
  );
}

function FindingEntry({
  finding,
  days,
}: {
  finding: Finding;
  days: ReadonlyMap<Id, Day>;
}) {
  const { counts, evidence, counterExamples } = finding;
  const daysOf = (ids: readonly Id[]) =>
    ids.flatMap((id) => days.get(id) ?? []);
  const seen = daysOf(evidence);
  const notSeen = daysOf(counterExamples);
  const elsewhere = evidence.length - seen.length;
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
    </div>
  );
}
