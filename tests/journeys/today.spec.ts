import { atTheCursor, expect, test } from "../support/window.ts";

const narrow = { contextOptions: { viewport: { width: 900, height: 700 } } };

test("what is due stands beside the words, and in a narrow window a click away above the entries", async ({
  open,
}) => {
  const host = await open({ sample: true, ...narrow });
  const page = await atTheCursor(host);
  const first = page.getByRole("button", { name: /Renewal in 28 days/ });
  await expect(first).toBeHidden();
  await page.getByText(/^Due · \d$/).click();
  await expect(first).toBeVisible();
  const [link, lately] = await Promise.all([
    first.boundingBox(),
    page.getByRole("heading", { name: "Lately" }).boundingBox(),
  ]);
  expect(link?.y).toBeLessThan(lately?.y ?? 0);
  await expect(
    page.getByRole("button", { name: /Decided: watch until \d/ }),
  ).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("complementary", { name: "Due" })).toContainText(
    "Renewal in 28 days",
  );
  await expect(page.getByText(/^Due · \d$/)).toHaveCount(0);
});

test("nothing is headed “Lately” while the only words are the ones being written", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("One.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Lately" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { name: "Lately" })).toBeVisible();
});
