import type { BriefDocument } from "#core/brief/document.ts";

/** A brief as a text to be edited, in Markdown. */
export function markdownOf(brief: BriefDocument): string {
  return `# ${brief.client.name}\n`;
}
