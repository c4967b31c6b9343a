import { Fragment } from "react";
import {
  daysToName,
  type BriefFinding,
  type SeenIn,
} from "#core/brief/findings.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import { places, ToEntry } from "./places.tsx";

/** What repeats, with its counts, the days it was seen here, and the days it was not. */
export function Findings({ findings }: { findings: readonly BriefFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 id={places.findings}>{words.brief.findings}</h2>
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
        {words.brief.findingCounts(
          counts.seen,
          counts.of,
          counts.quarters,
          counts.since,
          counts.until,
        )}{" "}
        <Days name={words.brief.seenHere} seen={seen} />
        {elsewhere > 0 && `${words.brief.evidenceElsewhere(elsewhere)} `}
        <Days name={words.brief.notSeenHere} seen={notSeen} />
      </p>
      {!isBlank(note) && (
        <p className={styles["small"]} dir="auto">
          {words.brief.findingNote(note)}
        </p>
      )}
    </div>
  );
}

/** On which days, each leading to what was written then. */
function Days({
  name,
  seen: all,
}: {
  name: (all: number, named: number) => string;
  seen: readonly SeenIn[];
}) {
  if (all.length === 0) return null;
  const named = daysToName(all);
  return (
    <>
      {name(all.length, named.length)}{" "}
      {words
        .listParts(named.map(({ day }) => words.shortDay(day)))
        .map(({ value, place }, part) => {
          const seen = place === null ? undefined : named[place];
          return seen ? (
            <ToEntry key={part} record={seen.record}>
              {value}
            </ToEntry>
          ) : (
            <Fragment key={part}>{value}</Fragment>
          );
        })}
      {". "}
    </>
  );
}
