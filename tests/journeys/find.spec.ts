import { join } from "node:path";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { day } from "#core/day.ts";
import { overfullJournal } from "../support/overfull.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  test,
  today,
} from "../support/window.ts";

const field = (page: ChromiumHost["page"]) =>
  page.getByRole("searchbox", { name: "Words to find" });
const results = (page: ChromiumHost["page"]) =>
  page.getByRole("list", { name: "What was found" }).getByRole("link");
const palette = (page: ChromiumHost["page"]) =>
  page.getByRole("dialog").getByRole("combobox");
const options = (page: ChromiumHost["page"]) =>
  page.getByRole("dialog").getByRole("option");

/** Two clients and a few words about them. */
async function withWords(host: ChromiumHost) {
  const { call } = host.candor;
  await call("client.create", { id: "alder", name: "Alder Studio" });
  await call("client.create", { id: "birch", name: "Birch & Co" });
  const entries = [
    ["r-1", "alder", "2026-11-02", "They moved the MEETING again."],
    ["r-2", "birch", "2026-11-09", "A good meeting, and a façade."],
    ["r-3", "alder", "2026-11-16", "今日は返事がなかった。"],
    ["r-4", "birch", "2026-11-18", "The invoice went out 👩‍👩‍👧."],
  ];
  for (const [id, client, on, text] of entries)
    await call("reflection.write", { id, client, day: on, text });
  await call("reflection.write", { id: "r-1", tags: ["scope"], energy: "red" });
}

test("Ctrl+F opens Find from anywhere with the cursor in it, and every key from then on is a letter of the search", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("meeting");
  await expect(field(page)).toHaveValue("meeting");
  await expect(results(page)).toHaveCount(2);
  // Newest first, each with its client, its day, its kind, and what was found marked.
  await expect(results(page).first()).toContainText(
    /Birch & Co.*9 Nov.*Reflection/,
  );
  await expect(results(page).nth(1).locator("mark")).toHaveText("MEETING");
  await expect(page.getByRole("status").first()).toHaveText("2 entries");
  expect(await accessibilityProblems(host)).toEqual([]);

  // The arrow keys go through them and back to the field, and a letter goes on with the search.
  await page.keyboard.press("ArrowDown");
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(" moved");
  await expect(results(page)).toHaveCount(1);
  await expect(field(page)).toHaveValue("meeting moved");
});

test("Enter opens what was found on its client’s page, marked, and coming back finds the search as it was left", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("meeting");
  await page.getByLabel("Client", { exact: true }).selectOption("Alder Studio");
  await expect(results(page)).toHaveCount(1);
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Alder Studio" }),
  ).toBeVisible();
  await expect(page.locator("#record-r-1")).toBeInViewport();

  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("meeting");
  await expect(page.getByLabel("Client", { exact: true })).toHaveValue("alder");
  // The words are chosen: typing begins anew.
  await page.keyboard.type("façade");
  await expect(field(page)).toHaveValue("façade");
});

test("what is not found is said with everything that was asked for, and one step clears the filters", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("meeting");
  await page.getByLabel("Energy", { exact: true }).selectOption("Red");
  await expect(results(page)).toHaveCount(1);
  await page.getByLabel("Tag", { exact: true }).selectOption("#scope");
  await expect(results(page)).toHaveCount(1);
  await page.getByLabel("Client", { exact: true }).selectOption("Birch & Co");
  await expect(page.getByRole("status").first()).toHaveText(
    "Nothing found for “meeting”, with Birch & Co, with the tag #scope and marked red.",
  );
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(results(page)).toHaveCount(2);
  await expect(field(page)).toBeFocused();
});

test("words in any script, an emoji and a phrase in quotes are found and marked whole", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  await page.keyboard.press("Control+f");
  const found = async (text: string, mark: string) => {
    await field(page).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
    await expect(results(page)).toHaveCount(1);
    await expect(results(page).locator("mark")).toHaveText(mark);
  };
  await found("返事", "返事");
  await found("facade", "façade");
  await found("👩", "👩‍👩‍👧");
  await found('"moved the meeting"', "moved the MEETING");
});

test("Ctrl+K goes to a client and a place, and Escape gives the cursor back where it was", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  const writing = page.getByRole("textbox").first();
  await page.keyboard.type("Half a ");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeFocused();
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.type("sentence");
  await expect(writing).toHaveValue("Half a sentence");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("birch");
  await expect(options(page).first()).toHaveText(/Birch & Co/);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Birch & Co" }),
  ).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sett");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Settings" }),
  ).toBeVisible();
});

test("Ctrl+K begins a check-up and something to write, starts a client, and finds words; in a check-up it stays away", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await withWords(host);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("write alder");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("textbox", { name: "What is true about this work?" }),
  ).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("new cl");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New client" })).toBeVisible();
  // A dialog that is open stays in front.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("invoice");
  await expect(options(page).first()).toContainText("The invoice went out");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).nth(1)).toHaveText("Find “invoice” everywhere");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("invoice");
  await expect(results(page)).toHaveCount(1);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("check alder");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: /Leave for now/ }),
  ).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("in a journal that is too full both stay in the window, at 900 px and at 200 % zoom", async ({
  folder,
  open,
}) => {
  const store = createJsonStore({
    folder: join(folder, "journal"),
    clock: createClock(),
  });
  await store.open();
  await store.save(overfullJournal(builtInQuestionnaire, day(today)));
  await store.close();
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("schifffahrt");
  await expect(page.getByRole("status").first()).toHaveText(
    "The newest 50. Another word narrows it down.",
  );
  for (const width of [900, 640]) {
    await page.setViewportSize({ width, height: width === 900 ? 700 : 400 });
    const overflow = () =>
      page.evaluate(() => {
        const main = document.querySelector("main");
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          main ? main.scrollWidth - main.clientWidth : 0,
        );
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("a");
    await expect(options(page).first()).toBeVisible();
    const box = await page.getByRole("dialog").boundingBox();
    expect((box?.x ?? -1) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(host)).toEqual([]);
    await page.keyboard.press("Escape");
  }
});
