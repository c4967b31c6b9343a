import { useId } from "react";
import type { BriefContents } from "#core/brief/contents.ts";
import { words } from "#words/words.ts";
import styles from "./brief-screen.module.css";

/** What of the record is not in the brief, counted. */
export function LeftOut({ contents }: { contents: BriefContents }) {
  const id = useId();
  const { parts, findingsHeldBack, topicsHeldBack, termsHeldBack } = contents;
  const { outside, later, inBin, unfinished } = contents;
  const { brief } = words;
  const lines = [
    ...parts
      .filter(({ isIn, count }) => !isIn && count > 0)
      .map(({ part, count }) =>
        brief.partLeftOut(brief.part[part], brief.partCount[part](count)),
      ),
    findingsHeldBack > 0 && brief.findingsHeldBack(findingsHeldBack),
    topicsHeldBack > 0 && brief.topicsHeldBack(topicsHeldBack),
    termsHeldBack > 0 && brief.termsHeldBack(termsHeldBack),
    contents.quotesHeldBack > 0 &&
      brief.quotesHeldBack(contents.quotesHeldBack),
    contents.explainingHeldBack > 0 && brief.explainingHeldBack,
    outside > 0 && brief.outside(outside),
    later > 0 && brief.later(later),
    inBin > 0 && brief.inBin(inBin),
    unfinished > 0 && brief.unfinished(unfinished),
  ].filter((line) => line !== false);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["heading"]}>
        {brief.leftOut}
      </h2>
      <ul className={styles["lines"]}>
        {lines.length === 0 && <li>{brief.nothingLeftOut}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
