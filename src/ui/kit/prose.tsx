import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkBreaks from "remark-breaks";
import styles from "./prose.module.css";

/** Beyond this many characters the marks of Markdown are shown as typed: nobody waits for a megabyte to be set. */
const longest = 50_000;

const components: Components = {
  // What was written can be read, and never be loaded or followed from here.
  img: ({ alt }) => <span>{alt}</span>,
  a: ({ children, href }) => (
    <span className={styles["link"]} title={href}>
      {children}
    </span>
  ),
};

/** What somebody wrote, set as text. Never runs anything and never fetches anything. */
export const Prose = memo(function Prose({
  text,
  clipped = false,
}: {
  text: string;
  clipped?: boolean;
}) {
  const shown = [styles["prose"], clipped && styles["clipped"]]
    .filter(Boolean)
    .join(" ");
  if (text.length > longest) {
    return (
      <div className={`${shown} ${styles["plain"] ?? ""}`}>
        {clipped ? text.slice(0, 4_000) : text}
      </div>
    );
  }
  return (
    <div className={shown} dir="auto">
      <Markdown
        skipHtml={false}
        remarkPlugins={[remarkBreaks]}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
});
