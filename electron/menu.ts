import {
  app,
  Menu,
  type BrowserWindow,
  type MenuItemConstructorOptions,
} from "electron";
import { words } from "#words/words.ts";

/** The menu with the shortcuts that people know. Candor's own keys are the page's. */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: words.desktop.view,
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { type: "separator" },
      { role: "togglefullscreen" },
      ...(app.isPackaged ? [] : developerItems),
    ],
  };
  const mac: MenuItemConstructorOptions[] =
    process.platform === "darwin" ? [{ role: "appMenu" }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { role: "fileMenu" },
      { role: "editMenu" },
      view,
      { role: "windowMenu" },
    ]),
  );
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: "separator" },
  { role: "reload" },
  { role: "toggleDevTools" },
];

/** What a click with the other button offers where one writes or has chosen words. */
export function offerEditing(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, params) => {
    const { isEditable, selectionText, misspelledWord } = params;
    const corrections = params.dictionarySuggestions.map((word) => ({
      label: word,
      click: () => {
        window.webContents.replaceMisspelling(word);
      },
    }));
    const items: MenuItemConstructorOptions[] = [];
    if (misspelledWord && corrections.length > 0)
      items.push(...corrections, { type: "separator" });
    if (isEditable)
      items.push({ role: "cut" }, { role: "copy" }, { role: "paste" });
    else if (selectionText) items.push({ role: "copy" });
    if (isEditable) items.push({ type: "separator" }, { role: "selectAll" });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
