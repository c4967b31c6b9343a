import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";

// Backups are named by the clock on the wall, so these journeys take place on the real day.
const now = new Date();
const two = (n: number) => String(n).padStart(2, "0");
const today = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** The folder of a client in a journal, by the beginning of its name. */
async function folderOf(journal: string, name: string): Promise<string> {
  const clients = join(journal, "clients");
  const found = (await readdir(clients)).find((one) => one.startsWith(name));
  return join(clients, found ?? "");
}

async function write(
  { candor }: ChromiumHost,
  id: string,
  client: string,
  text: string,
) {
  await candor.call("client.create", { id: client, name: client });
  const reply = await candor.call("reflection.write", {
    id,
    client,
    day: "2026-11-20",
    text,
  });
  expect(reply).toMatchObject({ ok: true });
}

const goTo = ({ page }: ChromiumHost, name: string) =>
  page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name, exact: true })
    .click();

const backupsIn = async (folder: string) =>
  (await readdir(join(folder, "journal-backups"))).toSorted();

test("a damaged year is told, is brought back by one click, and that can be undone", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const first = await open({ today });
  await write(first, "r-alder", "alder", "They moved the meeting again.");
  await first.close();
  const year = join(await folderOf(journal, "alder"), "2026.json");
  const whole = await readFile(year, "utf8");
  const generation = join(
    folder,
    "journal-backups",
    (await backupsIn(folder))[0] ?? "",
  );
  expect(await readdir(generation)).toContain("README.txt");
  expect(
    await readFile(
      join(await folderOf(generation, "alder"), "2026.json"),
      "utf8",
    ),
  ).toBe(whole);

  await writeFile(year, whole.slice(0, 200));
  const host = await open({ today });
  const page = await atTheCursor(host);
  await expect(
    page.getByText("1 file in the journal’s folder could not be read"),
  ).toBeVisible();
  await expect(page.getByText("What was in there: 1 entry.")).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
  await page
    .getByRole("button", { name: /^Bring back from the backup of today/ })
    .click();
  await expect(page.getByText("Back in the journal: 1 entry.")).toBeVisible();
  await expect(page.getByText("could not be read")).toBeHidden();
  await expect(
    page.getByRole("article").filter({ hasText: "They moved the meeting" }),
  ).toBeVisible();
  expect(await recordsOnDisk(journal)).toMatchObject([{ id: "r-alder" }]);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await goTo(host, "Bin");
  await expect(page.getByText("They moved the meeting again.")).toBeVisible();
  await host.close();
  // What was damaged is still there for whoever can read it.
  const names = await readdir(await folderOf(journal, "alder"));
  const aside = names.find((name) => name.includes("damaged")) ?? "";
  expect(aside).not.toBe("");
});

test("a year that is gone is asked about: brought back, or left so and not asked about again", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const first = await open({ today });
  await write(first, "r-alder", "alder", "Late again.");
  await write(first, "r-birch", "birch", "On time.");
  await first.close();
  await rm(join(await folderOf(journal, "alder"), "2026.json"));

  const second = await open({ today });
  const page = await atTheCursor(second);
  await expect(page.getByText("Did you take it away?")).toBeVisible();
  await page.getByRole("button", { name: "Which?" }).click();
  await expect(page.getByText(/2026\.json: it is gone/)).toBeVisible();
  await page.getByRole("button", { name: /^Bring back/ }).click();
  await expect(
    page.getByRole("article").filter({ hasText: "Late again." }),
  ).toBeVisible();
  await expect(page.getByText("Did you take it away?")).toBeHidden();
  await second.close();

  await rm(join(await folderOf(journal, "birch"), "2026.json"));
  const third = await open({ today });
  await third.page.getByRole("button", { name: "Yes, leave it so" }).click();
  await expect(third.page.getByText("Left as it is.")).toBeVisible();
  await third.close();
  const fourth = await open({ today });
  await atTheCursor(fourth);
  await expect(
    fourth.page.getByRole("article").filter({ hasText: "Late again." }),
  ).toBeVisible();
  await expect(fourth.page.getByText("Did you take it away?")).toBeHidden();
});

test("an older backup is restored from Settings, and that is undone", async ({
  folder,
  open,
}) => {
  const first = await open({ today });
  await write(first, "r-alder", "alder", "The first words.");
  await first.close();
  const host = await open({ today });
  await write(host, "r-alder", "alder", "Other words.");
  await write(host, "r-new", "alder", "Something new.");
  const page = await atTheCursor(host);
  await goTo(host, "Settings");
  const section = page.getByRole("region", { name: "Backups" });
  await expect(
    section.getByText(/^Last backup today \d\d:\d\d$/),
  ).toBeVisible();
  await expect(section.getByText("1 kept")).toBeVisible();
  await section.getByRole("button", { name: "Go back to one of them" }).click();
  expect(await accessibilityProblems(host)).toEqual([]);
  await expect(section.getByText("1 client, 1 entry")).toBeVisible();
  await section.getByRole("button", { name: /^Restore the backup of/ }).click();
  await expect(page.getByText("1 newer entry went to the bin.")).toBeVisible();
  await expect(section.getByText("2 kept")).toBeVisible();
  const undo = page.getByRole("button", { name: "Undo" });
  await goTo(host, "Today");
  await expect(page.getByRole("article")).toHaveText([/The first words\./]);
  await undo.click();
  await expect(page.getByRole("article")).toHaveText([
    /Something new\./,
    /Other words\./,
  ]);
  await host.close();
  const again = await open({ today });
  await expect(again.page.getByRole("article")).toHaveCount(2);
  expect((await backupsIn(folder)).length).toBeGreaterThan(1);
});

test("the sample that is gone when it is left has no backups", async ({
  folder,
  open,
}) => {
  const host = await open({ sample: true, today });
  await goTo(host, "Settings");
  await expect(
    host.page.getByRole("heading", { name: "Keyboard" }),
  ).toBeVisible();
  await expect(
    host.page.getByRole("heading", { name: "Backups" }),
  ).toBeHidden();
  await host.close();
  expect(await readdir(folder)).not.toContain("journal-backups");
});
