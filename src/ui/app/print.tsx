import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { BriefPages } from "../brief/brief-pages.tsx";
import "../kit/fonts.ts";
import "../kit/tokens.css";
import "../kit/base.css";
import "./print.css";

declare global {
  interface Window {
    /** Sets a brief on pages of this paper; resolves once it is ready to be printed. */
    renderBrief?: (brief: BriefDocument, paper: PaperSize) => Promise<void>;
  }
}

/** Millimetres: what a page holds between its margins, a little less than all of it. */
const pageHeights: Record<PaperSize, string> = { A4: "249mm", Letter: "231mm" };
const pageRule = new CSSStyleSheet();
document.adoptedStyleSheets = [pageRule];
let root: Root | undefined;

window.renderBrief = async (brief, paper) => {
  document.documentElement.lang = words.locale;
  // Paper is light, whatever the window is.
  document.documentElement.dataset["theme"] = "light";
  document.documentElement.style.setProperty(
    "--brief-page",
    pageHeights[paper],
  );
  // The file's title must not tell whom it is about.
  document.title = words.brief.neutralTitle(brief.madeOn);
  pageRule.replaceSync(ruleFor(brief, paper));
  const place = document.getElementById("root");
  if (!place) return;
  root ??= createRoot(place);
  const pages = root;
  flushSync(() => pages.render(<BriefPages brief={brief} />));
  await loadEmoji(place.textContent);
  // Laying out may ask for fonts that nothing asked for before, and those for others.
  for (let turn = 0; turn < 2; turn += 1) {
    void document.body.offsetHeight;
    await document.fonts.ready;
    await nextFrame();
  }
};

/** The emoji font comes in parts, and laying out does not ask for all of those that it needs: they would be boxes. */
async function loadEmoji(text: string): Promise<void> {
  const signs = new Set(
    text.match(/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/gu),
  );
  if (signs.size === 0) return;
  // A part that cannot be had leaves a box, and the rest of the brief.
  await document.fonts
    .load('12px "Noto Emoji"', [...signs].join(""))
    .catch(() => undefined);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

function ruleFor({ client, madeOn }: BriefDocument, paper: PaperSize): string {
  const { before, between } = words.brief.pageOf;
  const look =
    "font-family: Inter, 'Brief Arabic', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif; font-size: 8pt; color: #6b665e;";
  return `@page {
    size: ${paper === "A4" ? "A4" : "letter"};
    margin: 22mm 20mm 24mm;
    @top-left { content: ${cssString(shorten(client.name))}; ${look} }
    @top-right { content: ${cssString(words.shortDay(madeOn))}; ${look} }
    @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages); ${look} }
  }
  @page :first { @top-left { content: none } @top-right { content: none } }`;
}

/** A running header has one line. Letters are never cut in two. */
function shorten(name: string): string {
  const letters = Array.from(
    new Intl.Segmenter(words.locale).segment(name),
    ({ segment }) => segment,
  );
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : name;
}

/** Any text as a string of CSS: what could end it is written as a code. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<>]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
}
