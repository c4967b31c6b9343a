import { chromium, type Browser, type Page } from "playwright";
import type { BriefDocument } from "#core/brief/document.ts";
import { CandorError } from "#core/errors.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { Printer } from "#core/ports.ts";
import type { UiFiles } from "../ui-files.ts";
import { launchOptions, origin } from "./launch.ts";
import { serveUi } from "./serve.ts";

/** What the page `print.html` puts into its window. */
interface PrintWindow {
  renderBrief?: (brief: BriefDocument, paper: PaperSize) => Promise<void>;
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
    async print(brief, paper) {
      const launch = launchOptions(await findBrowser());
      try {
        const browser = await chromium.launch({
          ...launch,
          // The file names this as its creator; Chromium's own would tell the system and its version.
          args: [...(launch.args ?? []), "--user-agent=Candor"],
          headless: true,
        });
        try {
          return await printIn(browser, files, brief, paper);
        } finally {
          await browser.close();
        }
      } catch (error) {
        throw new CandorError(
          "print-failed",
          { why: firstLine(error) },
          { cause: error },
        );
      }
    },
  };
}

async function printIn(
  browser: Browser,
  files: UiFiles,
  brief: BriefDocument,
  paper: PaperSize,
): Promise<Uint8Array> {
  const context = await browser.newContext({ acceptDownloads: false });
  await serveUi(context, files);
  const page = await context.newPage();
  await page.goto(`${origin}/print.html`);
  await renderBrief(page, brief, paper);
  return page.pdf({
    format: paper,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
}

async function renderBrief(
  page: Page,
  brief: BriefDocument,
  paper: PaperSize,
): Promise<void> {
  await page.waitForFunction(
    () => typeof (globalThis as PrintWindow).renderBrief === "function",
  );
  await page.evaluate(
    ({ brief, paper }) =>
      (globalThis as PrintWindow).renderBrief?.(brief, paper),
    { brief, paper },
  );
}

/** What went wrong, without Playwright's log and colours. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // oxlint-disable-next-line no-control-regex -- terminal colours begin with an escape character
  const plain = text.replaceAll(/\u001B\[[\d;]*m/g, "");
  const [first = ""] = plain.split("\n");
  return first.replace(/^\w+\.\w+: (Error: )?/, "").replace(/[.:\s]+$/, "");
}
