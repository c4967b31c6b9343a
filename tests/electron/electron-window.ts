import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { test as base } from "playwright/test";
import { packageRoot } from "#electron/package-root.ts";
import { installedElectron } from "#electron/start/electron-binary.ts";

/** Candor in Electron, with everything it keeps below one temporary folder. */
export interface ElectronCandor {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly journal: string;
  /** Starts Candor once more as its owner would, and resolves with the exit code. */
  readonly startAgain: () => Promise<number | null>;
}

const needsDisplay = process.platform === "linux";
const hasDisplay = Boolean(
  process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"],
);

/** Specs for what only Electron can prove. Without its binary, or a display, they are skipped by name. */
export const test = base.extend<{ candor: ElectronCandor }>({
  // Playwright reads a fixture's needs from its first parameter, which has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  candor: async ({}, use) => {
    const binary = await installedElectron();
    base.skip(binary === null, "Electron's binary is not on this machine");
    base.skip(needsDisplay && !hasDisplay, "there is no display");
    const folder = await mkdtemp(join(tmpdir(), "candor-electron-"));
    const journal = join(folder, "journal");
    await mkdir(journal);
    const env = {
      ...(process.env as Record<string, string>),
      HOME: folder,
      XDG_DATA_HOME: join(folder, "data"),
      APPDATA: join(folder, "data"),
    };
    const args = [packageRoot(), "--journal", journal];
    const isRoot = process.getuid?.() === 0;
    const app = await _electron.launch({
      executablePath: binary ?? "",
      args,
      env,
      chromiumSandbox: !isRoot,
    });
    const page = await app.firstWindow();
    await use({
      app,
      page,
      journal,
      startAgain: () =>
        new Promise((resolve, reject) => {
          const again = spawn(
            binary ?? "",
            [...(isRoot ? ["--no-sandbox"] : []), ...args],
            { env, stdio: "ignore" },
          );
          again.on("error", reject);
          again.on("close", resolve);
        }),
    });
    await app.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from "playwright/test";
