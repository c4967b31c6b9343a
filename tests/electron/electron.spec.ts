import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { recordsOnDisk } from "../support/window.ts";
import { expect, test } from "./electron-window.ts";

test("the window opens on the cursor", async ({ candor: { page } }) => {
  await expect(page.locator("textarea").first()).toBeFocused();
  expect(page.url()).toBe("app://candor/");
});

test("the page has no power: sandboxed, isolated, without Node", async ({
  candor: { app, page },
}) => {
  const window = await app.browserWindow(page);
  const preferences = await window.evaluate(({ webContents }) =>
    // Electron keeps this from its types and has it for exactly this question.
    (
      webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      }
    ).getLastWebPreferences(),
  );
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const seen = await page.evaluate(() => [
    typeof Reflect.get(window, "require"),
    typeof Reflect.get(window, "process"),
    typeof Reflect.get(window, "module"),
    Object.keys(Reflect.get(window, "candor") as object)
      .toSorted()
      .join(" "),
  ]);
  expect(seen).toEqual(["undefined", "undefined", "undefined", "call on"]);
});

test("permissions are refused without a question, but for reminders through the system", async ({
  candor: { page },
}) => {
  const answers = await page.evaluate(async () => {
    const names = ["geolocation", "midi", "camera", "microphone"];
    const asked = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }),
    );
    return (await Promise.all(asked)).map(({ state }) => state);
  });
  expect(new Set(answers)).toEqual(new Set(["denied"]));
  expect(await page.evaluate(() => Notification.requestPermission())).toBe(
    "granted",
  );
});

test("nothing leads out of the page and nothing is fetched from elsewhere", async ({
  candor: { app, page },
}) => {
  await page.evaluate(() => {
    location.href = "https://example.com/";
    window.open("https://example.com/");
  });
  const reached = await page.evaluate(() =>
    fetch("https://example.com/").then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  expect(page.url()).toBe("app://candor/");
  expect(app.windows()).toHaveLength(1);
});

test("a brief is saved as a PDF where the dialog says", async ({
  candor: { app, page, journal },
}) => {
  const file = join(journal, "..", "brief.pdf");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath });
  }, file);
  const reply = await page.evaluate(async () => {
    const bridge = Reflect.get(window, "candor") as {
      call: (name: string, input: unknown) => Promise<unknown>;
    };
    return bridge.call("brief.save", { client: "own-business" });
  });
  expect(reply).toEqual({ ok: true, value: { file } });
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(app.windows()).toHaveLength(1);
});

test("a brief is not saved when the dialog is cancelled", async ({
  candor: { app, page, journal },
}) => {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: true, filePath: "" });
  });
  const reply = await page.evaluate(async () => {
    const bridge = Reflect.get(window, "candor") as {
      call: (name: string, input: unknown) => Promise<unknown>;
    };
    return bridge.call("brief.save", { client: "own-business" });
  });
  expect(reply).toEqual({ ok: true, value: { file: null } });
  expect(await readdir(join(journal, ".."))).not.toContain("brief.pdf");
});

test("a second start shows the first window", async ({
  candor: { app, page, startAgain },
}) => {
  const window = await app.browserWindow(page);
  await window.evaluate((first) => {
    first.minimize();
  });
  expect(await startAgain()).toBe(0);
  await expect
    .poll(() => window.evaluate((first) => first.isMinimized()))
    .toBe(false);
  expect(app.windows()).toHaveLength(1);
});

test("closing right after typing loses nothing, and gives the journal free", async ({
  candor: { app, page, journal },
}) => {
  await page.locator("textarea").first().fill("the last words");
  const gone = app.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await gone;
  expect(JSON.stringify(await recordsOnDisk(journal))).toContain(
    "the last words",
  );
  expect(await readdir(journal)).not.toContain("candor.lock");
});

test("the menu has the shortcuts that people know", async ({
  candor: { app },
}) => {
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((item) =>
      (item.submenu?.items ?? []).map(({ role }) => role?.toLowerCase()),
    ),
  );
  for (const role of ["undo", "redo", "cut", "copy", "paste", "zoomin"])
    expect(roles).toContain(role);
});
