import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeProfile } from "#electron/chromium/profile.ts";
import { boundsOn, keepPlace, readPlace } from "#electron/window-place.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "candor-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bounds = { x: 100, y: 50, width: 1000, height: 700 };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const usual = { width: 1280, height: 800 };

describe("Electron's window", () => {
  test("opens where it was closed", async () => {
    const file = join(folder, "window.json");
    await keepPlace(file, { bounds, maximized: true });
    const place = await readPlace(file);
    expect(place).toEqual({ bounds, maximized: true });
    expect(boundsOn([screen], place)).toEqual(bounds);
  });

  test("comes back into view when its display is gone", () => {
    const far = { bounds: { ...bounds, x: 2500 }, maximized: false };
    expect(boundsOn([screen], far)).toEqual(usual);
    expect(boundsOn([screen, { ...screen, x: 1920 }], far)).toEqual(far.bounds);
    const above = { bounds: { ...bounds, y: -300 }, maximized: false };
    expect(boundsOn([screen], above)).toEqual(usual);
  });

  test("opens as usual when its place is unknown or damaged", async () => {
    const file = join(folder, "window.json");
    expect(await readPlace(file)).toBeNull();
    for (const damaged of ["", "null", '{"bounds":{"x":"left"}}']) {
      await writeFile(file, damaged);
      expect(await readPlace(file)).toBeNull();
    }
    expect(boundsOn([screen], null)).toEqual(usual);
  });
});

describe("Chromium's window", () => {
  const placement = { "_text/html": { left: 111, top: 77 } };

  test("keeps its place and nothing else that Chromium wrote", async () => {
    const home = join(folder, "chromium");
    const first = await takeProfile(home);
    expect(first).toMatchObject({ folder: home, remembersPlace: false });
    await writeFile(
      join(home, "Default", "Preferences"),
      JSON.stringify({
        browser: { app_window_placement: placement },
        typed: "secret words",
      }),
    );
    await writeFile(join(home, "Default", "Sessions"), "secret words");
    await writeFile(join(home, "Local State"), "secret words");
    await first.release();

    expect(await readdir(home)).toEqual(["Default"]);
    expect(await readdir(join(home, "Default"))).toEqual(["Preferences"]);
    const kept = await readFile(join(home, "Default", "Preferences"), "utf8");
    expect(kept).not.toContain("secret");
    expect(JSON.parse(kept)).toMatchObject({
      browser: { app_window_placement: placement },
      autofill: { profile_enabled: false },
      spellcheck: { dictionaries: [] },
    });
    expect(await readdir(folder)).toEqual(["chromium"]);

    const second = await takeProfile(home);
    expect(second.remembersPlace).toBe(true);
    await second.release();
  });

  test("a second window gets a profile of its own, which goes with it", async () => {
    const home = join(folder, "chromium");
    const first = await takeProfile(home);
    const second = await takeProfile(home);
    expect(second.folder).not.toBe(home);
    expect(await readdir(second.folder)).toEqual(["Default"]);
    await second.release();
    await expect(readdir(second.folder)).rejects.toThrow("ENOENT");
    await first.release();
  });

  test("what a crashed window left behind is taken over and swept", async () => {
    const home = join(folder, "chromium");
    await (await takeProfile(home)).release();
    await writeFile(join(home, "History"), "secret words");
    // No process has this number.
    await writeFile(`${home}.lock`, "4194399");
    const next = await takeProfile(home);
    expect(next.folder).toBe(home);
    expect(await readdir(home)).toEqual(["Default"]);
    await next.release();
  });
});
