import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUiFiles, type UiFiles } from "#electron/ui-files.ts";

let folder: string;
let files: UiFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "candor-test-"));
  await mkdir(join(folder, "ui", "assets"), { recursive: true });
  await writeFile(join(folder, "ui", "index.html"), "<p>Candor</p>");
  await writeFile(join(folder, "ui", "assets", "app-B1_x.js"), "run()");
  await writeFile(join(folder, "secret.txt"), "not for the page");
  await writeFile(join(folder, "ui", ".hidden"), "not for the page");
  files = createUiFiles(join(folder, "ui"));
});
afterAll(() => rm(folder, { recursive: true }));

const text = async (path: string) => {
  const { status, body } = await files(path);
  return `${status} ${body.toString()}`;
};

describe("The pages", () => {
  test("the app's address shows its page", async () => {
    expect(await text("/")).toBe("200 <p>Candor</p>");
    expect(await text("/index.html?again")).toBe("200 <p>Candor</p>");
  });

  test("scripts come as scripts", async () => {
    const { status, headers } = await files("/assets/app-B1_x.js");
    expect(status).toBe(200);
    expect(headers["Content-Type"]).toBe("text/javascript; charset=utf-8");
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%5csecret.txt",
    "/..\\secret.txt",
    "//../secret.txt",
    "/assets",
    "/.hidden",
    "/index.html%00.js",
    "/%",
    "/C:/secret.txt",
    "secret.txt",
    "",
  ])("nothing outside of the built pages is shown for %j", async (path) => {
    expect(await text(path)).toBe("404 Not found");
  });

  test("no page may connect anywhere, run foreign code or be framed", async () => {
    for (const path of ["/", "/nowhere"]) {
      const { headers } = await files(path);
      const policy = headers["Content-Security-Policy"];
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    }
  });
});
