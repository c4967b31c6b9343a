import type { Page } from "playwright/test";
import { atTheCursor, expect, test } from "../support/window.ts";

const longName = "Bureau of Land and Water Management North ".repeat(3).trim();

/** Pauses a client whose name is long: something is said about it. */
async function pause(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/client/bureau/about";
  });
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(said(page)).toBeVisible();
}

const said = (page: Page) => page.getByText(/is paused\.$/);

test("what is said about a thing just done covers nothing, has one line, and is closed by Esc or its button", async ({
  open,
}) => {
  const host = await open({
    contextOptions: { viewport: { width: 900, height: 700 } },
  });
  const page = await atTheCursor(host);
  await host.candor.call("client.create", { id: "bureau", name: longName });
  await pause(page);
  const main = await page.getByRole("main").boundingBox();
  const line = await said(page).boundingBox();
  expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(
    line?.y ?? 0,
  );
  expect(line?.height).toBeLessThan(30);
  await expect(page.getByRole("button", { name: "Undo" })).toBeInViewport();
  await page.getByRole("button", { name: "Take up again" }).click();
  await expect(page.getByText(/is running\.$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/is running\.$/)).toHaveCount(0);
  await pause(page);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(said(page)).toHaveCount(0);
});

test("it stays while the pointer is on it, and leaves by itself afterwards", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await host.candor.call("client.create", { id: "bureau", name: longName });
  await page.clock.install();
  await pause(page);
  const held = page.locator("[data-held]").filter({ has: said(page) });
  // The clock goes on once the window has taken notice of the pointer, which never stands quite still.
  await expect(async () => {
    for (const x of [20, 24]) await said(page).hover({ position: { x, y: 8 } });
    await expect(held).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 7_000 });
  await page.clock.runFor(20_000);
  await expect(said(page)).toBeVisible();
  await page.mouse.move(600, 100);
  await expect(held).toHaveCount(0);
  await page.clock.runFor(9_000);
  await expect(said(page)).toHaveCount(0);
});

test("a paused client says so beside its name, and an ended one speaks of no renewal", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const { call } = host.candor;
  await call("client.create", {
    id: "alder",
    name: "Alder",
    stage: "paused",
    renewal: "2026-12-03",
  });
  const link = page
    .getByRole("navigation")
    .getByRole("link", { name: /^Alder/ });
  await expect(link).toHaveText("Alderpaused");
  await expect(page.getByText("Renewal in 11 days")).toBeVisible();
  await call("client.change", {
    id: "alder",
    outcome: { ended: "well", by: "me", day: "2026-11-20", why: "" },
  });
  await expect(link).toHaveCount(0);
  await expect(page.getByText(/Renewal/)).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#/clients";
  });
  await expect(page.getByRole("link", { name: "Alder" })).toBeVisible();
  await expect(page.getByText("in 11 days")).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#/brief/alder";
  });
  await expect(page.getByText("Goal").first()).toBeVisible();
  await expect(page.getByText(/in 11 days/)).toHaveCount(0);
});
