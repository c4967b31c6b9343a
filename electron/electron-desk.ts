import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { app, dialog, shell, type BrowserWindow } from "electron";
import type { Desk } from "#core/ports.ts";
import { replaceFile } from "./adapters/files/atomic-file.ts";
import { paperFor } from "./paper.ts";

/** The desk with the system's own dialogs. They belong to the window once there is one. */
export function createElectronDesk(window: () => BrowserWindow | null): Desk {
  return {
    async chooseFile(suggestedName) {
      const kind = extname(suggestedName).slice(1);
      const options = {
        defaultPath: join(app.getPath("downloads"), suggestedName),
        filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
        properties: ["createDirectory", "showOverwriteConfirmation"] as (
          "createDirectory" | "showOverwriteConfirmation"
        )[],
      };
      const owner = window();
      const { canceled, filePath } = owner
        ? await dialog.showSaveDialog(owner, options)
        : await dialog.showSaveDialog(options);
      return canceled || !filePath ? null : filePath;
    },
    writeFile: replaceFile,
    async reveal(path) {
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory()) await shell.openPath(path);
      else shell.showItemInFolder(path);
    },
    async comeForward() {
      const shown = window();
      if (shown?.isMinimized()) shown.restore();
      shown?.show();
      shown?.focus();
    },
    paper: paperFor(app.getSystemLocale()),
  };
}
