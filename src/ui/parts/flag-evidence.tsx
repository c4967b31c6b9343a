import type { Quote } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import styles from "./flag-evidence.module.css";

/** What stands behind an answer to a flag: the values it names, the owner's line, the sentences taken as evidence. */
export function FlagEvidence({
  mark,
  clipped = false,
}: {
  mark: {
    readonly evidence: string;
    readonly quotes: readonly Quote[];
    readonly values: readonly string[];
  };
  /** Long words are cut to a few lines. */
  clipped?: boolean;
}) {
  const { evidence, quotes, values } = mark;
  const clip = clipped ? (styles["clipped"] ?? "") : "";
  if (evidence.trim() === "" && quotes.length === 0 && values.length === 0)
    return null;
  return (
    <div className={styles["evidence"]}>
      {values.length > 0 && (
        <p className={styles["values"]} dir="auto">
          {words.client.theValues(values)}
        </p>
      )}
      {evidence.trim() !== "" && (
        <p className={`${styles["line"] ?? ""} ${clip}`} dir="auto">
          {evidence}
        </p>
      )}
      {quotes.map((quote) => (
        <blockquote
          key={`${quote.reflection} ${quote.text}`}
          className={`${styles["quote"] ?? ""} ${clip}`}
          dir="auto"
        >
          {quote.text}
        </blockquote>
      ))}
    </div>
  );
}
