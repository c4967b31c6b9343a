import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient } from "#contract/client.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { compose } from "#electron/compose.ts";
import { createDesk } from "#electron/desk.ts";
import { layout } from "#electron/adapters/journal/journal-layout.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { createPorts } from "#electron/ports.ts";
import { clearLeftSamples } from "#electron/sample-store.ts";
import { smallJournal } from "../support/journal-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "candor-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (start: "own" | "sample") =>
  compose(
    createPorts({
      journal: join(folder, "journal"),
      clock: createClock(),
      printer: { print: async () => new Uint8Array() },
      desk: createDesk({ platform: "linux", env: {}, home: homedir() }),
    }),
    start,
  );

describe("The sample journal", () => {
  test("lives in a folder of its own, takes what is written, and is gone when it is left", async () => {
    const candor = await open("own");
    const client = createClient(candor.call);
    await client("sample.open", {});
    const shown = await client("journal.read", {});
    expect(shown.sample).toBe(true);
    expect(shown.reflections).toBeGreaterThan(50);
    expect(existsSync(shown.folder)).toBe(true);
    await client("reflection.write", { text: "only a try" });

    await client("sample.leave", {});
    expect(existsSync(shown.folder)).toBe(false);
    const own = await client("journal.read", {});
    expect(own).toMatchObject({ sample: false, reflections: 0 });
    expect(own.folder).toBe(join(folder, "journal"));
    await candor.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test("is gone when Candor is closed", async () => {
    const candor = await open("sample");
    const { folder: sample } = await createClient(candor.call)(
      "journal.read",
      {},
    );
    expect(existsSync(sample)).toBe(true);
    await candor.close();
    expect(existsSync(sample)).toBe(false);
  });

  test("that a crash has left behind is cleared away, and nothing else is", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    /** A journal whose lock says this, as a crash leaves it. */
    const leave = async (name: string, lock: Record<string, unknown>) => {
      const path = join(folder, name);
      await mkdir(path);
      const store = createJsonStore({ folder: path, clock: createClock() });
      await store.open();
      await store.save(smallJournal());
      const file = join(path, layout.lock);
      const mine = JSON.parse(await readFile(file, "utf8")) as object;
      await writeFile(file, JSON.stringify({ ...mine, ...lock }));
      await store.close();
      return path;
    };
    const crashed = { pid: gone, token: "another" };
    await leave("candor-sample-123-AbCdE1", crashed);
    const running = { pid: process.ppid, startedAt: undefined };
    await leave("candor-sample-124-AbCdE2", { ...running, token: "another" });
    await leave("candor-sample-125-AbCdE3", { ...crashed, host: "elsewhere" });
    // Somebody's own, by whatever name: also one that was written by `candor sample`.
    const own = await leave("candor-sample-folder", crashed);
    await leave("candor-sample-126-AbCdE4-copy", crashed);
    await symlink(own, join(folder, "candor-sample-127-AbCdE5"));
    await mkdir(join(folder, "candor-sample-128-AbCdE6"));
    await writeFile(join(folder, "candor-sample-129-AbCdE7"), "a letter");
    const before = await readdir(folder, { recursive: true });

    await clearLeftSamples(folder);
    expect(await readdir(folder, { recursive: true })).toEqual(
      before.filter((path) => !path.startsWith("candor-sample-123-AbCdE1")),
    );
    await clearLeftSamples(join(folder, "not there"));
  });

  test("that is open just now is nobody's to clear away", async () => {
    const candor = await open("sample");
    const client = createClient(candor.call);
    const { folder: sample } = await client("journal.read", {});
    await clearLeftSamples();
    expect(existsSync(sample)).toBe(true);
    await client("reflection.write", { text: "only a try" });
    await candor.close();
    expect(existsSync(sample)).toBe(false);
  });
});
