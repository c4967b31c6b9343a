import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { PageNumbers } from "../brief/contents.tsx";
import { drawable } from "../brief/drawable.ts";
import { loadFonts } from "../brief/load-fonts.ts";
import { PagedBrief, type SetPages } from "../brief/paged-brief.tsx";
import { pageRule, titleOf } from "../brief/page-rule.ts";
import { words } from "#words/words.ts";
import "../kit/fonts.ts";
import "../kit/tokens.css";
import "../kit/base.css";
import "./print.css";

declare global {
  interface Window {
    /** Sets a brief on pages of this paper; resolves with its page numbers once it is ready to be printed. */
    setBrief?: (brief: BriefDocument, paper: PaperSize) => Promise<PageNumbers>;
    /** Puts other numbers into its table of contents. */
    numberPages?: (pages: PageNumbers) => void;
  }
}

/** Between two columns, in pixels. */
const gap = 40;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let root: Root | undefined;
// What every brief needs is there before one is asked for.
void loadFonts([]);

window.setBrief = async (written, paper) => {
  const { brief } = await drawable(written);
  document.documentElement.lang = words.locale;
  // Paper is light, whatever the window is.
  document.documentElement.dataset["theme"] = "light";
  document.title = titleOf(brief);
  sheet.replaceSync(pageRule(brief, paper));
  const place = document.getElementById("root");
  if (!place) return {};
  root?.unmount();
  delete document.documentElement.dataset["measured"];
  let trouble: unknown;
  root = createRoot(place, {
    onUncaughtError: (error) => {
      trouble = error;
    },
  });
  const pages = root;
  let set: SetPages | undefined;
  const onSet = (next: SetPages) => {
    set = next;
  };
  flushSync(() =>
    pages.render(
      <PagedBrief brief={brief} paper={paper} gap={gap} onSet={onSet} />,
    ),
  );
  // Blank pages are no brief.
  if (trouble || !set) throw trouble ?? new Error("nothing was set");
  // Laying out may have asked for fonts that nobody knew of; then it is set anew.
  await document.fonts.ready;
  document.documentElement.dataset["measured"] = "";
  return listed(place, set?.contents ?? {});
};

window.numberPages = (pages) => {
  for (const shown of document.querySelectorAll<HTMLElement>("[data-place]"))
    shown.textContent = String(pages[shown.dataset["place"] ?? ""] ?? "");
};

/** The numbers that stand in the table of contents: more places are measured than it has. */
function listed(place: HTMLElement, numbers: PageNumbers): PageNumbers {
  const names = [...place.querySelectorAll<HTMLElement>("[data-place]")].map(
    ({ dataset }) => dataset["place"] ?? "",
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const number = numbers[name];
      return number === undefined ? [] : [[name, number]];
    }),
  );
}
