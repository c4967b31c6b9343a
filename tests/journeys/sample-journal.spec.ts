import { readdir } from "node:fs/promises";
import { expect, test } from "../support/window.ts";

test("the sample journal opens from an empty one, is marked, and is gone in one click", async ({
  folder,
  open,
}) => {
  const { page } = await open();
  await page.getByRole("button", { name: "Open the sample journal" }).click();
  await expect(page.getByText("This is a sample journal.")).toBeVisible();
  await expect(
    page.getByRole("navigation").getByRole("link", { name: "Alder Studio" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go to my own journal" }).click();
  await expect(page.getByText("This is a sample journal.")).toHaveCount(0);
  await expect(
    page.getByRole("navigation").getByRole("link", { name: "Alder Studio" }),
  ).toHaveCount(0);
  // Looking around has written nothing where one's own journal will stand.
  expect(await readdir(folder)).toEqual([]);
});
