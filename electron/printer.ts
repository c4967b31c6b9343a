import { BrowserWindow, type Session } from "electron";
import { CandorError } from "#core/errors.ts";
import type { Printer } from "#core/ports.ts";
import { appOrigin } from "./app-origin.ts";
import { printOn, type PrintPage } from "./press.ts";
import { powerless, stayAtHome } from "./window.ts";

/** Prints in a window that nobody sees and that has no bridge. */
export function createElectronPrinter(session: Session): Printer {
  return {
    async print(brief, paper, watch) {
      const window = new BrowserWindow({
        show: false,
        webPreferences: powerless(session),
      });
      watch.onGivenUp(() => {
        if (!window.isDestroyed()) window.destroy();
      });
      try {
        stayAtHome(window);
        await window.loadURL(`${appOrigin}/print.html`);
        return await printOn(printPageIn(window), brief, paper, watch);
      } catch (error) {
        if (error instanceof CandorError) throw error;
        throw new CandorError(
          "print-failed",
          { why: error instanceof Error ? error.message : String(error) },
          { cause: error },
        );
      } finally {
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

/** `print.html` in a window of Electron. */
function printPageIn({ webContents }: BrowserWindow): PrintPage {
  // JSON is JavaScript: nothing in a brief can become more than a value.
  const call = (name: string, ...given: readonly unknown[]) =>
    webContents.executeJavaScript(
      `window.${name}(${given.map((value) => JSON.stringify(value)).join(", ")})`,
    ) as Promise<unknown>;
  return {
    set: async (brief, paper) =>
      (await call("setBrief", brief, paper)) as Awaited<
        ReturnType<PrintPage["set"]>
      >,
    number: async (pages) => {
      await call("numberPages", pages);
    },
    print: (paper) =>
      webContents.printToPDF({
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
  };
}
