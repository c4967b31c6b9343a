import { useCallback, useEffect } from "react";
import { createPortal } from "react-dom";
import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { PagedBrief } from "../../brief/paged-brief.tsx";
import { pageRule, titleOf } from "../../brief/page-rule.ts";
import styles from "./print-brief.module.css";

/** Between two columns, in pixels; nobody sees them. */
const gap = 40;

/**
 * A brief that goes to the system's own print dialog: set beside the window, where nobody sees it, and all that is on
 * paper. `onDone` hears when the dialog is closed.
 */
export function PrintBrief({
  brief,
  paper,
  onDone,
}: {
  brief: BriefDocument;
  paper: PaperSize;
  onDone: () => void;
}) {
  const ignore = useCallback(() => {}, []);
  useEffect(() => {
    let isOver = false;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule(brief, paper));
    document.adoptedStyleSheets.push(sheet);
    const title = document.title;
    document.title = titleOf(brief);
    async function print() {
      await document.fonts.ready;
      if (!isOver) window.print();
    }
    window.addEventListener("afterprint", onDone);
    void print();
    return () => {
      isOver = true;
      window.removeEventListener("afterprint", onDone);
      document.title = title;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
    };
  }, [brief, paper, onDone]);
  return createPortal(
    <div className={styles["printed"]}>
      <PagedBrief brief={brief} paper={paper} gap={gap} onSet={ignore} />
    </div>,
    document.body,
  );
}
