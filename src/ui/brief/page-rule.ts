import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { firstLetters } from "#core/text.ts";
import { words } from "#words/words.ts";
import { papers } from "./paper.ts";

/** The file's title: it does not tell whom it is about, unless it is to. */
export function titleOf({ client, madeOn, isNamed }: BriefDocument): string {
  return isNamed
    ? words.brief.namedTitle(headerOf(client.name), madeOn)
    : words.brief.neutralTitle(madeOn);
}

/** How the sheets of a brief are cut, and what stands in their margins. */
export function pageRule(
  { client, madeOn }: BriefDocument,
  paper: PaperSize,
): string {
  const { top, bottom, side } = papers[paper];
  const { before, between } = words.brief.pageOf;
  const look =
    "font-family: Inter, 'Brief Arabic', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif; font-size: 8pt; color: #6b665e;";
  return `@page {
    size: ${paper === "A4" ? "A4" : "letter"};
    margin: ${String(top)}px ${String(side)}px ${String(bottom)}px;
    @top-left { content: ${cssString(headerOf(client.name))}; ${look} }
    @top-right { content: ${cssString(words.shortDay(madeOn))}; ${look} }
    @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages); ${look} }
  }
  @page :first { @top-left { content: none } @top-right { content: none } }`;
}

/** A running header has one line. Letters are never cut in two. */
export function headerOf(name: string): string {
  const header = firstLetters(name, 60);
  return header === name ? name : `${header}…`;
}

/** Any text as a string of CSS: what could end it is written as a code. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<>]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
}
