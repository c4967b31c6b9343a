import {
  checkUpWith,
  must,
  recordsOf,
  showTab,
  undo,
} from "../support/client-page.ts";
import { pressOn, tabTo } from "../support/keyboard.ts";
import { digitsOf, expect, test } from "../support/window.ts";

const alder = { id: "alder", name: "Alder" };

test("a talk is owed, about a raised flag, until it is held; holding it can be taken back", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  await checkUpWith(host, "alder", { raised: ["getting-nowhere"] });
  await showTab(host, "alder", "talks");
  await pressOn(page, page.getByRole("button", { name: "A talk is owed" }));
  await expect(page.getByLabel("Topic")).toBeFocused();
  await tabTo(page, page.getByRole("checkbox", { name: /get nowhere/ }));
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Topic")).toHaveValue(
    "We do things together and get nowhere",
  );
  await tabTo(page, page.getByLabel("Planned for"));
  await page.keyboard.type(await digitsOf(page, "2026-12-01"));
  await page.keyboard.press("ControlOrMeta+Enter");
  const row = page.getByRole("article").filter({ hasText: "get nowhere" });
  await expect(row).toContainText("Planned for 1 Dec, in 9 days");
  await expect
    .poll(() => recordsOf(host, "conversation"))
    .toMatchObject([
      { flags: ["getting-nowhere"], planned: "2026-12-01", held: null },
    ]);

  // The topic is the owner's to change.
  await pressOn(page, row.getByRole("button", { name: /^Edit/ }));
  await expect(page.getByLabel("Topic")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("That nobody decides");
  await page.keyboard.press("Escape");
  const renamed = page.getByRole("article").filter({ hasText: "nobody" });
  await expect(renamed).toContainText("We do things together and get nowhere");

  // One key on its row says that it was held.
  await expect(renamed.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("h");
  await page.keyboard.type("They know now.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("No talk is owed.")).toBeVisible();
  await expect(page.getByText("They know now.")).toBeVisible();
  await expect
    .poll(() => recordsOf(host, "conversation"))
    .toMatchObject([{ held: "2026-11-22", note: "They know now." }]);
  await undo(page);
  await expect(renamed).toContainText("Planned for 1 Dec");
  // What was said is still there.
  await pressOn(page, renamed.getByRole("button", { name: /^Held/ }));
  await expect(page.getByLabel("What was said")).toHaveValue("They know now.");
  await page.keyboard.press("Escape");

  await pressOn(page, renamed.getByRole("button", { name: /^Delete/ }));
  await expect(renamed).toHaveCount(0);
  await undo(page);
  await expect(renamed).toBeVisible();
});

test("a talk or a meeting that was opened and left leaves nothing behind", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  await showTab(host, "alder", "talks");
  for (const name of ["A talk is owed", "Plan a talk", "A meeting"]) {
    await pressOn(page, page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Escape");
  }
  // Also one that was begun and emptied again.
  await pressOn(page, page.getByRole("button", { name: "Plan a talk" }));
  await page.keyboard.type("x");
  await expect.poll(() => recordsOf(host, "conversation")).toHaveLength(1);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Escape");
  await expect.poll(() => recordsOf(host, "conversation")).toEqual([]);
  expect(await recordsOf(host, "meeting")).toEqual([]);
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("what is typed into a talk is kept when the tab is left in the middle of it", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  await showTab(host, "alder", "talks");
  await pressOn(page, page.getByRole("button", { name: "Plan a talk" }));
  await page.keyboard.type("The price");
  await showTab(host, "alder", "about");
  await showTab(host, "alder", "talks");
  await expect(page.getByRole("article")).toContainText("The price");
  await expect(page.getByRole("article")).toContainText(
    "Planned for 29 Nov, in 7 days",
  );
});

test("a disagreement stands in months until it is settled, by hand or by a talk about it", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  await showTab(host, "alder", "talks");
  await pressOn(
    page,
    page.getByRole("button", { name: "A disagreement", exact: true }),
  );
  await page.keyboard.type("Who tests it");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Since", { exact: true }));
  await page.keyboard.type(await digitsOf(page, "2026-04-10"));
  await page.keyboard.press("ControlOrMeta+Enter");
  const standing = page
    .getByRole("article")
    .filter({ hasText: "Standing for 7 months" });
  await expect(standing).toContainText("Crucial");

  await pressOn(page, standing.getByRole("button", { name: /^Settled/ }));
  await expect(
    page.getByText("Settled on 22 Nov, after 7 months"),
  ).toBeVisible();
  await undo(page);
  await expect(standing).toBeVisible();

  await pressOn(page, standing.getByRole("button", { name: /^Talk about it/ }));
  await expect(page.getByLabel("Topic")).toHaveValue("Who tests it");
  await expect.poll(() => recordsOf(host, "conversation")).toHaveLength(1);
  await undo(page);
  await expect.poll(() => recordsOf(host, "conversation")).toEqual([]);
  await pressOn(page, standing.getByRole("button", { name: /^Talk about it/ }));
  await page.keyboard.press("Escape");
  await expect(standing).toContainText("A talk about it is owed.");

  const talk = page
    .getByRole("article")
    .filter({ hasText: "Owed since today" });
  await pressOn(page, talk.getByRole("button", { name: /^Held/ }));
  await page.keyboard.type("We do, they pay.");
  await tabTo(page, page.getByRole("checkbox", { name: /settles/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(
    page.getByText("Settled on 22 Nov, after 7 months"),
  ).toBeVisible();
  await undo(page);
  await expect(standing).toBeVisible();
  await expect
    .poll(() => recordsOf(host, "disagreement"))
    .toMatchObject([{ settled: null, crucial: true, day: "2026-04-10" }]);
});

test("meetings are counted against the agreed rhythm, and without one they are only listed", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", { ...alder, since: "2026-07-20" });
  await showTab(host, "alder", "talks");
  const add = page.getByRole("button", { name: "A meeting", exact: true });
  await pressOn(page, add);
  await page.keyboard.type("They were late.");
  await tabTo(page, page.getByLabel("Day", { exact: true }));
  await page.keyboard.type(await digitsOf(page, "2026-09-07"));
  await tabTo(page, page.getByLabel(/^Minutes/));
  await page.keyboard.type("20");
  await page.keyboard.press("ControlOrMeta+Enter");
  const meetings = page.getByRole("region", { name: "Meetings" });
  await expect(meetings).toContainText("20 minutes explaining");
  await expect(meetings).not.toContainText("agreed since");

  // That it took place is enough to say.
  await pressOn(page, add);
  await pressOn(page, page.getByRole("button", { name: "It took place" }));
  await expect.poll(() => recordsOf(host, "meeting")).toHaveLength(2);
  for (const day of ["2026-08-03", "2027-01-04"])
    await must(host, "meeting.write", { client: "alder", day });

  await tabTo(page, page.getByLabel("Agreed rhythm"));
  await page.keyboard.type("Every month");
  await expect(meetings).toContainText("3 of 4 agreed since July.");
  await expect(meetings).toContainText("20 minutes went into explaining");
  await expect
    .poll(() => must(host, "client.read", { id: "alder" }))
    .toMatchObject({ client: { meetingRhythm: "monthly" } });
  await page.keyboard.press("End");
  await expect(meetings).toContainText("the first year is not over");

  const late = meetings.getByRole("article").filter({ hasText: "late" });
  await pressOn(page, late.getByRole("button", { name: /^Delete/ }));
  await expect(late).toHaveCount(0);
  await undo(page);
  await expect(late).toBeVisible();
});
