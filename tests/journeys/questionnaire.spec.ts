import {
  accessibilityProblems,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";
import { join } from "node:path";

test("the owner rewords, adds, orders and retires what a check-up asks, by keyboard", async ({
  open,
  folder,
}) => {
  const host = await open();
  const { page, candor } = host;
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Change what it asks" }).click();
  await expect(
    page.getByRole("heading", { name: "What a check-up asks", level: 1 }),
  ).toBeFocused();

  // A flag of one's own, moved up a place.
  await page
    .getByRole("textbox", { name: "A flag of your own" })
    .nth(1)
    .focus();
  await page.keyboard.type("They pay late, again and again");
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: "Move up: They pay late, again and again" })
    .press("Enter");

  // Other words for one that is there.
  await page
    .getByRole("textbox", { name: "Flags 1", exact: true })
    .nth(1)
    .focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("I would love to, and I can’t");

  // One retired by mistake, and back.
  const retire = page.getByRole("button", {
    name: "Retire: We do things together and get nowhere",
  });
  await retire.press("Enter");
  await expect(retire).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(retire).toHaveCount(1);
  await page
    .getByRole("button", { name: "Retire: Regular meetings have disappeared" })
    .press("Enter");

  // A prompt of one's own.
  await page
    .getByRole("textbox", { name: "To answer in words: A prompt of your own" })
    .nth(2)
    .focus();
  await page.keyboard.type("What did they thank me for?");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);

  await candor.call("checkup.begin", { client: "alder" });
  await candor.close();
  const [checkUp] = await recordsOnDisk(join(folder, "journal"));
  if (checkUp?.kind !== "check-up") throw new Error("no check-up");
  expect(
    checkUp.flags
      .filter(({ question }) => question === 2)
      .map(({ wording }) => wording),
  ).toEqual([
    "I would love to, and I can’t",
    "The tasks don't interest me, I can solve them, and there is a lot of money: a road to nowhere",
    "They pay late, again and again",
    "Time spent, tools at hand and money are out of proportion",
  ]);
  const asked = checkUp.flags.map(({ flag }) => flag);
  expect(asked).toContain("getting-nowhere");
  expect(asked).not.toContain("meetings-vanished");
  expect(checkUp.prompts.at(-1)).toMatchObject({
    place: 3,
    wording: "What did they thank me for?",
  });
});

test("200 flags of the longest words can still be read and changed", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  const set = await candor.call("questionnaire.set", {
    flags: Array.from({ length: 200 }, (_, index) => ({
      id: `own-${String(index)}`,
      question: 2 as const,
      wording: `${String(index)} ${"unbelievablylongword".repeat(index % 40 === 0 ? 249 : 3)}`,
    })),
  });
  expect(set).toMatchObject({ ok: true });
  await page.evaluate(() => {
    location.hash = "#/questionnaire";
  });
  await expect(
    page.getByRole("textbox", { name: "Flags 200", exact: true }),
  ).toHaveCount(1);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
  expect(overflow).toBe(false);
  await page
    .getByRole("textbox", { name: "Flags 1", exact: true })
    .nth(0)
    .focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("Now ");
  await expect(page.getByText(/^Saved/)).toBeVisible();
});

test("a flag that was begun and left in the middle of it is there to go on with", async ({
  open,
}) => {
  const { page, candor } = await open();
  await candor.call("client.create", { id: "alder", name: "Alder" });
  const to = (hash: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
  await to("#/questionnaire");
  const fields = page.getByRole("textbox", { name: "A flag of your own" });
  await fields.nth(1).focus();
  await page.keyboard.type("They pay la");
  await to("#/clients");
  await expect(fields).toHaveCount(0);
  await to("#/questionnaire");
  await expect(fields.nth(0)).toHaveValue("");
  await fields.nth(1).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("te");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: "Retire: They pay late" }),
  ).toBeVisible();
  await expect(fields.nth(1)).toHaveValue("");
});
