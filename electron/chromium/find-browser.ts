import { CandorError } from "#core/errors.ts";
import { words } from "#words/words.ts";
import { browserPaths } from "./browser-paths.ts";

/** What the search for a browser needs of the machine. Tests pass their own. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Whether a file is there. */
  exists(path: string): Promise<boolean>;
  /** Whether a browser starts at all: one that lacks a library of the system does not. */
  starts(path: string): Promise<boolean>;
  /** Where Playwright keeps, or would keep, its own Chromium. */
  playwrightsOwn(): string;
  /** Fetches Playwright's own Chromium; throws where it cannot. */
  fetchPlaywrights(): Promise<void>;
  /** Installs Debian's Chromium; throws where it cannot. */
  installDebians(): Promise<void>;
  /** Tells the owner what takes time. */
  say(line: string): void;
}

const debians = "/usr/bin/chromium";

/**
 * A Chromium to open Candor in: the one that `CANDOR_BROWSER` names, an installed Chrome, Chromium or Edge, Playwright's
 * own, which is fetched if need be, or on Debian, as root, the distribution's. Says one line before anything slow. Throws
 * `no-browser`.
 */
export async function findBrowser(search: BrowserSearch): Promise<string> {
  const named = search.env["CANDOR_BROWSER"];
  if (named) {
    if (await search.exists(named)) return named;
    throw noBrowser(words.browser.wrongPath(named));
  }

  const own = search.playwrightsOwn();
  for (const path of [...browserPaths(search), own])
    if ((await search.exists(path)) && (await search.starts(path))) return path;

  search.say(words.browser.fetching);
  const fetched = await succeeds(() => search.fetchPlaywrights());
  if (fetched && (await search.starts(own))) return own;

  const aptGet = "/usr/bin/apt-get";
  if (
    search.platform === "linux" &&
    search.isRoot &&
    (await search.exists(aptGet))
  ) {
    search.say(words.browser.installing);
    const installed = await succeeds(() => search.installDebians());
    if (installed && (await search.exists(debians))) return debians;
  }

  throw noBrowser(words.browser.none);
}

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

function noBrowser(why: string): CandorError {
  return new CandorError("no-browser", { why });
}
