import { app, type BrowserWindow } from "electron";
import { noCallOnItsWay } from "./calls.ts";

/** How long a page may take to hand over its last words, in milliseconds. A page that hangs has none. */
const patience = 2_000;

/** How long a save may take before the page is asked all the same: longer than a held file is waited for. */
const savePatience = 15_000;

/**
 * Lets the app end only when every word is on disk. Closing the window first lets the page hand over what it has and
 * the disk take it, then asks the page whether it may go, so that it knows what became of its words. Only when it is gone closes the journal and ends.
 */
export function closeWithLastWords(
  window: BrowserWindow,
  closeJournal: () => Promise<void>,
): void {
  let handedOver = false;
  let isWaiting = false;

  window.on("close", (event) => {
    if (handedOver) {
      // The page may still say no: then the next attempt begins anew.
      handedOver = false;
      return;
    }
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    void (async () => {
      await lastWords(window);
      await noCallOnItsWay(savePatience);
      // The replies reach the page before it is asked.
      await lastWords(window);
      isWaiting = false;
      handedOver = true;
      if (!window.isDestroyed()) window.close();
    })();
  });

  window.on("closed", () => {
    void closeJournal().finally(() => {
      app.exit(0);
    });
  });

  // Electron would quit by itself, and not wait.
  app.on("window-all-closed", () => {});
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (!window.isDestroyed()) window.close();
    });
}

/** What a page has sent arrives before the answer to a question that is asked after it. */
async function lastWords(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { webContents } = window;
  const answered = webContents.executeJavaScript("0").catch(() => {});
  const enough = new Promise((resolve) => {
    setTimeout(resolve, patience);
  });
  await Promise.race([answered, enough]);
}
