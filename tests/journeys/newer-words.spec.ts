import type { Page } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { must, recordsOf } from "../support/client-page.ts";
import { expect, test } from "../support/window.ts";

async function showPlace(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** A check-up of a client that was just begun, on its step about the stance. */
async function atStance(host: ChromiumHost): Promise<string> {
  await must(host, "values.set", { values: [{ name: "kind" }] });
  await must(host, "client.create", { id: "alder", name: "Alder" });
  const { id } = await must(host, "checkup.begin", { client: "alder" });
  await showStance(host.page, id);
  return id;
}

async function showStance(page: Page, id: string): Promise<void> {
  await showPlace(page, `#/checkup/${id}`);
  await page
    .getByRole("navigation", { name: "Steps of the check-up" })
    .getByRole("button", { name: "Stance", exact: true })
    .click();
}

const wordsHeard = async (host: ChromiumHost) =>
  (await recordsOf(host, "phrase")).map(({ words }) => words);

test("a sentence of a check-up that was changed elsewhere is gone on with as it is now, and one that was removed stays so", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await atStance(host);
  const sentence = page.getByRole("textbox", {
    name: "What they said, word for word, 1",
  });
  await sentence.focus();
  await page.keyboard.type("Do it quick");
  await expect.poll(() => wordsHeard(host)).toEqual(["Do it quick"]);
  const [phrase] = await recordsOf(host, "phrase");

  await must(host, "phrase.write", { id: phrase?.["id"], words: "Do it now" });
  await expect(sentence).toHaveValue("Do it now");
  await showPlace(page, "#/today");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await showStance(page, id);
  await expect(sentence).toHaveValue("Do it now");
  await sentence.press("End");
  await page.keyboard.type(", or leave it");
  await expect.poll(() => wordsHeard(host)).toEqual(["Do it now, or leave it"]);

  await showPlace(page, "#/today");
  await expect(sentence).toHaveCount(0);
  await must(host, "record.remove", { id: phrase?.["id"] });
  await showStance(page, id);
  await expect(sentence).toHaveValue("");
  await sentence.focus();
  await page.keyboard.type("Who pays you?");
  await expect.poll(() => wordsHeard(host)).toEqual(["Who pays you?"]);
});

test("a weekly line that was taken away elsewhere stays away when the stance is marked", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", { id: "alder", name: "Alder" });
  await showPlace(page, "#/week");
  await expect(
    page.getByRole("heading", { name: "Alder", level: 1 }),
  ).toBeFocused();
  const line = page.getByRole("textbox", { name: "What am I not saying?" });
  await page.keyboard.press("1");
  await page.keyboard.press("u");
  await page.keyboard.type("That I am tired.");
  const marks = () => recordsOf(host, "week-mark");
  await expect.poll(marks).toMatchObject([{ unsaid: "That I am tired." }]);

  await must(host, "week.mark", { client: "alder", unsaid: "" });
  await expect(line).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("w");
  await expect
    .poll(marks)
    .toMatchObject([{ energy: "green", unsaid: "", stance: "with" }]);
});
