import {
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for Chromium's own things while one window is open. */
export interface Profile {
  readonly folder: string;
  /** Whether Chromium knows where the last window stood. */
  readonly remembersPlace: boolean;
  /** To be called when Chromium is gone. */
  release(): Promise<void>;
}

/** What Chromium notes of its windows; only the part that is kept. */
type Placement = Readonly<Record<string, unknown>>;

/**
 * Takes a profile for one window. Between two windows it keeps where the last one stood and nothing else: what Chromium
 * stores of what was typed does not outlive the window. Where another window has the profile, or the folder cannot be
 * written to, a temporary one serves; Chromium never shares one.
 */
export async function takeProfile(folder: string): Promise<Profile> {
  const lock = `${folder}.lock`;
  const taken = await takeLock(folder, lock);
  if (!taken) return temporaryProfile();
  const placement = await readPlacement(folder);
  await empty(folder);
  await writePreferences(folder, placement);
  return {
    folder,
    remembersPlace: Object.keys(placement).length > 0,
    async release() {
      await untilChromiumIsGone(folder);
      const placement = await readPlacement(folder);
      await empty(folder);
      await writePreferences(folder, placement);
      await rm(lock, { force: true });
    },
  };
}

/** A profile that leaves nothing behind, as a second window or a test has it. */
export async function temporaryProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), "candor-chromium-"));
  await writePreferences(folder, {});
  return {
    folder,
    remembersPlace: false,
    async release() {
      await untilChromiumIsGone(folder);
      await empty(folder, true);
    },
  };
}

async function takeLock(folder: string, lock: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (await writeLock(lock)) return true;
      const holder = Number(await readFile(lock, "utf8"));
      if (isRunning(holder)) return false;
      await rm(lock, { force: true });
    }
  } catch {
    // Another start was quicker, or the folder is not ours: a temporary profile does.
  }
  return false;
}

async function writeLock(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx", 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const preferencesOf = (folder: string) =>
  join(folder, "Default", "Preferences");

async function readPlacement(folder: string): Promise<Placement> {
  try {
    const preferences = JSON.parse(
      await readFile(preferencesOf(folder), "utf8"),
    ) as { browser?: { app_window_placement?: Placement } };
    return preferences.browser?.app_window_placement ?? {};
  } catch {
    return {};
  }
}

async function writePreferences(
  folder: string,
  placement: Placement,
): Promise<void> {
  await mkdir(join(folder, "Default"), { recursive: true, mode: 0o700 });
  const preferences = {
    browser: { app_window_placement: placement },
    autofill: { profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    // The system's own checker may mark words; Chromium fetches no dictionary for its own.
    spellcheck: { dictionaries: [], use_spelling_service: false },
    translate: { enabled: false },
    search: { suggest_enabled: false },
    net: { network_prediction_options: 2 },
    webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
  };
  await writeFile(preferencesOf(folder), JSON.stringify(preferences), {
    mode: 0o600,
  });
}

/** Chromium lets go of its window first and writes its last things then; its own lock goes when it is done. */
async function untilChromiumIsGone(folder: string): Promise<void> {
  const locks = ["SingletonLock", "lockfile"].map((name) => join(folder, name));
  for (let turn = 0; turn < 100; turn += 1) {
    const looks = await Promise.allSettled(locks.map((lock) => lstat(lock)));
    if (looks.every(({ status }) => status === "rejected")) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Chromium's last helpers may still write while they end, so this is tried again for a while. */
async function empty(folder: string, andItself = false): Promise<void> {
  const names = andItself ? [""] : await readdir(folder).catch(() => []);
  for (const name of names)
    await rm(join(folder, name), {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 50,
    }).catch(() => {});
}
