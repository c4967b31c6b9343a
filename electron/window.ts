import {
  app,
  BrowserWindow,
  dialog,
  nativeTheme,
  screen,
  type Session,
} from "electron";
import { words } from "#words/words.ts";
import { appOrigin } from "./app-origin.ts";
import { boundsOn, keepPlace, readPlace } from "./window-place.ts";

const { unsaved } = words.desktop;

/** What a window is made with. */
export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly icon: string;
  /** The file that remembers where the window stood. */
  readonly placeFile: string;
}

/** What every page of Candor runs with: no power at all. */
export function powerless(session: Session): Electron.WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: process.platform === "darwin",
    devTools: !app.isPackaged,
  };
}

/** Opens Candor's window where it stood the last time. Its page is there for good: nothing leads elsewhere. */
export async function openWindow({
  session,
  preload,
  icon,
  placeFile,
}: WindowOptions): Promise<BrowserWindow> {
  const place = await readPlace(placeFile);
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsOn(displays, place),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: words.name,
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#171614" : "#FBFAF7",
    webPreferences: { ...powerless(session), preload },
  });
  if (place?.maximized) window.maximize();

  stayAtHome(window);
  window.webContents.on("will-prevent-unload", (event) => {
    const close = dialog.showMessageBoxSync(window, {
      type: "question",
      message: unsaved.message,
      detail: unsaved.detail,
      buttons: [unsaved.stay, unsaved.close],
      defaultId: 0,
      cancelId: 0,
    });
    if (close === 1) event.preventDefault();
  });
  window.on("close", () => {
    void keepPlace(placeFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  });
  reloadAfterCrash(window);
  window.once("ready-to-show", () => {
    window.show();
  });
  return window;
}

/** Shows the app in its window. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${appOrigin}/`);
}

/** Refuses every way out of a page: navigation, new windows, embedded ones. */
export function stayAtHome({ webContents }: BrowserWindow): void {
  const refuse = (event: { preventDefault: () => void }) => {
    event.preventDefault();
  };
  webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  webContents.on("will-navigate", refuse);
  webContents.on("will-frame-navigate", refuse);
  webContents.on("will-redirect", refuse);
  webContents.on("will-attach-webview", refuse);
}

/** Everything said is in the journal, so a page that broke down is simply shown again, unless it breaks down at once. */
function reloadAfterCrash(window: BrowserWindow): void {
  const often = 30_000;
  let last = -Infinity;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const now = performance.now();
    if (now - last < often) {
      window.destroy();
      return;
    }
    last = now;
    window.webContents.reload();
  });
}
