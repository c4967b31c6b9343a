import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import {
  candorFolder,
  journalHome,
  type Machine,
} from "./adapters/journal-home.ts";

/** The machine that Candor runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/** Where Candor keeps what belongs to this person and not to a journal: made if need be. */
export async function ownFolder(machine: Machine): Promise<string> {
  const folder = candorFolder(machine);
  // What cannot be made is for the window to tell.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {});
  return folder;
}

/** The journal that is meant when nobody names one. Its folder is made at once, so that only one window can take it. */
export async function ownJournal(machine: Machine): Promise<string> {
  const folder = journalHome(machine);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {});
  return folder;
}

/** Where the owner stands: npm runs our scripts in the package's folder, and says from where it was called. */
export function standingIn(
  env: Machine["env"] = process.env,
  folder: string = process.cwd(),
): string {
  const byNpm =
    env["npm_package_name"] === "candor" &&
    ["start", "candor"].includes(env["npm_lifecycle_event"] ?? "");
  return (byNpm && env["INIT_CWD"]) || folder;
}
