import { monthOf, type Day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import styles from "./brief.module.css";
import { CheckUpEntry } from "./check-up-entry.tsx";
import { Written } from "./written.tsx";

/** What was written and answered, oldest first, under the months it belongs to. */
export function Timeline({ records }: { records: readonly JournalRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2>{words.brief.timeline}</h2>
      {monthsOf(records).map(({ first, records }) => (
        <section key={first}>
          <h3>{words.month(first)}</h3>
          {records.map((record) => (
            <Entry key={record.id} record={record} />
          ))}
        </section>
      ))}
    </section>
  );
}

function Entry({ record }: { record: JournalRecord }) {
  return (
    <article className={styles["entry"]}>
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
          {label && <p className={styles["soft"]}>{label}</p>}
          <Written text={text} />
        </div>
      ))}
    </div>
  );
}

interface Month {
  readonly first: Day;
  readonly records: JournalRecord[];
}

/** The records come oldest first, so that a month's stand together. */
function monthsOf(records: readonly JournalRecord[]): Month[] {
  const months: Month[] = [];
  for (const record of records) {
    const last = months.at(-1);
    if (last && monthOf(last.first) === monthOf(record.day))
      last.records.push(record);
    else months.push({ first: record.day, records: [record] });
  }
  return months;
}
