import { createHash } from "node:crypto";
import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import { createClock } from "./adapters/clock.ts";
import { candorFolder, journalHome } from "./adapters/journal-home.ts";
import { trackCalls } from "./calls.ts";
import { closeWithLastWords } from "./closing.ts";
import { compose } from "./compose.ts";
import { createElectronDesk } from "./electron-desk.ts";
import { answerCalls, tell } from "./ipc.ts";
import { ownJournal, thisMachine } from "./machine.ts";
import { offerEditing, setMenu } from "./menu.ts";
import { builtUi, packageRoot } from "./package-root.ts";
import { createPorts, reportDefect } from "./ports.ts";
import { createElectronPrinter } from "./printer.ts";
import { declareScheme, serveUi } from "./protocol.ts";
import { clearLeftSamples } from "./sample-store.ts";
import { createClosedSession, silenceChromium } from "./session.ts";
import { readAmongSwitches } from "./start/options.ts";
import { createUiFiles } from "./ui-files.ts";
import { loadApp, openWindow } from "./window.ts";

const machine = thisMachine();
const { sample, journal } = readAmongSwitches(process.argv.slice(1));
const folder = journal ?? journalHome(machine);
let window: BrowserWindow | null = null;

app.setName("Candor");
// A folder for each journal, so that each has one window and two journals can stand side by side.
app.setPath(
  "userData",
  join(candorFolder(machine), "electron", nameOf(folder)),
);
declareScheme();
silenceChromium();

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.whenReady().then(openCandor).catch(giveUp);
} else {
  app.quit();
}

async function openCandor(): Promise<void> {
  void clearLeftSamples();
  if (journal === null) await ownJournal(machine);
  const session = createClosedSession();
  serveUi(session, createUiFiles(builtUi()));
  const candor = await compose(
    createPorts({
      journal: folder,
      clock: createClock(),
      printer: createElectronPrinter(session),
      desk: createElectronDesk(() => window),
    }),
    sample ? "sample" : "own",
  );

  const opened = await openWindow({
    session,
    preload: join(packageRoot(), "out", "preload", "preload.cjs"),
    icon: join(packageRoot(), "resources", "icon.png"),
    placeFile: join(app.getPath("userData"), "window.json"),
  });
  window = opened;
  setMenu();
  offerEditing(opened);
  const calls = trackCalls(candor.call);
  answerCalls(opened, calls.call);
  candor.on((event) => {
    tell(opened, event);
  });
  // Whoever closes the window waits for no brief.
  opened.on("close", () => void candor.call("brief.stop", {}));
  closeWithLastWords(opened, async () => {
    window = null;
    await calls.settled();
    await candor.close();
  });
  await loadApp(opened);
}

function giveUp(error: unknown): void {
  reportDefect(error);
  app.exit(1);
}

function nameOf(path: string): string {
  const name = createHash("sha256").update(path).digest("hex").slice(0, 12);
  return sample ? `sample-${name}` : name;
}
