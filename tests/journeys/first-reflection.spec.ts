import { cp } from "node:fs/promises";
import { join } from "node:path";
import { createClock } from "#electron/adapters/clock.ts";
import {
  atTheCursor,
  digitsOf,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";

test("the window opens on a cursor, and the first words are saved as they are typed", async ({
  folder,
  open,
}) => {
  const page = await atTheCursor(await open());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Sunday, 22 November 2026",
  );
  await page.evaluate(() => {
    const counted = { interactions: 0 };
    Object.assign(window, { counted });
    addEventListener("pointerdown", () => (counted.interactions += 1), true);
    addEventListener(
      "keydown",
      ({ key }) => {
        if (key.length > 1) counted.interactions += 1;
      },
      true,
    );
  });
  await page.keyboard.type("They moved the meeting again.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d$/ }),
  ).toBeVisible();
  const interactions = await page.evaluate(
    () =>
      (window as unknown as { counted: { interactions: number } }).counted
        .interactions,
  );
  console.log(
    `First launch to first saved reflection: ${String(interactions)} interactions besides typing (at most 3).`,
  );
  expect(interactions).toBeLessThanOrEqual(3);
  const [record] = await recordsOnDisk(join(folder, "journal"));
  expect(record).toMatchObject({
    kind: "reflection",
    client: "own-business",
    day: "2026-11-22",
    text: "They moved the meeting again.",
  });
});

test("a new name after @ starts a client, and the reflection is about them", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("@Birch & Co");
  await expect(
    page.getByRole("option", { name: "New client “Birch & Co”" }),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("moved it again.");
  await expect(
    page.getByRole("navigation").getByRole("link", { name: "Birch & Co" }),
  ).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  await host.close();
  const [record] = await recordsOnDisk(join(folder, "journal"));
  expect(record).toMatchObject({ text: "@Birch & Co moved it again." });
  expect(record?.client).not.toBe("own-business");
});

test("a client that nobody asked for is taken back, and the reflection is about whom it was about before", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("See you @noon");
  await page.keyboard.press("Enter");
  const inNavigation = page
    .getByRole("navigation")
    .getByRole("link", { name: "noon" });
  await expect(inNavigation).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(inNavigation).toHaveCount(0);
  // What is written after that has somebody to be about.
  await page.getByRole("textbox").first().press("End");
  await page.keyboard.type("then.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { client: "own-business", text: "See you @noon then." },
  ]);
});

test("whoever is mentioned while a reflection is edited is named in it, and it stays where it is", async ({
  folder,
  open,
}) => {
  const host = await open();
  const { call } = host.candor;
  await call("client.create", { id: "alder", name: "Alder" });
  await call("client.create", { id: "birch", name: "Birch & Co" });
  await call("reflection.write", { client: "alder", text: "They met" });
  const page = await atTheCursor(host);
  const article = page.getByRole("article");
  await article.hover();
  await article.getByRole("button", { name: "Edit" }).click();
  await page.keyboard.type(" @bir");
  await expect(page.getByRole("option", { name: "Birch & Co" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("today.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(article).toContainText("They met @Birch & Co today.");
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { client: "alder", text: "They met @Birch & Co today." },
  ]);
});

test("energy, tags, day and client are one key away", async ({
  folder,
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("A long day.");
  await page.keyboard.press("ControlOrMeta+3");
  await page.keyboard.press("ControlOrMeta+g");
  await page.keyboard.type("scope invoice");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(page.getByLabel("Day", { exact: true })).toBeFocused();
  await page.keyboard.type(await digitsOf(page, "2026-11-20"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+j");
  await page.keyboard.type("Alder");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "@Alder" })).toBeVisible();
  await expect
    .poll(async () =>
      (await recordsOnDisk(join(folder, "journal"))).filter(
        ({ day }) => day === "2026-11-20",
      ),
    )
    .toMatchObject([
      { energy: "red", tags: ["scope", "invoice"], text: "A long day." },
    ]);
  await expect
    .poll(async () => (await recordsOnDisk(join(folder, "journal")))[0]?.client)
    .not.toBe("own-business");
});

test("the energy keys work on a French keyboard, where the digits need Shift", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("A long day.");
  const keys = await host.context.newCDPSession(page);
  for (const type of ["rawKeyDown", "keyUp"] as const)
    await keys.send("Input.dispatchKeyEvent", {
      type,
      modifiers: 2,
      key: '"',
      code: "Digit3",
      windowsVirtualKeyCode: 51,
    });
  await expect(
    page.getByRole("button", { name: "Red", pressed: true }),
  ).toBeVisible();
});

test("several reflections a day: one is finished with a key, the next begins, and both can be read and edited", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("Morning.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.type("Evening.");
  await page.keyboard.press("ControlOrMeta+Enter");
  const articles = page.getByRole("article");
  await expect(articles).toHaveCount(2);
  await articles.first().hover();
  await articles.first().getByRole("button", { name: "Edit" }).click();
  await page.keyboard.type(" Late.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(articles.first()).toContainText("Evening. Late.");
});

test("what was deleted can be put back at once, and from the bin", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("Unfair.");
  await page.keyboard.press("ControlOrMeta+Enter");
  const article = page.getByRole("article");
  await article.hover();
  await article.getByRole("button", { name: "Delete" }).click();
  await expect(article).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(article).toContainText("Unfair.");
  await article.hover();
  await article.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("link", { name: "Bin" }).click();
  await page.getByRole("button", { name: /Put back/ }).click();
  await page.getByRole("link", { name: "Today" }).click();
  await expect(article).toContainText("Unfair.");
});

for (const wait of [0, 50, 200, 500, 1_000]) {
  test(`closing the window ${String(wait)} ms after the last key loses not one letter`, async ({
    folder,
    open,
  }) => {
    const host = await open();
    await atTheCursor(host);
    const text =
      "The last words of a long day, typed and then the lid is closed";
    await host.page.keyboard.type(text);
    await host.page.waitForTimeout(wait);
    await host.close();
    const [record] = await recordsOnDisk(join(folder, "journal"));
    expect(record).toMatchObject({ text });
  });
}

test("a window that is killed a second after the last key has lost not one letter", async ({
  folder,
  open,
}) => {
  const { page } = await open();
  await expect(page.getByRole("textbox").first()).toBeFocused();
  const text = "Nobody closes anything: the process is simply gone";
  await page.keyboard.type(text);
  await page.waitForTimeout(1_000);
  // What stands on the disk now is what a killed process leaves behind.
  const left = join(folder, "left");
  await cp(join(folder, "journal"), left, { recursive: true });
  expect(await recordsOnDisk(left)).toMatchObject([{ text }]);
});

test("after a name is written out the sentence goes on, and Enter is a new line", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await host.candor.call("client.create", {
    id: "nordlicht",
    name: "Nordlicht",
  });
  await expect(
    page.getByRole("navigation").getByRole("link", { name: "Nordlicht" }),
  ).toBeVisible();
  await page.keyboard.type("@nor");
  await page.keyboard.press("Enter");
  await page.keyboard.type("late again");
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("and so on");
  await expect(page.getByRole("textbox").first()).toHaveValue(
    "@Nordlicht late again\nand so on",
  );
});

test("leaving the tags or the list of clients puts the cursor back into the words", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("One");
  for (const key of ["g", "j", "d"]) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("link", { name: "Today" }).click();
  await page.keyboard.type(" two");
  await expect(page.getByRole("textbox").first()).toHaveValue("One two");
});

test("words written after midnight are of the new day, and those begun before it stay where they are", async ({
  folder,
  open,
}) => {
  let instant = new Date("2026-11-22T22:50:00Z");
  const clock = createClock({
    instant: () => instant,
    zone: "Europe/Vienna",
  });
  const host = await open({ clock });
  const page = await atTheCursor(host);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Sunday, 22 November 2026");
  const days = async () =>
    (await recordsOnDisk(join(folder, "journal"))).map((record) => record.day);

  instant = new Date("2026-11-22T23:10:00Z");
  await page.keyboard.type("After midnight.");
  await expect.poll(days).toEqual(["2026-11-23"]);
  await expect(title).toHaveText("Monday, 23 November 2026");
  await expect(
    page.getByRole("button", { name: "today", exact: true }),
  ).toBeVisible();

  // Nobody types: the window hears of the next day by itself.
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  await page.waitForTimeout(500);
  instant = new Date("2026-11-24T06:00:00Z");
  await expect(title).toHaveText("Tuesday, 24 November 2026");
  await expect(
    page.getByRole("button", { name: "yesterday", exact: true }),
  ).toBeVisible();
  await page.keyboard.type(" And in the morning.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("article")).toContainText(
    "After midnight. And in the morning.",
  );
  expect(await days()).toEqual(["2026-11-23"]);
});

test("the energy mark stays with a reflection that was emptied, put back and gone on with", async ({
  folder,
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("A long day.");
  await page.keyboard.press("ControlOrMeta+3");
  await page.keyboard.press("ControlOrMeta+g");
  await page.keyboard.type("scope");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Enter");
  // As if it had been written long ago.
  await page.reload();
  const article = page.getByRole("article");
  await article.hover();
  await article.getByRole("button", { name: "Edit" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(article).toContainText("A long day.");
  await article.hover();
  await article.getByRole("button", { name: "Edit" }).click();
  await page.keyboard.type("!");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(article).toContainText("A long day.!");
  await expect(article.getByLabel("Energy: Red")).toBeVisible();
  await expect
    .poll(() => recordsOnDisk(join(folder, "journal")))
    .toMatchObject([
      { text: "A long day.!", energy: "red", tags: ["scope"], deletedAt: null },
    ]);
});
