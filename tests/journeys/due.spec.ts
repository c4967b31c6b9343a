import { createFixedClock } from "../support/fixed-clock.ts";
import {
  callIn,
  decided,
  everythingDue,
  inDays,
  oneOfEach,
} from "../support/due.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import {
  accessibilityProblems,
  atTheCursor,
  digitsOf,
  expect,
  test,
} from "../support/window.ts";

type Page = ChromiumHost["page"];

/** A line of what is due. */
const line = (page: Page, name: RegExp | string) =>
  page.locator("[data-due] [data-line]").filter({ hasText: name });

const field = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Due" }).getByLabel(name);

const goTo = (page: Page, place: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, place);

/** A window with Alder, whose renewal is so many days away, and the cursor in the place to write. */
async function renewingIn(
  open: (options?: object) => Promise<ChromiumHost>,
  days: number,
) {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", {
    id: "alder",
    name: "Alder",
    renewal: inDays(days),
    checkUpRhythm: null,
  });
  await expect(line(page, "Alder")).toBeVisible();
  const read = async () => (await call("client.read", { id: "alder" })).renewal;
  return { host, page, call, read };
}

test("90 days before a renewal only leaving can be decided", async ({
  open,
}) => {
  const { page, read } = await renewingIn(open, 90);
  await page.keyboard.press("F6");
  await expect(line(page, "Renewal in 90 days")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio")).toHaveCount(1);
  await page.keyboard.press("l");
  await expect.poll(read).toMatchObject({ answer: "leave" });
});

test("60 days before it one key answers, a line says why, and both can be taken back", async ({
  open,
}) => {
  const { host, page, read } = await renewingIn(open, 60);
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio")).toHaveCount(4);
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("4");
  await expect.poll(read).toMatchObject({ answer: "undecided", because: "" });
  // It was answered, and stays where it is while one is here.
  await expect(line(page, "Renewal in 60 days")).toContainText("Done");
  await page.keyboard.press("Shift+Tab");
  // The key that answers goes on to the line: letters are words there.
  await page.keyboard.type("cThe price is of 2024");
  await expect.poll(read).toMatchObject({
    answer: "change-terms",
    because: "The price is of 2024",
  });
  // The last choice, and then the words, which stay.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(read).toMatchObject({
    answer: "undecided",
    because: "The price is of 2024",
  });
  await goTo(page, "#/clients");
  await goTo(page, "#/today");
  await expect(page.getByText("Nothing is due.")).toBeVisible();
});

test("a first answer that is taken back leaves the renewal open", async ({
  open,
}) => {
  const { page, read } = await renewingIn(open, 45);
  await line(page, "Renewal in 45 days").click();
  await page.getByRole("radio", { name: "Renew", exact: true }).check();
  await expect.poll(read).toMatchObject({ answer: "renew" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(read).toBeNull();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(line(page, "Renewal in 45 days")).not.toContainText("Done");
});

test("30 days before it undecided is gone, and what was undecided is asked again", async ({
  open,
}) => {
  const { page, call, read } = await renewingIn(open, 31);
  await call("renewal.answer", { client: "alder", answer: "undecided" });
  await expect(page.getByText("Nothing is due.")).toBeVisible();
  await call("client.change", { id: "alder", renewal: inDays(30) });
  await expect(line(page, "Renewal in 30 days")).toBeVisible();
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio")).toHaveCount(3);
  await expect(page.getByText(/“undecided” is no answer/)).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("r");
  await expect.poll(read).toMatchObject({ answer: "renew" });
});

test("after its day the next one is a key away, in a year or on any day, or there is none", async ({
  open,
}) => {
  const { host, page, call } = await renewingIn(open, -3);
  const next = async () =>
    (await call("client.read", { id: "alder" })).client.renewal;
  await line(page, "Renewal 3 days ago").click();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: /^In a year/ }).click();
  await expect.poll(next).toBe("2027-11-19");
  await expect(line(page, "Alder")).toContainText("Done");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(next).toBe("2026-11-19");
  await page.getByRole("button", { name: "There is none" }).click();
  await expect.poll(next).toBeNull();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(next).toBe("2026-11-19");
  await field(page, "The next renewal").focus();
  await page.keyboard.type(await digitsOf(page, "2027-06-30"));
  await expect.poll(next).toBe("2027-06-30");
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("leaving at a renewal asks for the end afterwards, on the client's page", async ({
  open,
}) => {
  const { page } = await renewingIn(open, -1);
  await line(page, "Renewal 1 day ago").click();
  await page.keyboard.press("l");
  await page.getByRole("link", { name: "End the relationship" }).click();
  await expect(page).toHaveURL(/#\/client\/alder\/about/);
});

test("the client's page asks the same, and shows what was decided", async ({
  open,
}) => {
  const { page, read } = await renewingIn(open, 20);
  await goTo(page, "#/client/alder/timeline");
  const renewal = page.getByRole("region", { name: "Renewal" });
  await renewal.getByRole("radio", { name: "Leave" }).check();
  await renewal.getByLabel("Because").click();
  await page.keyboard.type("Enough");
  await expect.poll(read).toMatchObject({ answer: "leave", because: "Enough" });
  await goTo(page, "#/client/alder/about");
  await expect(renewal).toHaveCount(0);
  await goTo(page, "#/client/alder/timeline");
  await expect(renewal.getByRole("radio", { name: "Leave" })).toBeChecked();
  await expect(renewal.getByLabel("Because")).toHaveValue("Enough");
});

test("a talk that is owed is taken down as held, with what was said, by two keys and the words", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", {
    id: "alder",
    name: "Alder",
    checkUpRhythm: null,
  });
  const { id } = await call("conversation.write", {
    client: "alder",
    topic: "Late invoices",
    since: inDays(-19),
  });
  const read = () => call("record.read", { id });
  await page.keyboard.type("Rain.");
  await expect(line(page, /Talk owed · 19 days.*Alder/)).toBeVisible();
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Late invoices")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("They will pay within a week.");
  await expect.poll(read).toMatchObject({
    held: inDays(0),
    note: "They will pay within a week.",
  });
  await expect(line(page, "Talk owed")).toContainText("Done");
  expect(await accessibilityProblems(host)).toEqual([]);
  // One key back to the cursor, where the words go on.
  await page.keyboard.press("Escape");
  await page.keyboard.type(" And sun.");
  await expect(page.locator("main textarea").first()).toHaveValue(
    "Rain. And sun.",
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(read).toMatchObject({ held: null });
  await expect(line(page, "Talk owed")).not.toContainText("Done");
});

test("a talk is planned for another day, and is due again then", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", {
    id: "alder",
    name: "Alder",
    checkUpRhythm: null,
  });
  await call("conversation.write", { client: "alder", topic: "The price" });
  await line(page, "Talk owed").click();
  await page.getByRole("button", { name: "Another day" }).click();
  await page.keyboard.type(await digitsOf(page, "2026-11-25"));
  await expect(line(page, "Alder")).toContainText("Done");
  const [talk] = (await call("client.read", { id: "alder" })).conversations;
  expect(talk).toMatchObject({ planned: "2026-11-25" });
});

test("a prediction stays as it was written, and is answered with a note", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", { id: "alder", name: "Alder" });
  const id = await decided(host, "alder", "carry-on", inDays(0), {
    foretold: true,
  });
  await expect(line(page, "Your prediction")).toBeVisible();
  await page.keyboard.press("F6");
  await page.keyboard.press("ArrowDown");
  await expect(line(page, "Your prediction")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/They will ask for a discount/)).toBeVisible();
  await page.keyboard.type("2They paid at once");
  await expect
    .poll(() => call("record.read", { id }))
    .toMatchObject({
      prediction: { sure: 70 },
      predictionEnd: { came: "no", note: "They paid at once" },
    });
});

test("a decision to talk is carried out by a talk, and one to leave by the end", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", { id: "alder", name: "Alder" });
  await decided(host, "alder", "renegotiate", inDays(0), { because: "Price" });
  // It stands as the talk that it planned. Without that it asks by itself.
  const [talk] = (await call("client.read", { id: "alder" })).conversations;
  await expect(line(page, "Talk planned for today")).toBeVisible();
  await call("record.remove", { id: talk?.id ?? "" });
  await line(page, "Decided: renegotiate by 22 Nov").click();
  await page.getByRole("button", { name: "A talk was held today" }).click();
  await page.keyboard.type("They agreed.");
  await expect(line(page, "Decided")).toContainText("Done");
  const list = () =>
    call("record.list", { client: "alder", kind: "conversation" });
  await expect
    .poll(async () => (await list()).records)
    .toMatchObject([{ topic: "Price", held: inDays(0), note: "They agreed." }]);
});

test("a prospect's first check-up begins on Today, before one says yes", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await callIn(host)("client.create", {
    id: "elif",
    name: "Elif Kaya",
    stage: "prospect",
  });
  await expect(line(page, /First check-up.*Elif Kaya/)).toBeVisible();
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/checkup\//);
});

test("after a silence one writes about them where one is, and what was begun is kept", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const call = callIn(host);
  await call("client.create", {
    id: "alder",
    name: "Alder",
    since: "2025-01-01",
    checkUpRhythm: null,
    meetingRhythm: "weekly",
  });
  await page.keyboard.type("Half a thought");
  await line(page, "Silent for").click();
  await expect(page.locator("main textarea").first()).toHaveValue(
    "Half a thought",
  );
  await page.keyboard.press("Enter");
  await page.keyboard.type("Called them.");
  await expect(line(page, "Silent for")).toContainText("Done");
  const list = async () =>
    (await call("record.list", { kind: "reflection" })).records;
  await expect.poll(list).toMatchObject([
    { text: "Called them.", client: "alder" },
    { text: "Half a thought", client: "own-business" },
  ]);
});

test("opening and closing what is due moves no line above it and keeps the words and their caret", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  await oneOfEach(host);
  await page.keyboard.type("One two");
  await page.keyboard.press("ArrowLeft");
  await expect(line(page, "Talk owed")).toBeVisible();
  const lines = page.locator("[data-due] [data-line]");
  const count = await lines.count();
  expect(count).toBeGreaterThanOrEqual(9);
  for (let at = 0; at < count; at += 1) {
    const places = () =>
      lines.evaluateAll(
        (all, upTo) =>
          all
            .slice(0, upTo + 1)
            .map((each) => each.getBoundingClientRect().top),
        at,
      );
    await lines.nth(at).scrollIntoViewIfNeeded();
    const before = await places();
    await lines.nth(at).click();
    expect(await places()).toEqual(before);
  }
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("F6");
  await page.keyboard.type("X");
  await expect(page.locator("main textarea").first()).toHaveValue("One twXo");
});

test("sixty clients with everything due at once are no wall", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await everythingDue(host);
  await expect(
    page.getByRole("heading", { name: "Renewals · 57" }),
  ).toBeVisible();
  await expect(page.locator("[data-due] [data-line]")).toHaveCount(9);
  expect(await accessibilityProblems(host)).toEqual([]);
  const renewals = page.getByRole("region", { name: "Renewals" });
  await renewals.getByRole("button", { name: "54 more" }).click();
  await expect(renewals.locator("[data-line]")).toHaveCount(13);
  // The focus is on the first that came.
  await expect(renewals.locator("[data-line]").nth(3)).toBeFocused();
  const terms = page.getByRole("region", { name: "Terms" });
  await terms.getByRole("button", { name: "Show" }).click();
  await expect(terms.locator("[data-line]")).toHaveCount(10);
});

test("in a narrow window it is one line above the entries, opened by the same key", async ({
  open,
}) => {
  const host = await open({
    sample: true,
    contextOptions: { viewport: { width: 900, height: 700 } },
  });
  const page = await atTheCursor(host);
  const first = line(page, "Renewal in 28 days");
  await expect(page.getByText(/^Due · \d+$/)).toBeVisible();
  await expect(first).toBeHidden();
  await page.keyboard.press("F6");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "Leave" })).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.locator("main textarea").first()).toBeFocused();
});

test("a year away shows calmly what is due, at once, and nothing twice", async ({
  open,
}) => {
  const before = await open();
  await atTheCursor(before);
  const call = callIn(before);
  await call("client.create", {
    id: "alder",
    name: "Alder",
    renewal: inDays(40),
    meetingRhythm: "weekly",
    since: inDays(-10),
  });
  await decided(before, "alder", "watch", inDays(30), { foretold: true });
  await before.close();
  const host = await open({ today: "2027-11-22" });
  const page = await atTheCursor(host);
  const lines = page.locator("[data-due] [data-line]");
  await expect(lines.filter({ hasText: "Alder" })).toHaveText([
    /Decided: watch until 22 Dec/,
    /Your prediction/,
    /Silent for 365 days/,
  ]);
  await expect(page.getByText(/365/)).toHaveCount(1);
});

test("after midnight what comes due shows by itself", async ({ open }) => {
  const clock = createFixedClock();
  let shown = inDays(0);
  const host = await open({ clock: { ...clock, today: () => shown } });
  const page = await atTheCursor(host);
  await callIn(host)("client.create", {
    id: "alder",
    name: "Alder",
    renewal: inDays(91),
    checkUpRhythm: null,
  });
  await expect(page.getByText("Nothing is due.")).toBeVisible();
  shown = inDays(1);
  await expect(line(page, "Renewal in 90 days")).toBeVisible({
    timeout: 60_000,
  });
});
