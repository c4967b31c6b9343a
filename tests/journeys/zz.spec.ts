import { test, expect } from "../support/window.ts";
test("look", async ({ open }) => {
  const host = await open({ sample: true });
  const page = host.page;
  await page.waitForTimeout(500);
  await page.evaluate(() => { location.hash = "#/brief/alder-studio"; });
  await page.getByRole("article", { name: "Preview" }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: "/tmp/s/ui-1.png" });
  await page.getByRole("radio", { name: "For the talk" }).check({ force: true });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: "/tmp/s/ui-2.png" });
  await page.setViewportSize({ width: 900, height: 900 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/s/ui-3.png" });
});
