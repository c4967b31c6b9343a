import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright";
import type { Call } from "#contract/wire.ts";
import type { UiFiles } from "../ui-files.ts";
import { installBridge, type BridgeHost } from "./bridge.ts";
import { launchOptions, origin } from "./launch.ts";
import type { Profile } from "./profile.ts";
import { serveUi } from "./serve.ts";

/** What a window is opened with. */
export interface WindowOptions {
  readonly browserPath: string;
  readonly profile: Pick<Profile, "folder" | "remembersPlace">;
  readonly headless: boolean;
  readonly files: UiFiles;
  readonly call: Call;
  /** The language of Chromium's own menus and of dates that it formats. */
  readonly language: string | null;
  /** For tests: size, colour scheme, zone and so on. The owner's window follows the system. */
  readonly contextOptions?: BrowserContextOptions;
}

/** An open window. */
export interface ChromiumWindow extends BridgeHost {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Resolves when the window is gone, closed by the owner or by the host; says whether its page crashed. */
  readonly gone: Promise<"closed" | "crashed">;
}

/** Shown until the page is there. Its address is the name under which Chromium remembers the window's place. */
const blank = "data:text/html,<title>Candor</title>";

/** How large the first window is. */
const size = { width: 1280, height: 800 };

/** Opens the window of the app: no tabs, no address bar, one page, and nowhere else to go. */
export async function openWindow({
  browserPath,
  profile,
  headless,
  files,
  call,
  language,
  contextOptions,
}: WindowOptions): Promise<ChromiumWindow> {
  const launch = launchOptions(browserPath);
  const context = await chromium.launchPersistentContext(profile.folder, {
    ...launch,
    args: [
      ...(launch.args ?? []),
      `--app=${blank}`,
      ...(profile.remembersPlace
        ? []
        : [`--window-size=${size.width},${size.height}`]),
      ...(language === null ? [] : [`--lang=${language}`]),
    ],
    headless,
    viewport: headless ? size : null,
    // The owner's own settings, not Playwright's.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: "block",
    // Reminders may come through the system, once the owner asks for them. All else is refused, without a question.
    permissions: ["notifications"],
    ...contextOptions,
  });
  const page = context.pages()[0] ?? (await context.waitForEvent("page"));
  const gone = new Promise<"closed" | "crashed">((resolve) => {
    context.once("close", () => resolve("closed"));
    page.once("close", () => resolve("closed"));
    page.once("crash", () => resolve("crashed"));
  });
  context.on("page", (popup) => {
    void popup.close().catch(() => {});
  });
  // Somebody must listen, or Playwright answers for the owner whether unsaved words may go.
  page.on("dialog", (dialog) => {
    if (headless) void dialog.accept().catch(() => {});
  });
  await serveUi(context, files);
  const bridge = await installBridge(page, call);
  // The blank page is still on its way at first, and would push the app's aside.
  await page.waitForLoadState();
  await page.goto(`${origin}/`);
  return { context, page, gone, ...bridge };
}
