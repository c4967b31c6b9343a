import type { Page } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  test,
} from "../support/window.ts";

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function excludedIn({ candor }: ChromiumHost) {
  const reply = await candor.call("journal.read", {});
  return reply.ok
    ? (reply.value as { settings: { excludedWords: string[] } }).settings
        .excludedWords
    : undefined;
}

test("words that patterns leave out are kept as they are typed, one in each line, blank and doubled ones not", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await goTo(page, "#/settings");
  const list = page
    .getByRole("region", { name: "Words that patterns leave out" })
    .getByRole("textbox", { name: "One word or phrase in each line" });
  await list.focus();
  await page.keyboard.type("Alder Studio\n\n café\nCAFE\nMonday");
  await expect
    .poll(() => excludedIn(host))
    .toEqual(["Alder Studio", "café", "Monday"]);
  expect(await accessibilityProblems(host)).toEqual([]);

  await goTo(page, "#/");
  await goTo(page, "#/settings");
  await expect(list).toHaveValue("Alder Studio\ncafé\nMonday");
  await list.fill("");
  await expect.poll(() => excludedIn(host)).toEqual([]);
});

test("more words than patterns leave out are said to be too many, and the first 500 are kept", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await goTo(page, "#/settings");
  const section = page.getByRole("region", {
    name: "Words that patterns leave out",
  });
  await section
    .getByRole("textbox")
    .fill(
      Array.from({ length: 501 }, (_, n) => `word ${String(n)}`).join("\n"),
    );
  await expect(section.getByRole("status")).toContainText("500 lines");
  await expect.poll(async () => (await excludedIn(host))?.length).toBe(500);
});
