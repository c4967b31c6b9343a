import type { Sayable, Subject } from "#core/patterns/rule.ts";
import { words } from "#words/words.ts";
import styles from "./finding-view.module.css";

/** A result as one sentence, its counts set as figures, the owner's own names left as they are. */
export function PatternSentence({ result }: { result: Sayable }) {
  return (
    <Figures
      text={words.patternSentence(result)}
      names={namesIn(result.subject)}
    />
  );
}

function Figures({ text, names }: { text: string; names: readonly string[] }) {
  // The figures of a date are no counts.
  const found = new RegExp(
    [
      ...names.map(escape),
      `(?<date>${words.datePattern})`,
      String.raw`(?<figure>\d(?:[\d.,]*\d)?)`,
    ].join("|"),
    "gu",
  );
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(found)) {
    const [whole] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (match.groups?.["date"] !== undefined) parts.push(whole);
    else if (match.groups?.["figure"] === undefined)
      parts.push(<bdi key={match.index}>{whole}</bdi>);
    else
      parts.push(
        <strong key={match.index} className={styles["figure"]}>
          {whole}
        </strong>,
      );
  }
  return [...parts, text.slice(end)];
}

function escape(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** The names and wordings that the sentence repeats, the longest first. */
function namesIn(subject: Subject): string[] {
  return textsIn(subject)
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length);
}

/** Every text in a subject: whatever of it the sentence repeats is somebody's own words. */
function textsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null
    ? Object.values(part).flatMap(textsIn)
    : [];
}
