import { join } from "node:path";
import type { Page } from "playwright/test";
import { day } from "#core/day.ts";
import type { WeekMark } from "#core/week/schema.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { overfullJournal } from "../support/overfull.ts";
import {
  accessibilityProblems,
  expect,
  recordsOnDisk,
  test,
  today,
} from "../support/window.ts";

const trees = [
  "Alder",
  "Birch",
  "Cedar",
  "Dogwood",
  "Elm",
  "Fir",
  "Ginkgo",
  "Hazel",
  "Iroko",
  "Juniper",
];

const name = (page: Page) => page.getByRole("heading", { level: 1 });
const queue = (page: Page) =>
  page.getByRole("navigation", { name: "The queue" });
const radio = (page: Page, label: string) =>
  page.getByRole("radio", { name: label, exact: true });
const line = (page: Page) =>
  page.getByRole("textbox", { name: "What am I not saying?" });
const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: /^Saved/ });

async function withClients(
  host: ChromiumHost,
  names: readonly string[],
): Promise<Page> {
  for (const of of names)
    await host.candor.call("client.create", {
      id: of.toLowerCase(),
      name: of,
      checkUpRhythm: null,
    });
  return host.page;
}

/** To the week, as one who clicks goes there. */
async function toWeek(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(name(page)).toBeFocused();
}

async function marksOnDisk(folder: string): Promise<Map<string, WeekMark>> {
  const records = await recordsOnDisk(join(folder, "journal"));
  return new Map(
    records.flatMap((record) =>
      record.kind === "week-mark" ? [[record.client, record]] : [],
    ),
  );
}

test("the week of ten clients takes fifty keys at the most besides words, and not a word is lost between two of them", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await withClients(host, trees);
  await toWeek(page);
  await expect(page.getByText("1 of 11")).toBeVisible();

  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    keys += pressed.length;
  };
  // As fast as keys can come: nothing on the page is waited for.
  for (const [index, tree] of trees.entries()) {
    await press(
      ["1", "2", "3"][index % 3] ?? "",
      ["w", "m", "f"][index % 3] ?? "",
    );
    if (index % 4 === 0) {
      await press("u");
      await page.keyboard.type(`${tree}: sums 123, and we must first skip.`);
    }
    await press("Enter");
  }
  await press("2", "m", "Enter");
  await expect(name(page)).toHaveText("The week in one glance");
  console.log(`week of ten clients: ${String(keys)} keys`);
  expect(keys).toBeLessThanOrEqual(50);
  await expect(saved(page)).toBeVisible();
  await host.close();

  const marks = await marksOnDisk(folder);
  for (const [index, tree] of trees.entries())
    expect(marks.get(tree.toLowerCase()), tree).toMatchObject({
      energy: ["green", "amber", "red"][index % 3],
      stance: ["with", "mixed", "for"][index % 3],
      unsaid: index % 4 ? "" : `${tree}: sums 123, and we must first skip.`,
      skipped: false,
    });
  expect(marks.get("own-business")).toMatchObject({ energy: "amber" });
});

test("one key skips, a mark can be changed and taken away, and one can go back", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await withClients(host, ["Alder", "Birch"]);
  await toWeek(page);
  await page.keyboard.press("s");
  await expect(name(page)).toHaveText("Birch");
  await expect(queue(page)).toContainText("Skipped");
  await page.keyboard.press("ArrowLeft");
  await expect(name(page)).toHaveText("Alder");
  await expect(page.getByRole("main")).toContainText("Skipped");
  await page.keyboard.press("3");
  await expect(radio(page, "Red")).toBeChecked();
  await expect(page.getByText("Skipped")).toHaveCount(0);
  await page.keyboard.press("1");
  await expect(radio(page, "Green")).toBeChecked();
  await page.keyboard.press("1");
  await expect(
    page.getByRole("radio", { name: "Green", checked: true }),
  ).toHaveCount(0);
  await page.keyboard.press("f");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.keyboard.press("2");
  await expect(saved(page)).toBeVisible();
  await host.close();
  const marks = await marksOnDisk(folder);
  expect(marks.get("alder")).toMatchObject({
    energy: null,
    stance: "for",
    skipped: false,
  });
  expect(marks.get("birch")).toMatchObject({ energy: "amber", stance: null });
});

test("a letter is a letter in the line, and a mark after Esc; Enter there goes on to the next client", async ({
  open,
}) => {
  const page = await withClients(await open(), ["Alder", "Birch"]);
  await toWeek(page);
  await page.keyboard.press("u");
  await page.keyboard.type("sum 1");
  await expect(line(page)).toHaveValue("sum 1");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("two");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await expect(radio(page, "Mixed")).toBeChecked();
  await expect(line(page)).toHaveValue("sum 1\ntwo");
  await page.keyboard.press("u");
  await page.keyboard.type("!");
  await expect(line(page)).toHaveValue("sum 1\ntwo!");
  await page.keyboard.press("Enter");
  await expect(name(page)).toHaveText("Birch");
  await expect(name(page)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(line(page)).toHaveValue("sum 1\ntwo!");
});

test("with the mouse a mark is set and taken away, Enter goes on from there, and the list leads to anyone", async ({
  open,
}) => {
  const page = await withClients(await open(), ["Alder", "Birch", "Cedar"]);
  await toWeek(page);
  await radio(page, "Amber").click();
  await expect(radio(page, "Amber")).toBeChecked();
  await radio(page, "Amber").click();
  await expect(radio(page, "Amber")).not.toBeChecked();
  await radio(page, "Red").click();
  await page.keyboard.press("Enter");
  await expect(name(page)).toHaveText("Birch");
  await queue(page).getByRole("button", { name: "Cedar" }).click();
  await expect(name(page)).toHaveText("Cedar");
  await page.keyboard.press("1");
  await expect(radio(page, "Green")).toBeChecked();
  // Marking somebody moves nobody.
  await expect(queue(page).getByRole("button")).toHaveText([
    /Alder/,
    /Birch/,
    /Cedar/,
    /My own business/,
    /glance/,
  ]);
  // Whoever comes back goes on with the first who has no mark.
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await toWeek(page);
  await expect(name(page)).toHaveText("Birch");
});

test("each client comes with what happened or how long nothing did, and with the marks of last week", async ({
  open,
}) => {
  const host = await open();
  const page = await withClients(host, ["Alder", "Birch", "Cedar"]);
  await host.candor.call("reflection.write", {
    client: "alder",
    text: "They wrote.",
    energy: "red",
  });
  await host.candor.call("reflection.write", {
    client: "birch",
    day: "2026-11-01",
    text: "Long ago.",
  });
  await host.candor.call("week.mark", {
    client: "alder",
    day: "2026-11-12",
    energy: "amber",
    stance: "for",
  });
  await toWeek(page);
  await expect(name(page)).toHaveText("Alder");
  await expect(page.getByText("1 entry this week")).toBeVisible();
  await expect(radio(page, "Red")).toBeChecked();
  await expect(radio(page, "Red")).toHaveAccessibleDescription("as written");
  await expect(radio(page, "Amber")).toHaveAccessibleDescription("last week");
  await expect(radio(page, "For")).toHaveAccessibleDescription("last week");
  // What a reflection said can be said otherwise, and is there again when that is taken back.
  await page.keyboard.press("1");
  await expect(radio(page, "Green")).toBeChecked();
  await page.keyboard.press("1");
  await expect(radio(page, "Red")).toBeChecked();
  const about = async (of: string) => {
    await queue(page).getByRole("button", { name: of }).click();
    return page.getByRole("main");
  };
  await expect(await about("Birch")).toContainText("Silent for 21 days");
  await expect(await about("Cedar")).toContainText("Nothing written yet");
});

test("a lot of red offers an honest talk: the first check-up by Enter, another by an arrow key, and it is not offered again", async ({
  open,
}) => {
  const host = await open();
  const page = await withClients(host, ["Alder", "Birch", "Cedar"]);
  await toWeek(page);
  for (const key of ["3", "Enter", "3", "Enter", "1", "Enter", "2", "Enter"])
    await page.keyboard.press(key);
  await expect(name(page)).toHaveText("The week in one glance");
  await expect(
    page.getByText("A lot of red this week. Time for an honest talk"),
  ).toBeVisible();
  const offer = (of: string) =>
    page.getByRole("main").getByRole("button", { name: `${of} Check-up` });
  await expect(offer("Alder")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(offer("Birch")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(offer("Alder")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/checkup\//);
  await expect(page.getByTitle("Alder", { exact: true })).toBeVisible();

  const list = await host.candor.call("client.read", { id: "alder" });
  const id = list.ok
    ? (list.value as { unfinished: string | null }).unfinished
    : null;
  expect(id).not.toBeNull();
  await host.candor.call("checkup.answer", {
    id,
    decision: { decided: "talk", day: "2026-12-06", because: "" },
  });
  await host.candor.call("checkup.finish", { id });
  await page.evaluate(() => {
    location.hash = "#/week";
  });
  await expect(offer("Birch")).toBeFocused();
  await expect(page.getByText("check-up today")).toBeVisible();
});

test("no red, no offer; and a week without a mark is not counted", async ({
  open,
}) => {
  const page = await withClients(await open(), ["Alder", "Birch"]);
  await toWeek(page);
  for (const key of ["Enter", "Enter", "Enter"]) await page.keyboard.press(key);
  await expect(
    page.getByText("Nothing is marked in this week yet."),
  ).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("3");
  await page.keyboard.press("ArrowRight");
  await expect(
    page.getByText("The first week that you went through."),
  ).toBeVisible();
  await expect(page.getByText("A lot of red")).toHaveCount(0);
});

test("weeks are counted, and a missed one is forgiven", async ({ open }) => {
  const host = await open();
  const page = await withClients(host, ["Alder"]);
  for (const of of ["2026-10-14", "2026-10-21", "2026-10-28", "2026-11-10"])
    await host.candor.call("week.mark", {
      client: "alder",
      day: of,
      energy: "green",
    });
  await toWeek(page);
  for (const key of ["1", "Enter", "1", "Enter"])
    await page.keyboard.press(key);
  await expect(
    page.getByText(
      "The 5th week that you went through. 5 of the last 6; the one you missed is forgiven.",
    ),
  ).toBeVisible();
});

test("the week before can be gone through when it was missed, and what is marked is that week’s", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await withClients(host, ["Alder"]);
  await toWeek(page);
  // Nobody misses a week before there was one.
  await page.keyboard.press("1");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Last week" })).toHaveCount(0);
  await host.candor.call("week.mark", {
    client: "alder",
    day: "2026-11-04",
    energy: "green",
  });
  await page.getByRole("link", { name: "Last week" }).click();
  await expect(page.getByText("9–15 November")).toBeVisible();
  await page.keyboard.press("3");
  await expect(radio(page, "Red")).toBeChecked();
  await page.getByRole("link", { name: "This week" }).click();
  await expect(page.getByRole("link", { name: "Last week" })).toHaveCount(0);
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await host.close();
  const marks = (await recordsOnDisk(join(folder, "journal"))).filter(
    ({ kind }) => kind === "week-mark",
  );
  expect(marks.map(({ day: of }) => of).toSorted()).toEqual([
    "2026-11-08",
    "2026-11-15",
    "2026-11-22",
  ]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a client of the week, in its line, and on the week in one glance (${colorScheme})`, async ({
    open,
  }) => {
    const host = await open({ contextOptions: { colorScheme } });
    const { page } = host;
    await toWeek(page);
    expect(await accessibilityProblems(host), "empty journal").toEqual([]);
    await withClients(host, ["Alder", "Birch"]);
    await expect(queue(page)).toContainText("Birch");
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("3");
    await page.keyboard.press("w");
    await page.keyboard.press("u");
    await page.keyboard.type("A word.");
    expect(await accessibilityProblems(host), "line").toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await expect(page.getByText("A lot of red")).toBeVisible();
    expect(await accessibilityProblems(host), "glance").toEqual([]);
  });
}

test("too many clients with long names fit the window, at 900 px and at 200 % zoom, and the marks stay where they are", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const store = createJsonStore({ folder: journal, clock: createClock() });
  await store.open();
  await store.save(overfullJournal(builtInQuestionnaire, day(today)));
  await store.close();
  const { page } = await open();
  await toWeek(page);
  const places = new Set<number | undefined>();
  for (let turn = 0; turn < 30; turn += 1) {
    places.add(
      (await page.getByRole("heading", { name: "Energy" }).boundingBox())?.y,
    );
    await page.keyboard.press("ArrowRight");
  }
  expect([...places]).toHaveLength(1);
  // Also the current client in the long list beside it is in sight.
  await expect(queue(page).locator("[aria-current]")).toBeInViewport();
  for (const viewport of [
    { width: 900, height: 700 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(viewport);
    for (const to of [/Gesellschaft/, /مقهى/, /glance/]) {
      await queue(page).getByRole("button", { name: to }).first().click();
      await expect(name(page)).toBeInViewport();
      const wider = await page.evaluate(() => {
        const main = document.querySelector("main");
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          main ? main.scrollWidth - main.clientWidth : 0,
        );
      });
      expect(wider).toBeLessThanOrEqual(0);
    }
  }
});
