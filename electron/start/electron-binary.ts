import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { words } from "#words/words.ts";
import { run } from "../run.ts";

const second = 1_000;

/** Electron's program on this machine, or why there is none. */
export type ElectronBinary =
  { readonly path: string } | { readonly why: string };

/** Electron's program if it has been fetched; null if not. */
export async function installedElectron(): Promise<string | null> {
  try {
    const folder = electronPackage();
    const path = join(
      folder,
      "dist",
      (await readFile(join(folder, "path.txt"), "utf8")).trim(),
    );
    await access(path);
    return path;
  } catch {
    return null;
  }
}

/** Electron's program, fetched if need be. Asks first whether its home can be reached, so that nobody waits for nothing. */
export async function fetchElectron(
  say: (line: string) => void,
): Promise<ElectronBinary> {
  const installed = await installedElectron();
  if (installed) return { path: installed };
  if (!(await isReachable())) return { why: words.start.unreachable };
  say(words.start.fetchingElectron);
  try {
    await run(process.execPath, [join(electronPackage(), "install.js")], {
      timeout: 900 * second,
    });
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
  const path = await installedElectron();
  return path ? { path } : { why: words.start.fetchedAndGone };
}

async function isReachable(): Promise<boolean> {
  const { env } = process;
  // A mirror or a proxy is the owner's own arrangement: try it.
  if (
    env["ELECTRON_MIRROR"] ??
    env["HTTPS_PROXY"] ??
    env["https_proxy"] ??
    env["npm_config_electron_mirror"]
  )
    return true;
  try {
    await fetch("https://github.com", {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(8 * second),
    });
    return true;
  } catch {
    return false;
  }
}

function electronPackage(): string {
  return dirname(
    createRequire(import.meta.url).resolve("electron/package.json"),
  );
}
