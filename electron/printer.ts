import { BrowserWindow, type Session } from "electron";
import { CandorError } from "#core/errors.ts";
import type { Printer } from "#core/ports.ts";
import { appOrigin } from "./app-origin.ts";
import { powerless, stayAtHome } from "./window.ts";

/** Prints in a window that nobody sees and that has no bridge. */
export function createElectronPrinter(session: Session): Printer {
  return {
    async print(brief, paper) {
      const window = new BrowserWindow({
        show: false,
        webPreferences: powerless(session),
      });
      try {
        stayAtHome(window);
        const { webContents } = window;
        await window.loadURL(`${appOrigin}/print.html`);
        // JSON is JavaScript: nothing in a brief can become more than a value.
        const given = [brief, paper].map((value) => JSON.stringify(value));
        await webContents.executeJavaScript(
          `window.renderBrief(${given.join(", ")})`,
        );
        return await webContents.printToPDF({
          pageSize: paper,
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      } catch (error) {
        throw new CandorError(
          "print-failed",
          { why: error instanceof Error ? error.message : String(error) },
          { cause: error },
        );
      } finally {
        window.destroy();
      }
    },
  };
}
