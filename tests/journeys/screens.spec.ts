import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { day } from "#core/day.ts";
import { clientTabs } from "#ui/state/route.ts";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { overfullJournal } from "../support/overfull.ts";
import {
  accessibilityProblems,
  expect,
  test,
  today,
} from "../support/window.ts";

const places = [
  "today",
  "week",
  "clients",
  "patterns",
  "patterns/grid",
  "find",
  "calendar",
  "bin",
  "settings",
  "questionnaire",
  "help",
];
const tabs = (id: string) => clientTabs.map((tab) => `client/${id}/${tab}`);
const client = (id: string) => tabs(id).concat(`brief/${id}`);

async function show({ page }: ChromiumHost, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, place);
  await page.locator("h1").first().waitFor();
  // What a screen reads comes a moment after it.
  await page.waitForTimeout(300);
}

/** Nothing is pushed out of sight sideways, but for what scrolls by itself. */
async function overflow({ page }: ChromiumHost): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      main ? main.scrollWidth - main.clientWidth : 0,
    );
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen of the sample journal (${colorScheme})`, async ({
    open,
  }) => {
    const host = await open({ sample: true, contextOptions: { colorScheme } });
    const begun = await host.candor.call("checkup.begin", {
      client: "birch-and-co",
    });
    const unfinished = begun.ok ? (begun.value as { id: string }).id : "";
    const all = [
      ...places,
      ...client("alder-studio"),
      "checkup/c-alder-6",
      `checkup/${unfinished}`,
    ];
    for (const place of all) {
      await show(host, place);
      expect(await accessibilityProblems(host), place).toEqual([]);
    }
  });
}

test("axe finds nothing on the steps of a check-up, on one’s values, in a dialog and in a bin with something in it", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await candor.call("reflection.write", { client: "alder", text: "Moved it." });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await show(host, `checkup/${id}`);
  await expect(page.getByRole("textbox", { name: "Value 1" })).toBeVisible();
  expect(await accessibilityProblems(host), "values editor").toEqual([]);
  await candor.call("values.set", {
    values: ["honest", "punctual", "kind"].map((name) => ({ name })),
  });
  await show(host, "today");
  await show(host, `checkup/${id}`);
  const steps = page.getByRole("navigation", { name: "Steps of the check-up" });
  for (const step of ["Values", "Tasks", "Value", "Stance", "Decision"]) {
    const button = steps.getByRole("button", { name: step, exact: true });
    await button.click();
    await expect(button).toHaveAttribute("aria-current", "step");
    expect(await accessibilityProblems(host), step).toEqual([]);
  }

  await show(host, "clients");
  await page.getByRole("button", { name: "New client" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityProblems(host), "new client").toEqual([]);
  await page.keyboard.press("Escape");

  await candor.call("reflection.write", { id: "r-gone", text: "Unfair." });
  await candor.call("record.remove", { id: "r-gone" });
  await show(host, "bin");
  await expect(page.getByRole("button", { name: /Put back/ })).toBeVisible();
  expect(await accessibilityProblems(host), "bin").toEqual([]);
});

test("axe finds nothing on the page of a journal that cannot be opened", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  await mkdir(journal);
  await writeFile(
    join(journal, "journal.json"),
    JSON.stringify({
      format: "candor.journal",
      schema: 99,
      savedAt: "2030-01-01T00:00:00Z",
      journal: {},
    }),
  );
  const host = await open();
  await expect(
    host.page.getByRole("heading", { name: "The journal cannot be opened" }),
  ).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("axe finds nothing on any screen of an empty journal", async ({
  open,
}) => {
  const host = await open();
  for (const place of [...places, ...client("own-business")]) {
    await show(host, place);
    expect(await accessibilityProblems(host), place).toEqual([]);
  }
});

test("a journal that is too full fits the window, at 900 px and at 200 % zoom, and is still clean for axe", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const store = createJsonStore({ folder: journal, clock: createClock() });
  await store.open();
  await store.save(overfullJournal(builtInQuestionnaire, day(today)));
  await store.close();
  const host = await open();
  // 200 % zoom of a 1280×800 window leaves 640×400 to the page.
  for (const viewport of [
    { width: 900, height: 700 },
    { width: 640, height: 400 },
  ]) {
    await host.page.setViewportSize(viewport);
    for (const place of [...places, ...tabs("client-0")]) {
      await show(host, place);
      expect(
        await overflow(host),
        `${place} at ${String(viewport.width)}`,
      ).toBeLessThanOrEqual(0);
    }
  }
  for (const place of ["today", "clients", "client/client-0/check-ups"]) {
    await show(host, place);
    expect(await accessibilityProblems(host), place).toEqual([]);
  }
});
