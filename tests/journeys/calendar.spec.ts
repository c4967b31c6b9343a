import type { ChromiumHost } from "#electron/chromium/host.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";
import { join } from "node:path";

type Page = ChromiumHost["page"];

const british = { contextOptions: { locale: "en-GB" } };

/** Goes there from the foot of the sidebar. */
async function toCalendar(host: ChromiumHost): Promise<Page> {
  const page = await atTheCursor(host);
  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Calendar" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Calendar");
  return page;
}

async function show(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, place);
}

/** What the element with the focus is called. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until what stands on the year’s days is there. */
async function filled(page: Page): Promise<void> {
  await expect(
    page.getByRole("button", { name: /: \d+ (reflection|check-up)/ }).first(),
  ).toBeVisible();
}

test("the year is one stop of the Tab key, and keys go through it by days, weeks, months and years", async ({
  open,
}) => {
  const page = await toCalendar(await open({ sample: true, ...british }));
  await filled(page);
  await page.getByRole("radio", { name: "Map" }).focus();
  await press(page, "Tab");
  expect(await focused(page)).toMatch(
    /^Sunday,? 22 November 2026: 1 reflection, energy green$/,
  );
  for (const [key, day] of [
    ["ArrowUp", "21 November 2026"],
    ["ArrowLeft", "14 November 2026"],
    ["ArrowDown", "15 November 2026"],
    ["ArrowRight", "22 November 2026"],
    ["Home", "1 November 2026"],
    ["End", "30 November 2026"],
    ["PageUp", "30 October 2026"],
    ["PageDown", "30 November 2026"],
    ["Control+Home", "1 January 2026"],
    ["Control+End", "31 December 2026"],
    ["ControlOrMeta+ArrowLeft", "22 November 2026"],
  ] as const) {
    await press(page, key);
    expect(await focused(page), key).toContain(`${day}:`);
  }
  await press(page, "Tab");
  expect(await focused(page)).toBeNull();
  await press(page, "Shift+Tab");
  expect(await focused(page)).toContain("22 November 2026:");
});

test("keys that are typed while another year is on its way are not lost, and stop where there is nothing to see", async ({
  open,
}) => {
  const page = await toCalendar(await open({ sample: true, ...british }));
  await filled(page);
  await page.getByRole("radio", { name: "Map" }).focus();
  await press(page, "Tab", "Shift+PageUp", "ArrowDown", "ArrowDown");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    "2025",
  );
  await expect(page.locator("[data-day='2025-11-24']")).toBeFocused();
  // Nothing was written before 2025, and 2027 is still to come.
  await press(page, "Shift+PageUp");
  await expect(page.locator("[data-day='2025-11-24']")).toBeFocused();
  await press(page, "Shift+PageDown", "PageDown", "PageDown");
  await expect(page.locator("[data-day='2026-12-24']")).toBeFocused();
  await press(page, "Control+End", "ArrowDown");
  await expect(page.locator("[data-day='2026-12-31']")).toBeFocused();
  await press(page, "Control+Home", "ArrowUp");
  await expect(page.locator("[data-day='2025-12-31']")).toBeFocused();
  // There and back at once: the keyboard’s place is kept.
  await press(page, "Shift+PageDown", "Shift+PageUp", "ArrowUp");
  await expect(page.locator("[data-day='2025-12-30']")).toBeFocused();
});

test("a day shows what stands on it, and each entry is a step from its client’s timeline", async ({
  open,
}) => {
  const page = await toCalendar(await open({ sample: true, ...british }));
  await filled(page);
  await page.getByRole("radio", { name: "Map" }).focus();
  await press(page, "Tab", "ControlOrMeta+ArrowLeft", "Enter");
  const day = page.getByRole("region", { name: /21 November 2026/ });
  await expect(day.getByRole("article")).toHaveCount(1);
  await expect(page.locator("[data-day='2026-11-21']")).toBeFocused();
  await expect(page.locator("[data-day='2026-11-21']")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await press(page, "Tab", "Tab");
  await expect(day.getByRole("link", { name: "Alder Studio" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Alder Studio",
  );
  expect(page.url()).toMatch(/#\/client\/alder-studio\/timeline\/.+$/);
  await expect(
    page.getByRole("article").filter({ hasText: "without hearing what" }),
  ).toBeInViewport();
  await page.goBack();
  await expect(day.getByRole("article")).toHaveCount(1);
});

test("one writes about an earlier day where it is shown, and the day is marked at once", async ({
  folder,
  open,
}) => {
  const host = await open(british);
  const page = await toCalendar(host);
  await page.locator("[data-day='2026-03-03']").click();
  await expect(page.getByText("Nothing stands on this day.")).toBeVisible();
  await page.getByRole("button", { name: "Write about this day" }).click();
  await page.keyboard.type("We agreed on less.");
  await press(page, "ControlOrMeta+3", "ControlOrMeta+Enter");
  const write = page.getByRole("button", { name: "Write about this day" });
  await expect(write).toBeFocused();
  await expect(page.getByRole("article")).toContainText("We agreed on less.");
  await expect(page.locator("[data-day='2026-03-03']")).toHaveAttribute(
    "aria-label",
    /^Tuesday,? 3 March 2026: 1 reflection, energy red$/,
  );
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { day: "2026-03-03", text: "We agreed on less.", energy: "red" },
  ]);
  // What is still to come can be looked at and not be written about.
  await page.locator("[data-day='2026-12-24']").click();
  await expect(page.getByText("This day is still to come.")).toBeVisible();
  await expect(write).toHaveCount(0);
});

test("years are gone through by buttons; one without an entry says so and names those that have some", async ({
  open,
}) => {
  const page = await toCalendar(await open({ sample: true, ...british }));
  const year = page.getByRole("heading", { level: 2 }).first();
  await page.getByRole("button", { name: "To 2025" }).click();
  await expect(year).toHaveText("2025");
  await expect(page.getByRole("button", { name: "To 2024" })).toBeDisabled();
  await page.getByRole("button", { name: "To 2024" }).click({ force: true });
  await expect(year).toHaveText("2025");
  await show(page, "calendar/2019");
  await expect(page.getByText("Nothing was written in 2019.")).toBeVisible();
  await page.getByRole("link", { name: "2025" }).click();
  await expect(year).toHaveText("2025");
  await filled(page);
  await page.getByLabel("About").selectOption("Jonas Winther");
  await expect(page).toHaveURL(/#\/calendar\/2025\/jonas$/);
  await show(page, "calendar/2020/jonas");
  await expect(
    page.getByText("Nothing was written about Jonas Winther in 2020."),
  ).toBeVisible();
});

test("an empty journal has a calendar to begin", async ({ open }) => {
  const host = await open(british);
  const page = await toCalendar(host);
  await page.getByRole("button", { name: "Write the first line" }).click();
  await atTheCursor(host);
});

test("the list says what the map shows, and opens the same days", async ({
  open,
}) => {
  const host = await open({ sample: true, ...british });
  const page = await toCalendar(host);
  await filled(page);
  const onMap = await page
    .getByRole("grid")
    .getByRole("button", { name: / November 2026: \d/ })
    .evaluateAll((days) => days.map((day) => day.getAttribute("aria-label")));
  await page.getByRole("radio", { name: "Map" }).focus();
  await press(page, "ArrowRight");
  const november = page.getByRole("row", { name: /^November/ });
  const inList = await november
    .getByRole("button")
    .evaluateAll((days) => days.map((day) => day.getAttribute("aria-label")));
  expect(inList.length).toBeGreaterThan(5);
  // The map's rows are weekdays, the list goes by date.
  expect(new Set(inList)).toEqual(new Set(onMap));
  await expect(page.getByRole("row", { name: /^Week 47/ })).toContainText("1");
  await november.getByRole("button", { name: /18 November/ }).click();
  await expect(
    page.getByRole("region", { name: /18 November 2026/ }),
  ).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("weeks begin as they do where one lives", async ({ open }) => {
  const first = async (locale: string) => {
    const host = await open({ sample: true, contextOptions: { locale } });
    const page = await toCalendar(host);
    const weekday = await page
      .getByRole("grid")
      .getByRole("rowheader")
      .first()
      .textContent();
    await host.close();
    return weekday;
  };
  expect(await first("en-GB")).toBe("Mon");
  expect(await first("en-US")).toBe("Sun");
  expect(await first("ar-EG")).toBe("Sat");
});

for (const [look, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["the reader’s own colours", { forcedColors: "active" }],
  ["a narrow window", { viewport: { width: 900, height: 700 } }],
  ["200 % zoom", { viewport: { width: 640, height: 400 } }],
] as const)
  test(`a day that is open on the map is clean for axe and fits: ${look}`, async ({
    open,
  }) => {
    const host = await open({
      sample: true,
      contextOptions: { locale: "en-GB", ...options },
    });
    const page = await atTheCursor(host);
    await show(page, "calendar/2026-10-16");
    await expect(
      page.getByRole("region", { name: /16 October 2026/ }),
    ).toContainText("Check-up");
    expect(await accessibilityProblems(host)).toEqual([]);
    const [grid, main] = await Promise.all([
      page.getByRole("grid").boundingBox(),
      page.getByRole("main").boundingBox(),
    ]);
    expect((grid?.x ?? 0) + (grid?.width ?? 0)).toBeLessThan(
      (main?.x ?? 0) + (main?.width ?? 0),
    );
  });

test("in a low window, what stands on a day comes into sight when the day is chosen", async ({
  open,
}) => {
  const page = await toCalendar(
    await open({
      sample: true,
      contextOptions: {
        locale: "en-GB",
        viewport: { width: 900, height: 560 },
      },
    }),
  );
  await filled(page);
  await page.locator("[data-day='2026-02-23']").click();
  await expect(
    page.getByRole("heading", { name: /23 February 2026/ }),
  ).toBeInViewport();
});

test("what was written on this day stands below what is due, and leads to it", async ({
  open,
}) => {
  const host = await open({ sample: true, ...british });
  const page = await atTheCursor(host);
  const beside = page.getByRole("region", { name: "On this day" });
  await beside.getByRole("link", { name: /^2025 · “School play/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "My own business",
  );
  await expect(
    page.getByRole("article").filter({ hasText: "School play" }),
  ).toBeInViewport();

  await page.setViewportSize({ width: 900, height: 700 });
  await show(page, "today");
  const lately = page.getByRole("heading", { name: "Lately" });
  const before = await lately.boundingBox();
  await expect(beside).toHaveCount(0);
  await page.getByText("On this day", { exact: true }).click();
  await expect(page.getByRole("link", { name: /School play/ })).toBeVisible();
  expect(await lately.boundingBox()).toEqual(before);
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("where nothing was written on this day or in this week, nothing is said", async ({
  open,
}) => {
  const host = await open(british);
  const page = await atTheCursor(host);
  const write = (day: string) =>
    host.candor.call("reflection.write", { text: `Written on ${day}.`, day });
  await write("2025-06-01");
  await expect(page.getByText("Written on 2025-06-01.")).toBeVisible();
  const beside = page.getByRole("complementary", { name: "Due" });
  await expect(beside.getByRole("heading")).toHaveText(["Due"]);
  await write("2025-11-18");
  await expect(beside.getByRole("heading")).toHaveText([
    "Due",
    "This week, a year ago",
  ]);
  await write("2024-11-22");
  await expect(beside.getByRole("heading")).toHaveText(["Due", "On this day"]);
  await expect(beside.getByRole("link", { name: /Written on/ })).toHaveText([
    /^2024 · “Written on 2024-11-22\.”/,
  ]);
});
