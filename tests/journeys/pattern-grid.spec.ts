import { join } from "node:path";
import type { Page } from "playwright/test";
import type { CheckUp } from "#core/checkup/schema.ts";
import { addDays, day } from "#core/day.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { reflection } from "../support/journal-folder.ts";
import { pressOn, tabTo } from "../support/keyboard.ts";
import { checkUp, client } from "../support/story.ts";
import { accessibilityProblems, expect, test } from "../support/window.ts";

const flag = "We do things together and get nowhere";

/** A check-up that raises the flag, with a line of evidence. */
function raisedAt(of: string, on: string, evidence: string): CheckUp {
  const told = checkUp(of, on, { raised: ["getting-nowhere"] });
  return {
    ...told,
    flags: told.flags.map((mark) =>
      mark.flag === "getting-nowhere" ? { ...mark, evidence } : mark,
    ),
  };
}

/** A window on three years of check-ups, and on ten weeks of energy. */
async function patterns(
  folder: string,
  open: () => Promise<ChromiumHost>,
): Promise<ChromiumHost> {
  const store = createJsonStore({
    folder: join(folder, "journal"),
    clock: createClock(),
  });
  await store.open();
  await store.save({
    clients: [client("alder"), client("birch")],
    records: [
      raisedAt("alder", "2024-02-10", "The first plan was thrown away."),
      checkUp("alder", "2026-04-10"),
      raisedAt("alder", "2026-07-10", "Third plan, no decision."),
      raisedAt("alder", "2026-08-20", "We met and moved nothing."),
      checkUp("birch", "2026-09-10"),
      ...Array.from({ length: 10 }, (_, week) =>
        reflection(`r-${String(week)}`, {
          client: "alder",
          day: addDays(day("2026-09-14"), week * 7),
          text: `Week ${String(week)}.`,
          energy: (["green", "amber", "red"] as const)[week % 3] ?? null,
        }),
      ),
    ],
  });
  await store.close();
  const host = await open();
  await host.page.evaluate(() => {
    location.hash = "#/patterns/grid";
  });
  return host;
}

const cell = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });

test("the grid is gone through by keyboard, a cell opens its words, and a flag its clients", async ({
  folder,
  open,
}) => {
  const host = await patterns(folder, open);
  const { page } = host;
  const summer = cell(
    page,
    `${flag}, third quarter 2026, raised in 2 of 3 check-ups`,
  );
  await tabTo(page, summer);
  await page.keyboard.press("Enter");
  const behind = page.getByRole("region", {
    name: "The check-ups of the third quarter 2026",
  });
  await expect(behind.getByRole("listitem")).toHaveText([
    /20 Aug 2026.*Alder.*raised.*We met and moved nothing\./s,
    /10 Jul 2026.*Alder.*raised.*Third plan, no decision\./s,
    /10 Sept 2026.*Birch.*not raised/s,
  ]);
  await expect(summer).toHaveAttribute("aria-expanded", "true");
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(behind).toHaveCount(0);
  await expect(summer).toBeFocused();

  await page.keyboard.press("ArrowLeft");
  await expect(
    cell(page, `${flag}, second quarter 2026, raised in 0 of 1 check-up`),
  ).toBeFocused();
  // Two years went by without a check-up: the arrow goes on to where there is one again.
  await page.keyboard.press("ArrowLeft");
  await expect(
    cell(page, `${flag}, first quarter 2024, raised in 1 of 1 check-up`),
  ).toBeFocused();
  await page.keyboard.press("End");
  await expect(summer).toBeFocused();

  await page.keyboard.press("Home");
  const head = page.getByRole("button", { name: flag, exact: true });
  await expect(head).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  const atAlder = cell(
    page,
    `${flag}, Alder, third quarter 2026, raised in 2 of 2 check-ups`,
  );
  await expect(atAlder).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(behind.getByRole("listitem")).toHaveCount(2);
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("earlier quarters come and go by their buttons, which stay where they are at either end", async ({
  folder,
  open,
}) => {
  const { page } = await patterns(folder, open);
  const range = page.getByText(/^Q\d \d{4} to Q\d \d{4}$/);
  await expect(range).toHaveText("Q4 2024 to Q3 2026");
  const earlier = page.getByRole("button", { name: "Earlier" });
  await pressOn(page, earlier);
  await expect(range).toHaveText("Q1 2024 to Q4 2025");
  await page.keyboard.press("Enter");
  await expect(range).toHaveText("Q1 2024 to Q4 2025");
  await expect(earlier).toBeFocused();
  await expect(earlier).toHaveAttribute("aria-disabled", "true");
});

test("of one client the energy is a line to go through, told as a table too, and Enter opens what stands behind it", async ({
  folder,
  open,
}) => {
  const host = await patterns(folder, open);
  const { page } = host;
  await page.getByLabel("Whose check-ups").selectOption("Alder");
  const chart = page.getByRole("application", {
    name: "Energy, week by week: 10 points",
  });
  await tabTo(page, chart);
  await expect(page.getByText("Week of 16 November 2026: green")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("Week of 9 November 2026: red")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(
    page.getByText("Week of 14 September 2026: green"),
  ).toBeVisible();

  const lines = page.getByRole("region", {
    name: "Energy and stance over time",
  });
  const fold = lines.getByText("Show as a table").first();
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
  const table = lines.getByRole("table", { name: "Energy, week by week" });
  await expect(table.getByRole("row")).toHaveCount(11);
  await expect(
    table.getByRole("row", { name: "Week of 28 September 2026 Red" }),
  ).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(host), colorScheme).toEqual([]);
  }

  await page.keyboard.press("Shift+Tab");
  // The way to the entry stands between the line and its table.
  await page.keyboard.press("Shift+Tab");
  await expect(chart).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/client\/alder\/timeline\/r-0$/);
});
