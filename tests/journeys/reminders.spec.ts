import type { Page } from "playwright/test";
import { day, type Moment } from "#core/day.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { accessibilityProblems, expect, test } from "../support/window.ts";

/** A Friday, at a time that can be turned. */
function clockOn(time: string) {
  let now = `2026-11-20T${time}:00+01:00` as Moment;
  return {
    clock: { now: () => now, today: () => day("2026-11-20") },
    turn: (to: string) => {
      now = `2026-11-20T${to}:00+01:00` as Moment;
    },
  };
}

async function toSettings(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
}
const choice = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "Reminder of the week" })
    .getByRole("radio", { name });

/** Writes down what the system is asked to show, and shows it all the same. */
async function watchNotifications(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown: { title: string; body: string; click: () => void }[] = [];
    Object.assign(window, { shown });
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push({
          title,
          body: options?.body ?? "",
          click: () => this.dispatchEvent(new Event("click")),
        });
      }
    };
  });
}
const shown = (page: Page) =>
  page.evaluate(() => JSON.stringify(Reflect.get(window, "shown")));

async function settingOf({ candor }: ChromiumHost) {
  const reply = await candor.call("journal.read", {});
  return reply.ok
    ? (reply.value as { settings: { reminders: unknown } }).settings.reminders
    : undefined;
}

test("the reminder is off until it is asked for, and its day and time are taken down at once", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await toSettings(page);
  await expect(choice(page, "Off")).toBeChecked();
  expect(await settingOf(host)).toBeNull();
  await choice(page, "Off").focus();
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, "Once a week")).toBeChecked();
  await expect
    .poll(() => settingOf(host))
    .toEqual({ weekday: 5, time: "16:00" });
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("On", { exact: true })).toBeFocused();
  await page.keyboard.type("Thu");
  await expect
    .poll(() => settingOf(host))
    .toEqual({ weekday: 4, time: "16:00" });
  await page.keyboard.press("Tab");
  await page.keyboard.type("09");
  await expect
    .poll(() => settingOf(host))
    .toMatchObject({ weekday: 4, time: expect.stringMatching(/^(09|21):00$/) });
  expect(await accessibilityProblems(host)).toEqual([]);
  await choice(page, "Off").click();
  await expect.poll(() => settingOf(host)).toBeNull();
  // It comes back as it was.
  await choice(page, "Once a week").click();
  await expect(page.getByLabel("On", { exact: true })).toHaveValue("4");
});

test("when its time comes the system shows it without a name, once, and a click opens the week", async ({
  open,
}) => {
  const { clock, turn } = clockOn("15:00");
  const host = await open({ clock });
  const { page, candor } = host;
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await watchNotifications(page);
  await toSettings(page);
  await choice(page, "Once a week").click();
  await expect
    .poll(() => settingOf(host))
    .toEqual({ weekday: 5, time: "16:00" });
  expect(await shown(page)).toBe("[]");
  turn("16:00");
  // The host looks at the clock every quarter of a minute.
  await expect.poll(() => shown(page)).not.toBe("[]");
  expect(JSON.parse(await shown(page))).toEqual([
    {
      title: "Time for the week",
      body: "A minute for each client, whenever it suits you.",
    },
  ]);
  expect(await shown(page)).not.toContain("Alder");
  await page.evaluate(() => {
    const [first] = Reflect.get(window, "shown") as { click: () => void }[];
    first?.click();
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alder");
});

test("a system that allows no notifications is named for what it is, and the reminder stands in the window instead", async ({
  open,
}) => {
  const { clock, turn } = clockOn("15:00");
  const host = await open({ clock, contextOptions: { permissions: [] } });
  const { page } = host;
  await toSettings(page);
  await choice(page, "Once a week").click();
  await expect(
    page.getByText("This computer does not allow Candor to notify you."),
  ).toBeVisible();
  await expect
    .poll(() => settingOf(host))
    .toEqual({ weekday: 5, time: "16:00" });
  turn("16:00");
  await page.getByRole("button", { name: "Go through it" }).click();
  await expect(page).toHaveURL(/#\/week$/);
});
