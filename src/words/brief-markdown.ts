import type { BriefDocument } from "#core/brief/document.ts";
import { linesToMarkdown } from "./brief-markdown/energy-and-stance.ts";
import { findingsToMarkdown } from "./brief-markdown/findings.ts";
import { firstPageToMarkdown } from "./brief-markdown/first-page.ts";
import { gridToMarkdown } from "./brief-markdown/flag-grid.ts";
import { predictionsToMarkdown } from "./brief-markdown/predictions.ts";
import { timelineToMarkdown } from "./brief-markdown/timeline.ts";

/**
 * A brief as a text to be edited, in Markdown: what the printed one says, in the same order. Its headings are those of
 * the brief; nothing that anybody wrote becomes another one. Ends of lines are LF.
 */
export function markdownOf(brief: BriefDocument): string {
  const blocks = [
    ...firstPageToMarkdown(brief),
    ...gridToMarkdown(brief.grid),
    ...linesToMarkdown(brief.lines),
    ...timelineToMarkdown(brief.timeline),
    ...findingsToMarkdown(brief.findings),
    ...predictionsToMarkdown(brief.predictions),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
