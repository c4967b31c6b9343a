import { atTheCursor, test } from "../support/window.ts";
test("look", async ({ open }) => {
  const page = await atTheCursor(await open({ sample: true }));
  const dir = process.env["SHOTS"] ?? "/tmp/shots";
  const shot = (name: string) =>
    page.screenshot({ path: `${dir}/${name}.png` });
  await page.evaluate(() => {
    location.hash = "#/clients";
  });
  await page.getByRole("button", { name: "New client" }).click();
  const select = page.getByRole("combobox").first();
  await select.focus();
  await page.keyboard.press("Space");
  await page.waitForTimeout(300);
  await page.keyboard.press("F8");
  await page.waitForTimeout(300);
  console.log(
    "select open F8:",
    JSON.stringify(await page.locator("body").innerText()).slice(0, 80),
  );
  await page.keyboard.press("F8");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [width, height] of [
      [1280, 800],
      [900, 700],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      const at = `${colorScheme}-${width}`;
      await page.evaluate(() => {
        location.hash = "#/help";
      });
      await page.getByRole("heading", { name: "Help" }).waitFor();
      await page.waitForTimeout(200);
      await shot(`help-${at}`);
      await page.getByRole("link", { name: "When something is wrong" }).click();
      await page.waitForTimeout(200);
      await shot(`help-wrong-${at}`);
      await page.keyboard.press("?");
      await page.waitForTimeout(200);
      await shot(`keys-${at}`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("F8");
      await shot(`hidden-${at}`);
      await page.keyboard.press("F8");
      await page.evaluate(() => {
        location.hash = "#/settings";
      });
      await page.getByRole("heading", { name: "Settings" }).waitFor();
      await page
        .getByRole("heading", { name: "Everywhere" })
        .scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(300);
      await shot(`settings-${at}`);
      await page.evaluate(() => {
        location.hash = "#/today";
      });
      await page.waitForTimeout(300);
      await page.getByRole("button", { name: "Delete" }).first().click();
      await page.waitForTimeout(300);
      await shot(`notice-${at}`);
    }
  }
});
