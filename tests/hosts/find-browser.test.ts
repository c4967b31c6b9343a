import { describe, expect, test } from "vitest";
import { CandorError } from "#core/errors.ts";
import {
  findBrowser,
  type BrowserSearch,
} from "#electron/chromium/find-browser.ts";

const own = "/cache/playwright/chrome";

/** A machine on which only these files exist. */
function machine(
  files: readonly string[],
  different: Partial<BrowserSearch> = {},
) {
  const there = new Set(files);
  const said: string[] = [];
  const did: string[] = [];
  const search: BrowserSearch = {
    platform: "linux",
    env: {},
    isRoot: false,
    exists: async (path) => there.has(path),
    starts: async () => true,
    playwrightsOwn: () => own,
    fetchPlaywrights: async () => {
      did.push("fetch");
      throw new Error("no network");
    },
    installDebians: async () => {
      did.push("apt-get");
      there.add("/usr/bin/chromium");
    },
    say: (line) => said.push(line),
    ...different,
  };
  return { search, said, did, there };
}

describe("Finding a browser", () => {
  test("an installed Chrome, Chromium or Edge is taken as it is", async () => {
    for (const path of [
      "/usr/bin/google-chrome",
      "/usr/bin/chromium",
      "/usr/bin/microsoft-edge",
    ]) {
      const { search, said } = machine([path]);
      expect(await findBrowser(search)).toBe(path);
      expect(said).toEqual([]);
    }
  });

  test("the browsers of macOS and Windows are found where they install themselves", async () => {
    const edge =
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(
      await findBrowser(machine([edge], { platform: "darwin" }).search),
    ).toBe(edge);

    const chrome = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const windows = machine([chrome], {
      platform: "win32",
      env: { PROGRAMFILES: "C:\\Program Files" },
    });
    expect(await findBrowser(windows.search)).toBe(chrome);
  });

  test("a browser in a snap is left alone", async () => {
    const snap = machine(["/snap/bin/chromium", own], {
      env: { PATH: "/snap/bin:/usr/bin" },
    });
    expect(await findBrowser(snap.search)).toBe(own);
  });

  test("one that does not start is passed over", async () => {
    const { search } = machine(
      ["/usr/bin/google-chrome", "/usr/bin/chromium"],
      {
        starts: async (path) => path !== "/usr/bin/google-chrome",
      },
    );
    expect(await findBrowser(search)).toBe("/usr/bin/chromium");
  });

  test("Playwright's own is taken before anything is fetched", async () => {
    const { search, did } = machine([own]);
    expect(await findBrowser(search)).toBe(own);
    expect(did).toEqual([]);
  });

  test("where there is none, one is fetched, and it is said before", async () => {
    const heard: string[][] = [];
    const { search, said, there } = machine([]);
    const fetchPlaywrights = async () => {
      heard.push([...said]);
      there.add(own);
    };
    expect(await findBrowser({ ...search, fetchPlaywrights })).toBe(own);
    expect(heard).toEqual([["Fetching Chromium (first start only) …"]]);
  });

  test("root on Debian gets the distribution's when fetching fails, and is told", async () => {
    const { search, said, did } = machine(["/usr/bin/apt-get"], {
      isRoot: true,
    });
    expect(await findBrowser(search)).toBe("/usr/bin/chromium");
    expect(did).toEqual(["fetch", "apt-get"]);
    expect(said).toHaveLength(2);
    expect(said[1]).toContain("apt-get");
  });

  test("a fetched one that lacks the system's libraries gives way to Debian's", async () => {
    const { search } = machine(["/usr/bin/apt-get"], {
      isRoot: true,
      fetchPlaywrights: async () => {},
      starts: async (path) => path !== own,
    });
    expect(await findBrowser(search)).toBe("/usr/bin/chromium");
  });

  test("nobody but root is asked to install anything, and is told what to do instead", async () => {
    const { search, did } = machine(["/usr/bin/apt-get"]);
    const failed = findBrowser(search);
    await expect(failed).rejects.toBeInstanceOf(CandorError);
    await expect(failed).rejects.toMatchObject({
      code: "no-browser",
      details: { why: expect.stringContaining("CANDOR_BROWSER") },
    });
    expect(did).toEqual(["fetch"]);
  });

  test("CANDOR_BROWSER decides, and a wrong one is not replaced in silence", async () => {
    const env = { CANDOR_BROWSER: "/opt/mine" };
    const right = machine(["/opt/mine", "/usr/bin/chromium"], { env });
    expect(await findBrowser(right.search)).toBe("/opt/mine");

    const wrong = machine(["/usr/bin/chromium"], { env });
    await expect(findBrowser(wrong.search)).rejects.toMatchObject({
      code: "no-browser",
      details: { why: expect.stringContaining("/opt/mine") },
    });
  });
});
