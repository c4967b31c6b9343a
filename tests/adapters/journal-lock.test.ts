import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CandorError } from "#core/errors.ts";
import { realFiles } from "#electron/adapters/files/file-port.ts";
import {
  filesBelow,
  newJournalPath,
  openStore,
  readJson,
  reflection,
  smallJournal,
  writeSmallJournal,
} from "../support/journal-folder.ts";

const since = "2026-11-22T10:00:00+01:00";

/** A number that a process had and has no more. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

/** Another process that runs as long as the test. */
async function runningProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], {
    stdio: "ignore",
  });
  await once(child, "spawn");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  if (child.pid === undefined) throw new Error("not started");
  return child.pid;
}

function startOf(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

async function lockedBy(lock: unknown): Promise<string> {
  const folder = await writeSmallJournal();
  const text = typeof lock === "string" ? lock : JSON.stringify(lock);
  await writeFile(join(folder, "candor.lock"), text);
  return folder;
}

/** Opens, saves and closes; resolves with whose the journal was meanwhile, and whether the lock is still there. */
async function takeAndGive(folder: string) {
  const files = { ...realFiles, wait: async () => {} };
  const store = openStore(folder, { files });
  await store.open();
  const { pid } = await readJson(folder, "candor.lock");
  await store.save({ records: [reflection("r-8")] });
  await store.close();
  const left = [...(await filesBelow(folder)).keys()].includes("candor.lock");
  return { pid, left };
}

const ours = { pid: process.pid, left: false };

describe("a journal that is open", () => {
  test("says where, by whom and since when, and stops saying so when it is closed", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    expect(await readJson(folder, "candor.lock")).toMatchObject({
      host: hostname(),
      pid: process.pid,
      since: expect.stringMatching(/^2026-11-22T/) as unknown,
    });
    await store.close();
    expect([...(await filesBelow(folder)).keys()]).not.toContain("candor.lock");
  });

  test("cannot be opened a second time, and goes on working", async () => {
    const folder = await writeSmallJournal();
    const first = openStore(folder);
    await first.open();
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "in-use",
      details: { path: folder },
    });
    await first.save({ records: [reflection("r-8")] });
    await first.close();
    expect(await takeAndGive(folder)).toEqual(ours);
  });

  test.skipIf(process.platform !== "linux")(
    "in another process that runs is left to it",
    async () => {
      const pid = await runningProcess();
      const startedAt = startOf(pid);
      const lock = { host: hostname(), pid, startedAt, since };
      const folder = await lockedBy(lock);
      await expect(openStore(folder).open()).rejects.toMatchObject({
        code: "in-use",
      });
      expect(await readJson(folder, "candor.lock")).toEqual(lock);
    },
  );

  test("on another computer is left to it, even when its process would be long gone here", async () => {
    const lock = { host: "office-mac", pid: deadProcess(), since };
    const folder = await lockedBy(lock);
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "in-use-elsewhere",
      details: { host: "office-mac", path: join(folder, "candor.lock") },
    });
    expect(await readJson(folder, "candor.lock")).toEqual(lock);
  });
});

describe("a lock that was left behind", () => {
  test("by a process that is gone is taken over", async () => {
    const folder = await lockedBy({
      host: hostname(),
      pid: deadProcess(),
      since,
    });
    expect(await takeAndGive(folder)).toEqual(ours);
  });

  test.skipIf(process.platform !== "linux")(
    "by a process whose number another one has now is taken over",
    async () => {
      const pid = await runningProcess();
      const folder = await lockedBy({
        host: hostname(),
        pid,
        startedAt: "1",
        since,
      });
      expect(await takeAndGive(folder)).toEqual(ours);
    },
  );

  test.skipIf(process.platform !== "linux")(
    "before the machine was started anew is taken over",
    async () => {
      const pid = await runningProcess();
      const startedAt = startOf(pid);
      const boot = "00000000-0000-4000-8000-000000000000";
      const folder = await lockedBy({
        host: hostname(),
        pid,
        startedAt,
        boot,
        since,
      });
      expect(await takeAndGive(folder)).toEqual(ours);
    },
  );

  test("by a process that had our own number is taken over", async () => {
    const folder = await lockedBy({
      host: hostname(),
      pid: process.pid,
      since,
    });
    expect(await takeAndGive(folder)).toEqual(ours);
  });

  test.each(["", "{", "null", "\0\0\0", '{"pid": "all"}'])(
    "half written (%j) is taken over",
    async (text) => {
      const folder = await lockedBy(text);
      expect(await takeAndGive(folder)).toEqual(ours);
    },
  );
});

test("closing leaves a lock alone that is no longer ours", async () => {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  const theirs = JSON.stringify({ host: "office-mac", pid: 1, since });
  await writeFile(join(folder, "candor.lock"), theirs);
  await store.close();
  expect(await readFile(join(folder, "candor.lock"), "utf8")).toBe(theirs);
});

test("a lock that somebody deleted is taken again with the next save", async () => {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  await rm(join(folder, "candor.lock"));
  await store.save({ records: [reflection("r-8")] });
  await expect(openStore(folder).open()).rejects.toMatchObject({
    code: "in-use",
  });
  await store.close();
});

test("of two that begin the same new journal the second is told that it is in use", async () => {
  const folder = newJournalPath();
  const [first, second] = [openStore(folder), openStore(folder)];
  await first.open();
  await second.open();
  await first.save(smallJournal());
  await expect(second.save(smallJournal())).rejects.toMatchObject({
    code: "in-use",
  });
  await first.close();
  await second.close();
});

test("a lock that was taken over a moment ago is not taken away by one who is slower", async () => {
  const folder = await lockedBy({
    host: hostname(),
    pid: deadProcess(),
    since,
  });
  const quick = openStore(folder);
  let overtaken = false;
  const slow = openStore(folder, {
    files: {
      ...realFiles,
      async create(path) {
        if (path.endsWith(".takeover") && !overtaken) {
          overtaken = true;
          await quick.open();
        }
        return realFiles.create(path);
      },
    },
  });
  await expect(slow.open()).rejects.toMatchObject({ code: "in-use" });
  expect(overtaken).toBe(true);
  await quick.save({ records: [reflection("r-8")] });
  await expect(slow.open()).rejects.toMatchObject({ code: "in-use" });
  await quick.close();
});

test("of many that open a journal with a stale lock at the same time one gets it", async () => {
  const folder = await lockedBy({
    host: hostname(),
    pid: deadProcess(),
    since,
  });
  const stores = Array.from({ length: 8 }, () => openStore(folder));
  const results = await Promise.allSettled(stores.map((store) => store.open()));
  const codes = results.map((result) =>
    result.status === "fulfilled"
      ? "taken"
      : (result.reason as CandorError).code,
  );
  expect(codes.toSorted()).toEqual([
    ...Array.from({ length: 7 }, () => "in-use"),
    "taken",
  ]);
  await Promise.all(stores.map((store) => store.close()));
  expect(await takeAndGive(folder)).toEqual(ours);
});
