import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient } from "#contract/client.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { compose } from "#electron/compose.ts";
import { createDesk } from "#electron/desk.ts";
import { createPorts } from "#electron/ports.ts";

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
});
