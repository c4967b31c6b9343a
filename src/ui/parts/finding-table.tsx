import type { Subject } from "#core/patterns/rule.ts";
import { words } from "#words/words.ts";
import styles from "./finding-view.module.css";

/** The figures behind a sentence, where they are more than it can hold. */
export function FindingTable({ subject }: { subject: Subject }) {
  const table = words.patterns.table(subject);
  if (!table || table.rows.length === 0) return null;
  return (
    <table className={styles["figures"]}>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={table.columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
