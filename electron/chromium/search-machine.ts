import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright";
import { run } from "../run.ts";
import type { BrowserSearch } from "./find-browser.ts";

const minute = 60_000;

/** The search for a browser on this machine. */
export function searchThisMachine(say: (line: string) => void): BrowserSearch {
  const { platform, env } = process;
  return {
    platform,
    env,
    isRoot: isRoot(),
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    // Elsewhere a browser brings its libraries along, and on Windows `--version` would open a window.
    starts: async (path) =>
      platform !== "linux" ||
      (await succeeded(run(path, ["--version"], { timeout: minute / 2 }))),
    playwrightsOwn: () => chromium.executablePath(),
    fetchPlaywrights: () =>
      run(
        process.execPath,
        [playwrightCli(), "install", "chromium", "--no-shell"],
        {
          timeout: 15 * minute,
          env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
        },
      ),
    async installDebians() {
      const options = {
        timeout: 20 * minute,
        env: { DEBIAN_FRONTEND: "noninteractive" },
      };
      const apt = (...args: string[]) =>
        run(
          "apt-get",
          ["-q", "-o", "DPkg::Lock::Timeout=120", ...args],
          options,
        );
      await apt("update");
      await apt(
        "install",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "fonts-noto-core",
        "fonts-noto-cjk",
        "fonts-noto-color-emoji",
      );
    },
    say,
  };
}

/** Whether this process may do everything. Chromium has no sandbox then. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function playwrightCli(): string {
  const found = createRequire(import.meta.url).resolve(
    "playwright/package.json",
  );
  return join(dirname(found), "cli.js");
}

async function succeeded(step: Promise<void>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}
