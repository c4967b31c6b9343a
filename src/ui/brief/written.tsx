import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkBreaks from "remark-breaks";
import styles from "./brief.module.css";

/** As in the window: beyond this many characters the marks of Markdown stand as typed. */
const longest = 50_000;

const heading: Components["h1"] = ({ children }) => (
  <p className={styles["strong"]}>{children}</p>
);

/**
 * What was written can be read, never loaded or followed: an address stands in the text, for nobody can point at paper.
 * Its own headings stay out of the document's outline.
 */
const components: Components = {
  img: ({ alt = "", src = "" }) => (
    <span>
      {alt} ({src})
    </span>
  ),
  a: ({ children, href = "" }) => (
    <span>
      {children}
      {children !== href && ` (${href})`}
    </span>
  ),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};

/** A reflection as it was written, set for a page. */
export const Written = memo(function Written({ text }: { text: string }) {
  if (text.length > longest) return <Lines text={text} />;
  return (
    <div className={styles["written"]} dir="auto">
      <Markdown
        remarkPlugins={[remarkBreaks]}
        components={components}
        // Addresses are printed and nothing else, so that any may stand there as it was written.
        urlTransform={(address) => address}
      >
        {text}
      </Markdown>
    </div>
  );
});

/** A few lines just as they were typed; each finds its own direction. */
export function Lines({ text }: { text: string }) {
  return (
    <div
      className={`${styles["written"] ?? ""} ${styles["typed"] ?? ""}`}
      dir="auto"
    >
      {text}
    </div>
  );
}
