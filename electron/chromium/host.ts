import type { BrowserContext, BrowserContextOptions, Page } from "playwright";
import type { Day } from "#core/day.ts";
import type { Call, WireError } from "#contract/wire.ts";
import { CandorError } from "#core/errors.ts";
import { isDiskFailure } from "#core/journal/journal.ts";
import type { Clock, Desk } from "#core/ports.ts";
import { createClock } from "../adapters/clock.ts";
import { compose, type Candor } from "../compose.ts";
import { createDesk } from "../desk.ts";
import { thisMachine } from "../machine.ts";
import { builtUi } from "../package-root.ts";
import { machineLocale } from "../paper.ts";
import { createPorts } from "../ports.ts";
import { clearLeftSamples } from "../sample-store.ts";
import { createUiFiles } from "../ui-files.ts";
import { findBrowser } from "./find-browser.ts";
import { createChromiumPrinter } from "./printer.ts";
import { takeProfile, temporaryProfile } from "./profile.ts";
import { searchThisMachine } from "./search-machine.ts";
import { openWindow } from "./window.ts";

/** How Candor is opened in Chromium. The owner's window and the journeys of the tests differ in nothing else. */
export interface ChromiumHostOptions {
  /** The folder of the owner's journal. */
  readonly journal: string;
  /** The machine's name in what it writes; its own unless a test says otherwise. */
  readonly device?: string;
  /** Shows the sample journal first; leaving it goes to `journal`. */
  readonly sample?: boolean;
  readonly headless?: boolean;
  /** Found, or fetched, when left out. */
  readonly browserPath?: string;
  /** Where Chromium keeps the place of its window; a folder that goes with the window when left out. */
  readonly profile?: string;
  /** What the calendar shows, for tests. */
  readonly today?: Day | undefined;
  /** The owner's clock, for tests that let time go by. */
  readonly clock?: Clock;
  /** What of the desk is different, for tests. */
  readonly desk?: Partial<Desk>;
  /** Size, colour scheme, zone and so on, for tests. The owner's window follows the system. */
  readonly contextOptions?: BrowserContextOptions;
  /** Tells the owner what takes time. */
  readonly say?: (line: string) => void;
}

/** Candor in a window of Chromium. */
export interface ChromiumHost {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly candor: Candor;
  /**
   * Resolves when the window is gone, closed by whomever, and every word is on disk. Rejects with what the disk said
   * where last words could not be saved and no page was there any more to say so.
   */
  readonly closed: Promise<"closed" | "crashed">;
  /** Closes the window and resolves when every word is on disk; what could not be saved `closed` tells. */
  close(): Promise<void>;
}

/** Calls that were on their way when the window went are still in the pipe for a moment, in milliseconds. */
const lastCalls = 50;

/**
 * Opens Candor in a Chromium window: the same application and the same built pages as in Electron, over a pipe and
 * without a port. Throws `no-browser`; `in-use` where another Candor has the journal open.
 */
export async function openChromiumHost(
  options: ChromiumHostOptions,
): Promise<ChromiumHost> {
  const { journal, sample = false, say = () => {} } = options;
  void clearLeftSamples();
  const machine = thisMachine();
  const files = createUiFiles(builtUi());
  const browser = async () =>
    options.browserPath ?? (await findBrowser(searchThisMachine(say)));
  let shown: Page | null = null;
  const candor = await compose(
    createPorts({
      journal,
      device: options.device,
      clock: options.clock ?? createClock({ today: options.today }),
      printer: createChromiumPrinter({ files, findBrowser: browser }),
      desk: {
        ...createDesk(machine),
        comeForward: async () => shown?.bringToFront(),
        ...options.desk,
      },
    }),
    sample ? "sample" : "own",
  );

  let isGone = false;
  let lost: WireError | null = null;
  const call: Call = async (name, input) => {
    const reply = await candor.call(name, input);
    if (isGone && !reply.ok && isDiskFailure(reply.error.code))
      lost = reply.error;
    return reply;
  };

  try {
    await refuseIfInUse(candor);
    const browserPath = await browser();
    const profile = options.profile
      ? await takeProfile(options.profile)
      : await temporaryProfile();
    try {
      const window = await openWindow({
        browserPath,
        profile,
        headless: options.headless ?? false,
        files,
        call,
        language: machineLocale(machine.env, machine.platform),
        contextOptions: options.contextOptions ?? {},
      });
      shown = window.page;
      const stopListening = candor.on(window.push);
      const closed = window.gone.then(async (how) => {
        isGone = true;
        stopListening();
        await new Promise((resolve) => setTimeout(resolve, lastCalls));
        await window.settled();
        await candor.close();
        // It may be closing already, because its last page has gone.
        await window.context.close().catch(() => {});
        await profile.release();
        if (lost) throw new CandorError(lost.code, lost.details);
        return how;
      });
      // Whoever only calls `close` need not hear of it.
      closed.catch(() => {});
      return {
        page: window.page,
        context: window.context,
        candor,
        closed,
        async close() {
          await window.page.close().catch(() => {});
          await closed.catch(() => {});
        },
      };
    } catch (error) {
      await profile.release();
      throw error;
    }
  } catch (error) {
    await candor.close();
    throw error;
  }
}

/** Every other failure is for the window to show; a second window on the same journal would only be in the way. */
async function refuseIfInUse({ call }: Candor): Promise<void> {
  const opened = await call("journal.read", {});
  if (!opened.ok && opened.error.code === "in-use")
    throw new CandorError("in-use", opened.error.details);
}
