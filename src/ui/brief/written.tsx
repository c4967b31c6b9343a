import { Fragment, memo } from "react";
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

/** What Markdown could mean something by: anywhere, at the beginning of a line, or as its room before the first word. */
const marks = /[*_`<&\\[\0\r]|^[ \t]*(?:[#>+=-]|\d+[.)])|^(?: {4}| {0,3}\t)/m;

/** A reflection as it was written, set for a page. Most have nothing that Markdown would change: those need not wait for it. */
export const Written = memo(function Written({ text }: { text: string }) {
  if (text.length > longest) return <Lines text={text} />;
  if (!marks.test(text)) return <Paragraphs text={text} />;
  return <MarkedText text={text} />;
});

/** Text with marks of Markdown. */
export function MarkedText({ text }: { text: string }) {
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
}

/** Text without any: paragraphs, and the lines in them as they were broken. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.replaceAll(/^[ \t]+|[ \t]+$/g, ""))
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
  return (
    <div className={styles["written"]} dir="auto">
      {paragraphs.map((lines, paragraph) => (
        <p key={paragraph}>
          {lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

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
