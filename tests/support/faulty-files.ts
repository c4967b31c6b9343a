import type { FilePort, OpenFile } from "#electron/adapters/files/file-port.ts";

/** What goes wrong. Every one happens at one call, but those that last. */
export const faults = [
  "ENOSPC",
  "EIO",
  "EROFS",
  "EACCES",
  "EPERM once",
  "EPERM for ever",
  "EBUSY",
  "EBUSY for ever",
  "short write",
  "nothing written",
  "bytes lost",
  "failed but done",
  "power cut",
] as const;

export type Fault = (typeof faults)[number];

/**
 * A disk of which one call can be made to fail: by its number, counted from 1. After a power cut no call works any
 * more; what fails but is done is what a network disk does. It never waits.
 */
export function createFaultyFiles(real: FilePort): {
  readonly files: FilePort;
  /** Names of the calls since the last `failAt`. */
  readonly calls: readonly string[];
  /** How long would have been waited, in milliseconds. */
  readonly waited: () => number;
  readonly failAt: (call: number, fault: Fault) => void;
  readonly mend: () => void;
} {
  const calls: string[] = [];
  let planned: { call: number; fault: Fault } | null = null;
  let lasting: string | null = null;
  let waited = 0;

  /** The fault that hits this call, if one does. */
  function enter(name: string): Fault | null {
    calls.push(name);
    if (!planned) return null;
    if (planned.fault === "power cut")
      return calls.length >= planned.call ? planned.fault : null;
    const hit = planned.call === calls.length;
    if (hit && planned.fault.endsWith("for ever")) lasting = name;
    return hit || lasting === name ? planned.fault : null;
  }

  async function run<Result>(
    name: string,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const fault = enter(name);
    if (fault === "failed but done") await work();
    if (fault && !isShort(fault)) throw systemError(fault, name);
    return work();
  }

  const file = (open: OpenFile): OpenFile => ({
    write: async (bytes, offset) => {
      const fault = enter("write");
      if (fault === "nothing written") return 0;
      if (fault === "bytes lost") {
        await open.write(bytes.subarray(0, bytes.length - 1), offset);
        return bytes.length - offset;
      }
      if (fault === "short write") {
        const half = Math.ceil((bytes.length - offset) / 2);
        return open.write(bytes.subarray(0, offset + half), offset);
      }
      if (fault) throw systemError(fault, "write");
      return open.write(bytes, offset);
    },
    truncate: (size) => run("truncate", () => open.truncate(size)),
    sync: () => run("sync", () => open.sync()),
    stamp: () => run("stamp", () => open.stamp()),
    close: async () => {
      // Even a close that fails gives the handle back.
      await open.close();
      await run("close", async () => {});
    },
  });

  const files: FilePort = {
    create: (path) => run("create", async () => file(await real.create(path))),
    read: (path) => run("read", () => real.read(path)),
    rename: (from, to) => run("rename", () => real.rename(from, to)),
    link: (path, name) => run("link", () => real.link(path, name)),
    remove: (path) => run("remove", () => real.remove(path)),
    removeFolder: (path) => run("removeFolder", () => real.removeFolder(path)),
    stat: (path) => run("stat", () => real.stat(path)),
    lstat: (path) => run("lstat", () => real.lstat(path)),
    list: (path) => run("list", () => real.list(path)),
    makeFolder: (path) => run("makeFolder", () => real.makeFolder(path)),
    syncFolder: (path) => run("syncFolder", () => real.syncFolder(path)),
    wait: async (milliseconds) => {
      waited += milliseconds;
    },
  };

  return {
    files,
    calls,
    waited: () => waited,
    failAt(call, fault) {
      calls.length = 0;
      lasting = null;
      waited = 0;
      planned = { call, fault };
    },
    mend() {
      calls.length = 0;
      lasting = null;
      planned = null;
    },
  };
}

function isShort(fault: Fault): boolean {
  return ["short write", "nothing written", "bytes lost"].includes(fault);
}

function systemError(fault: Fault, call: string): Error {
  const code = /^E[A-Z]+/.exec(fault)?.[0] ?? "EIO";
  const message = `${code}: made to fail, ${call}`;
  return Object.assign(new Error(message), { code });
}
