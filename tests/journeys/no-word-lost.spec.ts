import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { atTheCursor, expect, recordsOnDisk, test } from "../support/window.ts";

const saved = ({ page }: ChromiumHost) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved/ })
    .first();
const notSaved = ({ page }: ChromiumHost) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Not saved/ })
    .first();

/** A window on a journal with one finished reflection, its editor open. */
async function editing(host: ChromiumHost, text: string) {
  const page = await atTheCursor(host);
  await page.keyboard.type(text);
  await page.keyboard.press("ControlOrMeta+Enter");
  const article = page.getByRole("article");
  await article.hover();
  await article.getByRole("button", { name: "Edit" }).click();
  await expect(article.getByRole("textbox").first()).toBeFocused();
  return { page, article };
}

test("an entry that is emptied to be written anew stays under the cursor, and the new words are kept", async ({
  folder,
  open,
}) => {
  const host = await open();
  const { page, article } = await editing(host, "What I wrote first.");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await expect(saved(host)).toBeVisible();
  await page.waitForTimeout(600);
  await expect(article.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type("Better.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(article).toContainText("Better.");
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { text: "Better.", deletedAt: null },
  ]);
});

test("an entry that is emptied and left goes to the bin with its words", async ({
  open,
}) => {
  const host = await open();
  const { page, article } = await editing(host, "What I wrote first.");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(article).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(article).toContainText("What I wrote first.");
});

test("editing again at once goes on from the newest words, also while the disk is away", async ({
  folder,
  open,
}) => {
  const host = await open();
  const { page, article } = await editing(host, "Old.");
  const [journal, elsewhere] = [
    join(folder, "journal"),
    join(folder, "elsewhere"),
  ];
  await expect(saved(host)).toBeVisible();
  await rename(journal, elsewhere);
  await page.keyboard.type(" Three new paragraphs.");
  await expect(notSaved(host)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(article).toContainText("Old. Three new paragraphs.");
  await expect(article.getByRole("button", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(article.getByRole("textbox").first()).toHaveValue(
    "Old. Three new paragraphs.",
  );
  await page.keyboard.type("!");
  await rename(elsewhere, journal);
  await expect(saved(host)).toBeVisible();
  expect(await recordsOnDisk(journal)).toMatchObject([
    { text: "Old. Three new paragraphs.!" },
  ]);
});

test("words that cannot be saved are still there after a look at another page, and go to no other journal", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("First.");
  await expect(saved(host)).toBeVisible();
  const [journal, elsewhere] = [
    join(folder, "journal"),
    join(folder, "elsewhere"),
  ];
  await rename(journal, elsewhere);
  await page.keyboard.type(" Second.");
  await expect(notSaved(host)).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: /sample journal/i }).click();
  await expect(page.getByRole("alert")).toContainText("There is no folder");
  await page.getByRole("link", { name: "Today" }).click();
  await expect(page.getByRole("textbox").first()).toHaveValue("First. Second.");
  await rename(elsewhere, journal);
  await expect(saved(host)).toBeVisible();
  expect(await recordsOnDisk(journal)).toMatchObject([
    { text: "First. Second." },
  ]);
});
