import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { fill } from "../files/atomic-file.ts";
import { errno, type FilePort } from "../files/file-port.ts";
import { layout } from "./journal-layout.ts";

const lockSchema = z.object({
  host: z.string(),
  /** The machine's own name, for two hosts of one name. */
  device: z.string().optional(),
  pid: z.number().int().min(1),
  /** When the process began, as the system counts; left out where it does not tell. */
  startedAt: z.string().optional(),
  /** Since when the machine has been running, as a name for that time; left out where it does not tell. */
  boot: z.string().optional(),
  since: z.string(),
  /** Tells two locks of one process apart. */
  token: z.string().optional(),
});

type Lock = z.infer<typeof lockSchema>;

/** By which names a machine goes. */
interface Machine {
  readonly host?: string | undefined;
  readonly device?: string | undefined;
}

function isElsewhere(lock: Lock, { host, device }: Machine): boolean {
  if (lock.host !== host) return true;
  // Since the machine was started nobody else can have written here what only it knows.
  if (lock.boot !== undefined && lock.boot === bootId()) return false;
  return (
    lock.device !== undefined && device !== undefined && lock.device !== device
  );
}

/** A journal taken for this process. */
export interface JournalLock {
  /** Gives it free; a lock that is no longer ours is left alone. Never throws. */
  release(): Promise<void>;
}

/** The tokens of the locks that this process holds: one with its number and another token is left from before. */
const held = new Set<string>();

/** Stands beside the lock while a stale one is taken away. */
const takeover = ".candor.lock.takeover";

/** How often taking a lock is tried before somebody else is believed to have it. */
const turns = 20;

/** How often a lock that is not whole is looked at again: somebody may be writing it just now. */
const looks = 5;

/**
 * Takes a journal for this process. A lock that a process of this machine left behind is taken over; one of another
 * machine is never broken. Throws `in-use` {path of the journal}, `in-use-elsewhere` {host, path of the lock}, or the
 * system's own error.
 */
export async function takeLock(
  folder: string,
  since: Moment,
  files: FilePort,
  { host = hostname(), device }: Machine = {},
): Promise<JournalLock> {
  const path = join(folder, layout.lock);
  const token = randomBytes(8).toString("hex");
  const startedAt = processStart(process.pid);
  const boot = bootId();
  const mine: Lock = {
    host,
    ...(device && { device }),
    pid: process.pid,
    ...(startedAt && { startedAt }),
    ...(boot && { boot }),
    since,
    token,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(mine, null, 2)}\n`);
  held.add(token);
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      if (await createLock(path, bytes, files))
        return { release: () => release(path, token, files) };
      const other = await readLock(path, files);
      // Gone between two looks: try again.
      if (!other) continue;
      if (other.lock && isElsewhere(other.lock, { host, device }))
        throw new CandorError("in-use-elsewhere", {
          host: other.lock.host,
          path,
        });
      if (other.lock && isHeld(other.lock)) break;
      await clearStale(path, other.text, bytes, files);
    }
    throw new CandorError("in-use", { path: folder });
  } catch (error) {
    held.delete(token);
    throw error;
  }
}

/** Whether a process of this machine took a journal and is gone without giving it free. */
export async function isLeftBehind(
  folder: string,
  files: FilePort,
  host = hostname(),
): Promise<boolean> {
  const lock = (await readLock(join(folder, layout.lock), files))?.lock;
  return lock?.host === host && !isHeld(lock);
}

/** Whether the file is new and ours. Leaves no half lock behind. */
async function createLock(
  path: string,
  bytes: Uint8Array,
  files: FilePort,
): Promise<boolean> {
  try {
    const file = await files.create(path);
    try {
      await fill(file, [bytes]);
    } catch (error) {
      await files.remove(path).catch(() => {});
      throw error;
    }
    return true;
  } catch (error) {
    if (errno(error) === "EEXIST") return false;
    throw error;
  }
}

async function release(
  path: string,
  token: string,
  files: FilePort,
): Promise<void> {
  held.delete(token);
  try {
    const now = parseLock(await readText(path, files));
    if (now?.token === token) await files.remove(path);
  } catch {
    // A lock that stays is taken over when the journal is opened next: its process no longer holds it.
  }
}

/** What the lock says; `lock` is null for what a crash left of one. Null where there is none any more. */
async function readLock(
  path: string,
  files: FilePort,
): Promise<{ text: string; lock: Lock | null } | null> {
  for (let look = 1; ; look += 1) {
    const facts = await files.lstat(path);
    if (!facts) return null;
    try {
      const text = await readText(path, files);
      const lock = parseLock(text);
      if (lock || look === looks) return { text, lock };
    } catch (error) {
      if (errno(error) === "ENOENT") return null;
      throw error;
    }
    await files.wait(100);
  }
}

async function readText(path: string, files: FilePort): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}

function parseLock(text: string): Lock | null {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Takes away a lock that was judged to be stale. Of several that do so at once only one may, and that one looks again
 * first: otherwise a slow one would take away the lock that a quick one has put in its place.
 */
async function clearStale(
  path: string,
  judged: string,
  bytes: Uint8Array,
  files: FilePort,
): Promise<void> {
  const right = join(dirname(path), takeover);
  if (!(await createLock(right, bytes, files))) {
    const other = await readLock(right, files);
    if (other && !(other.lock && isHeld(other.lock))) await files.remove(right);
    await files.wait(50);
    return;
  }
  try {
    const now = await readLock(path, files);
    if (now?.text === judged) await files.remove(path);
  } finally {
    await files.remove(right).catch(() => {});
  }
}

/** Whether the process that wrote a lock on this machine still runs and holds it. */
function isHeld({ pid, startedAt, boot, token }: Lock): boolean {
  if (boot && bootId() && boot !== bootId()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errno(error) === "ESRCH") return false;
  }
  const started = processStart(pid);
  if (startedAt && started && startedAt !== started) return false;
  return pid !== process.pid || (token !== undefined && held.has(token));
}

/** When a process began, in the system's own count (proc(5), stat, field 22); null where it does not tell. */
function processStart(pid: number): string | null {
  const stat = readSystem(`/proc/${String(pid)}/stat`);
  // The second field is a name in brackets that may hold spaces and brackets itself.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function bootId(): string | null {
  return readSystem("/proc/sys/kernel/random/boot_id")?.trim() ?? null;
}

function readSystem(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
