import { posix, win32 } from "node:path";

/** What decides where a person's data lives. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  readonly home: string;
}

/**
 * Candor's own folder for this person. It is not below Documents, which many machines copy to somebody else's
 * computers: nothing leaves this one unless its owner takes it along.
 */
export function candorFolder({ platform, env, home }: Machine): string {
  if (platform === "win32")
    return win32.join(
      env["APPDATA"] || win32.join(home, "AppData", "Roaming"),
      "Candor",
    );
  if (platform === "darwin")
    return posix.join(home, "Library", "Application Support", "Candor");
  const data = env["XDG_DATA_HOME"];
  return posix.join(
    data?.startsWith("/") ? data : posix.join(home, ".local", "share"),
    "candor",
  );
}

/** Where the owner's journal stands unless they choose another folder. */
export function journalHome(machine: Machine): string {
  const path = machine.platform === "win32" ? win32 : posix;
  return path.join(candorFolder(machine), "journal");
}
