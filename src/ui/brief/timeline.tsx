import { monthOf, type Day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import styles from "./brief.module.css";
import { CheckUpEntry } from "./check-up-entry.tsx";
import { places } from "./places.tsx";
import { Written } from "./written.tsx";

/** What was written and answered, oldest first, under the months it belongs to. */
export function Timeline({ records }: { records: readonly JournalRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2 id={places.timeline}>{words.brief.timeline}</h2>
      {monthsOf(records).map(({ first, start, records }) => (
        <section key={first}>
          <h3 id={places.month(first)}>{words.month(first)}</h3>
          {records.map((record, index) => (
            <Entry
              key={record.id}
              record={record}
              place={places.entry(start + index)}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

function Entry({ record, place }: { record: JournalRecord; place: string }) {
  return (
    <article id={place} className={styles["entry"]}>
      <div className={styles["when"]}>
        <p>
          <time dateTime={record.day}>{words.dayAndMonth(record.day)}</time>
        </p>
        {record.kind === "reflection" && record.energy && (
          <p className={styles["energy"]}>
            <EnergyShape energy={record.energy} /> {words.energy[record.energy]}
          </p>
        )}
        {record.kind === "reflection" && record.tags.length > 0 && (
          <p dir="auto">{record.tags.map((tag) => `#${tag}`).join(" ")}</p>
        )}
        {record.kind === "reflection" && record.checkUp && (
          <p>{words.brief.forCheckUp}</p>
        )}
      </div>
      <Body record={record} />
    </article>
  );
}

function Body({ record }: { record: JournalRecord }) {
  if (record.kind === "check-up") return <CheckUpEntry checkUp={record} />;
  if (record.kind === "reflection")
    return isBlank(record.text) ? (
      <p className={styles["soft"]}>{words.records.noText}</p>
    ) : (
      <Written text={record.text} />
    );
  const { title, parts } = words.told(record);
  return (
    <div>
      <p dir="auto">
        <strong>{title}</strong>
      </p>
      {parts.map(({ label, text }, index) => (
        <div key={index}>
          {label && (
            <p className={`${styles["soft"] ?? ""} ${styles["asked"] ?? ""}`}>
              {label}
            </p>
          )}
          <Written text={text} />
        </div>
      ))}
    </div>
  );
}

interface Month {
  /** The day of its first record. */
  readonly first: Day;
  /** Where that one comes among all. */
  readonly start: number;
  readonly records: JournalRecord[];
}

/** The records come oldest first, so that a month's stand together. */
export function monthsOf(records: readonly JournalRecord[]): Month[] {
  const months: Month[] = [];
  for (const [start, record] of records.entries()) {
    const last = months.at(-1);
    if (last && monthOf(last.first) === monthOf(record.day))
      last.records.push(record);
    else months.push({ first: record.day, start, records: [record] });
  }
  return months;
}
