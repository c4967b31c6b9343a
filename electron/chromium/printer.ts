import { chromium, type Browser, type Page } from "playwright";
import type { BriefDocument } from "#core/brief/document.ts";
import { CandorError } from "#core/errors.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { Printer } from "#core/ports.ts";
import { printOn, type PageNumbers, type PrintPage } from "../press.ts";
import type { UiFiles } from "../ui-files.ts";
import { launchOptions, origin } from "./launch.ts";
import { serveUi } from "./serve.ts";

/** What the page `print.html` puts into its window. */
interface PrintWindow {
  setBrief?: (brief: BriefDocument, paper: PaperSize) => Promise<PageNumbers>;
  numberPages?: (pages: PageNumbers) => void;
  document?: { readonly fonts: { readonly ready: Promise<unknown> } };
}

/**
 * Prints in a Chromium of its own that nobody sees: a page beside the owner's window would flash up. `findBrowser` may
 * throw `no-browser`.
 */
export function createChromiumPrinter({
  files,
  findBrowser,
}: {
  readonly files: UiFiles;
  readonly findBrowser: () => Promise<string>;
}): Printer {
  return {
    async print(brief, paper, watch) {
      const path = await findBrowser();
      let browser: Browser | null = null;
      let isOver = false;
      watch.onGivenUp(() => {
        isOver = true;
        void browser?.close().catch(() => {});
      });
      try {
        browser = await chromium.launch({
          ...launchOptions(path),
          headless: true,
        });
        if (isOver) throw new Error("given up");
        const page = await openPrintPage(browser, files);
        return await printOn(page, brief, paper, watch);
      } catch (error) {
        if (error instanceof CandorError) throw error;
        throw new CandorError(
          "print-failed",
          { why: firstLine(error) },
          { cause: error },
        );
      } finally {
        await browser?.close().catch(() => {});
      }
    },
  };
}

/** Loads `print.html` in a browser. */
export async function openPrintPage(
  browser: Browser,
  files: UiFiles,
): Promise<PrintPage & { readonly page: Page }> {
  const context = await browser.newContext({ acceptDownloads: false });
  await serveUi(context, files);
  const page = await context.newPage();
  await page.goto(`${origin}/print.html`);
  await page.waitForFunction(() => "setBrief" in globalThis);
  await page.evaluate(async () => {
    await (globalThis as PrintWindow).document?.fonts.ready;
  });
  return {
    page,
    // As one text: Playwright takes its time with objects.
    set: async (brief, paper) =>
      (await page.evaluate(
        ({ text, paper }) =>
          (globalThis as PrintWindow).setBrief?.(
            JSON.parse(text) as BriefDocument,
            paper,
          ),
        { text: JSON.stringify(brief), paper },
      )) ?? {},
    number: (pages) =>
      page.evaluate(
        (pages) => (globalThis as PrintWindow).numberPages?.(pages),
        pages,
      ),
    print: (paper) =>
      page.pdf({
        format: paper,
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      }),
  };
}

/** What went wrong, without Playwright's log and colours. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // oxlint-disable-next-line no-control-regex -- terminal colours begin with an escape character
  const plain = text.replaceAll(/\u001B\[[\d;]*m/g, "");
  const [first = ""] = plain.split("\n");
  return first.replace(/^\w+\.\w+: (Error: )?/, "").replace(/[.:\s]+$/, "");
}
