import { join } from "node:path";
import type { Page } from "playwright/test";
import { wordsOf } from "../support/pdf.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";

const line = "Press F8 to go on.";

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** All that anybody can read of the page, by looking, by listening, and in the window's title. */
async function readable(page: Page): Promise<string> {
  const body = page.locator("body");
  return [
    await body.innerText(),
    await body.ariaSnapshot(),
    await page.title(),
  ].join("\n");
}

async function expectBlank(page: Page): Promise<void> {
  await expect(page.getByText(line)).toBeVisible();
  expect(await page.locator("body").innerText()).toBe(line);
  expect(await page.locator("body").ariaSnapshot()).toMatch(
    /^- dialog "Press F8 to go on\.":\n {2}- paragraph: Press F8 to go on\.$/,
  );
  expect(await page.title()).toBe("Candor");
}

test("one key hides half a sentence, nothing typed meanwhile goes into it, and the same key goes on in the same place", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("They moved meeting");
  for (let press = 0; press < "meeting".length; press += 1)
    await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F8");
  await expectBlank(page);
  expect(await readable(page)).not.toMatch(/moved|Today|Clients/);

  await page.keyboard.type("who are you? 1?");
  for (const key of [
    "Escape",
    "Escape",
    "Enter",
    "Tab",
    "Backspace",
    "ControlOrMeta+z",
    "ControlOrMeta+a",
    "ControlOrMeta+j",
    "ControlOrMeta+/",
    "Alt+2",
  ])
    await page.keyboard.press(key);
  await page.mouse.click(400, 200);
  await expectBlank(page);

  await page.keyboard.press("F8");
  const text = page.getByRole("textbox").first();
  await expect(text).toBeFocused();
  await page.keyboard.type("the ");
  await expect(text).toHaveValue("They moved the meeting");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { text: "They moved the meeting" },
  ]);
});

test("what is hidden looks the same wherever one was, in light and in dark, and axe finds nothing there", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const pictures = new Set<string>();
    for (const place of [
      "today",
      "client/alder-studio/timeline",
      "checkup/c-alder-6",
      "settings",
    ]) {
      await goTo(page, `#/${place}`);
      await page.locator("h1").first().waitFor();
      await page.keyboard.press("F8");
      await expectBlank(page);
      pictures.add((await page.screenshot()).toString("base64"));
      expect(await accessibilityProblems(host)).toEqual([]);
      await page.keyboard.press("F8");
      await expect(page.locator("h1").first()).toBeVisible();
    }
    expect(pictures.size).toBe(1);
  }
});

test("a dialog that is open is hidden too, and is there again with what was typed and the cursor in it", async ({
  open,
}) => {
  const page = await atTheCursor(await open({ sample: true }));
  await goTo(page, "#/clients");
  await page.getByRole("button", { name: "New client" }).click();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await page.keyboard.type("Har");
  await page.keyboard.press("F8");
  await expectBlank(page);
  await page.keyboard.type("xyz");
  await page.keyboard.press("Escape");
  await expectBlank(page);
  await page.keyboard.press("F8");
  await expect(name).toBeFocused();
  await page.keyboard.type("bour");
  await expect(name).toHaveValue("Harbour");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "New client" })).toBeFocused();
});

test("in a check-up the key hides the line that is written, and the answer keys work again afterwards", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  const begun = await host.candor.call("checkup.begin", {
    client: "birch-and-co",
  });
  await goTo(
    page,
    `#/checkup/${begun.ok ? (begun.value as { id: string }).id : ""}`,
  );
  await page.getByRole("button", { name: "Tasks", exact: true }).click();
  const raised = page.getByRole("radio", { name: "Raised", exact: true });
  await expect(raised.first()).toBeFocused();
  await page.keyboard.press("F8");
  await expectBlank(page);
  // Not an answer.
  await page.keyboard.press("r");
  await page.keyboard.press("F8");
  await expect(raised.first()).toBeFocused();
  await expect(raised.first()).not.toBeChecked();
  await page.keyboard.press("r");
  await expect(raised.first()).toBeChecked();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nine days ");
  await page.keyboard.press("F8");
  await expectBlank(page);
  await page.keyboard.press("F8");
  await page.keyboard.type("for six.");
  await expect(
    page.getByRole("textbox").and(page.locator(":focus")),
  ).toHaveValue("Nine days for six.");
});

test("what was open beside the text, what was scrolled to and what can be undone are as they were", async ({
  open,
}) => {
  const page = await atTheCursor(await open({ sample: true }));
  await page.keyboard.press("ControlOrMeta+j");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("Al");
  await page.keyboard.press("F8");
  await expectBlank(page);
  await page.keyboard.press("F8");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("d");
  await expect(page.getByRole("combobox")).toHaveValue("Ald");
  await page.keyboard.press("Escape");

  await page.clock.install();
  const entry = page.getByRole("article").nth(5);
  await entry.scrollIntoViewIfNeeded();
  await entry.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  const main = page.getByRole("main");
  const scrolled = await main.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await page.keyboard.press("F8");
  await page.clock.runFor(60_000);
  await expectBlank(page);
  await page.keyboard.press("F8");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(await main.evaluate((element) => element.scrollTop)).toBe(scrolled);
});

test("words that are being saved are saved while they are hidden", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("They came late.");
  await page.keyboard.press("F8");
  await expectBlank(page);
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { text: "They came late." },
  ]);
});

test("printing what is hidden prints nothing, and loading the page anew does not show it", async ({
  folder,
  open,
}) => {
  const page = await atTheCursor(await open({ sample: true }));
  const file = join(folder, "printed.pdf");
  await page.pdf({ path: file });
  expect(await wordsOf(file)).toContain("Alder");
  await page.keyboard.press("F8");
  await expectBlank(page);
  await page.pdf({ path: file });
  expect((await wordsOf(file)).trim()).toBe("");
  await page.reload();
  await expectBlank(page);
  await page.keyboard.press("F8");
  await expect(page.getByText(line)).toBeHidden();
  await expect(page.getByRole("link", { name: "Today" })).toBeVisible();
});

test("“Hide” at the foot of the places does the same and leaves the cursor in the text", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("One");
  await page.getByRole("button", { name: "Hide" }).click();
  await expectBlank(page);
  await page.keyboard.press("F8");
  await page.keyboard.type(" two");
  await expect(page.getByRole("textbox").first()).toHaveValue("One two");
});

test("the window’s title never says whom one is reading about", async ({
  open,
}) => {
  const page = await atTheCursor(await open({ sample: true }));
  for (const place of [
    "today",
    "clients",
    "client/alder-studio/timeline",
    "client/alder-studio/about",
    "brief/alder-studio",
    "checkup/c-alder-6",
    "patterns",
    "settings",
    "help",
  ]) {
    await goTo(page, `#/${place}`);
    await page.locator("h1").first().waitFor();
    expect(await page.title()).toBe("Candor");
  }
});
