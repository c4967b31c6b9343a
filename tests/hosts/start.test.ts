import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { standingIn } from "#electron/machine.ts";
import { decideStart } from "#electron/start/decide.ts";
import {
  plainReason,
  readAmongSwitches,
  readStartOptions,
} from "#electron/start/options.ts";
import { startCandor } from "#electron/start/start-candor.ts";

const from = resolve("/home/ana");

async function start(...argv: string[]) {
  const said = { out: "", err: "" };
  const code = await startCandor(argv, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe("Starting", () => {
  test("without options it is the owner's own journal", () => {
    expect(readStartOptions([], from)).toEqual({
      sample: false,
      journal: null,
      help: false,
    });
  });

  test("a folder is meant from where the owner stands", () => {
    expect(readStartOptions(["--journal", "notes"], from).journal).toBe(
      resolve(from, "notes"),
    );
    const npm = {
      npm_package_name: "candor",
      npm_lifecycle_event: "start",
      INIT_CWD: from,
    };
    expect(standingIn(npm, "/candor")).toBe(from);
    expect(standingIn({ ...npm, npm_lifecycle_event: "test" }, "/candor")).toBe(
      "/candor",
    );
  });

  test("help is not an error, a wrong option is, and both show how it goes", async () => {
    expect(await start("--help")).toMatchObject({
      code: 0,
      out: expect.stringContaining("--sample"),
      err: "",
    });
    for (const wrong of [
      ["--smaple"],
      ["notes"],
      ["--journal"],
      ["--journal="],
    ]) {
      const { code, out, err } = await start(...wrong);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toContain("npm start -- --sample");
    }
  });

  test("what is wrong is one sentence", () => {
    expect(
      plainReason(new Error("Unknown option '--x'. To specify a positional …")),
    ).toBe("Unknown option '--x'.");
  });

  test("Electron's own switches do not get in the way of Candor's", () => {
    const argv = [
      "--inspect=0",
      "--no-sandbox",
      ".",
      "--sample",
      "--journal",
      from,
    ];
    expect(readAmongSwitches(argv)).toEqual({ sample: true, journal: from });
    expect(readAmongSwitches(["."])).toEqual({ sample: false, journal: null });
  });
});

describe("Where Candor opens", () => {
  test("Electron first, Chromium where it cannot be had", () => {
    expect(decideStart({ platform: "darwin", env: {} })).toEqual({
      open: "either",
    });
    expect(
      decideStart({ platform: "linux", env: { WAYLAND_DISPLAY: "wayland-0" } }),
    ).toEqual({ open: "either" });
  });

  test("CANDOR_HOST decides, and a wrong one is told", () => {
    const env = { DISPLAY: ":0", CANDOR_HOST: "chromium" };
    expect(decideStart({ platform: "linux", env })).toEqual({
      open: "chromium",
    });
    expect(
      decideStart({ platform: "linux", env: { CANDOR_HOST: "netscape" } }),
    ).toMatchObject({
      open: "nowhere",
      why: expect.stringContaining("netscape"),
    });
  });

  test("without a display nothing is fetched, and the way out is told", () => {
    expect(decideStart({ platform: "linux", env: {} })).toMatchObject({
      open: "nowhere",
      why: expect.stringMatching(/xvfb-run -a npm start[^]*candor -- --help/),
    });
  });
});
