import { spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import type { Desk } from "#core/ports.ts";
import { replaceFile } from "./adapters/files/atomic-file.ts";
import type { Machine } from "./adapters/journal-home.ts";
import { machineLocale, paperFor } from "./paper.ts";

/** The desk of a host that has no dialogs: files get a free name in a folder that the owner knows. */
export function createDesk(
  machine: Machine,
  folder: () => Promise<string> = () => downloadsFolder(machine),
): Desk {
  return {
    chooseFile: async (name) => freeName(await folder(), name),
    writeFile: replaceFile,
    reveal: (path) => reveal(path, machine.platform),
    // Without a window there is nothing to bring.
    comeForward: async () => {},
    paper: paperFor(machineLocale(machine.env, machine.platform)),
  };
}

/** A path in `folder` that nothing stands at yet: `brief.pdf`, `brief (2).pdf`, … */
export async function freeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem} (${copy})${ext}`);
    if (!(await kindOf(path))) return path;
  }
}

/** Where the owner's downloads go: as the desktop says, else `Downloads`, else home. */
export async function downloadsFolder({
  platform,
  env,
  home,
}: Machine): Promise<string> {
  const candidates = [join(home, "Downloads")];
  if (platform === "linux") {
    const config = env["XDG_CONFIG_HOME"] || join(home, ".config");
    const dirs = await readFile(join(config, "user-dirs.dirs"), "utf8").catch(
      () => "",
    );
    const named = /^XDG_DOWNLOAD_DIR="(.+)"$/m.exec(dirs)?.[1];
    if (named) candidates.unshift(named.replace(/^\$HOME(?=\/|$)/, home));
  }
  for (const candidate of candidates)
    if ((await kindOf(candidate)) === "folder") return candidate;
  return home;
}

async function kindOf(path: string): Promise<"folder" | "file" | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? "folder" : "file";
}

async function reveal(path: string, platform: NodeJS.Platform): Promise<void> {
  const isFile = (await kindOf(path)) === "file";
  const [command, ...args] = openerFor(path, isFile, platform);
  const opener = spawn(command, args, { detached: true, stdio: "ignore" });
  // A machine without a file manager is no reason to stop.
  opener.on("error", () => {});
  opener.unref();
}

/** The command that shows a file in its folder, or a folder, in the system's file manager. */
export function openerFor(
  path: string,
  isFile: boolean,
  platform: NodeJS.Platform,
): [command: string, ...args: string[]] {
  if (platform === "darwin")
    return isFile ? ["open", "-R", path] : ["open", path];
  if (platform === "win32")
    return isFile
      ? ["explorer.exe", `/select,${path}`]
      : ["explorer.exe", path];
  return ["xdg-open", isFile ? dirname(path) : path];
}
