import { join } from "node:path";
import { atTheCursor, expect, recordsOnDisk, test } from "../support/window.ts";

for (const name of [
  "Bureau of Land and Water Management North",
  `The Society for ${"the Care of Old Orchards and ".repeat(4)}Bees`,
  "Elif Kaya, Ceramics",
]) {
  test(`a name of ${String(name.length)} characters is offered to the end, and the words are about it`, async ({
    folder,
    open,
  }) => {
    const host = await open();
    const page = await atTheCursor(host);
    await page.keyboard.type(`@${name}`);
    await expect(
      page.getByRole("option", { name: `New client “${name}”` }),
    ).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type("moved it again");
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(
      page.getByRole("navigation").getByRole("link", { name }),
    ).toBeVisible();
    await host.close();
    const [record] = await recordsOnDisk(join(folder, "journal"));
    expect(record).toMatchObject({ text: `@${name} moved it again` });
    expect(record?.client).not.toBe("own-business");
  });
}

test("names that are refused with Esc are not offered again while the sentence goes on", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("@noon");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.type(" we met");
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox").first()).toHaveValue("@noon we met\n");
});

test("the names offered stand at the line that is written, clear of what stands below the text", async ({
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  for (let index = 0; index < 8; index += 1)
    await host.candor.call("client.create", { name: `Alder ${String(index)}` });
  const green = page.getByRole("button", { name: "Green" });
  for (const before of ["", "One\n", "Two\nThree\nFour\n"]) {
    await page.keyboard.type(`${before}So @al`);
    await expect(page.getByRole("option")).toHaveCount(8);
    const list = await page.getByRole("listbox").boundingBox();
    const energy = await green.boundingBox();
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(
      energy?.y ?? 0,
    );
    expect(list?.y).toBeGreaterThan(0);
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("option").last()).toBeInViewport();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
  }
});

test("the keys for client, tags and day work wherever the focus is, and never reach the browser", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  const leave = () => page.getByRole("link", { name: "Patterns" }).focus();
  await leave();
  await page.keyboard.press("ControlOrMeta+g");
  await expect(page.getByRole("textbox", { name: "Tags" })).toBeFocused();
  await leave();
  await page.keyboard.press("ControlOrMeta+j");
  await expect(page.getByRole("combobox")).toBeFocused();
  await leave();
  await page.keyboard.press("ControlOrMeta+d");
  await expect(page.getByLabel("Day", { exact: true })).toBeFocused();

  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.evaluate(() => {
    addEventListener("keydown", (event) => {
      if (event.defaultPrevented) document.title += event.key;
    });
  });
  for (const key of ["g", "j", "d", "e"])
    await page.keyboard.press(`ControlOrMeta+${key}`);
  expect(await page.title()).toMatch(/gjd$/);
});

test("Enter ends one tag and waits for the next; an empty one leaves, and the field grows with what is in it", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  await page.keyboard.type("Late.");
  await page.keyboard.press("ControlOrMeta+g");
  const field = page.getByRole("textbox", { name: "Tags" });
  await expect(
    page.getByText("Enter, a space or a comma ends a tag."),
  ).toBeVisible();
  const narrow = (await field.boundingBox())?.width ?? 0;
  for (const tag of ["scope", "slow-pay", "a-third-one"]) {
    await page.keyboard.type(tag);
    await page.keyboard.press("Enter");
    await expect(field).toBeFocused();
  }
  expect((await field.boundingBox())?.width).toBeGreaterThan(narrow);
  await page.keyboard.press("Enter");
  await page.keyboard.type(" Again.");
  await expect(page.getByRole("textbox").first()).toHaveValue("Late. Again.");
  await expect(page.getByText(/ends a tag/)).toBeHidden();
  await host.close();
  expect(await recordsOnDisk(join(folder, "journal"))).toMatchObject([
    { tags: ["scope", "slow-pay", "a-third-one"], text: "Late. Again." },
  ]);
});

test("opening the day moves nothing", async ({ open }) => {
  const page = await atTheCursor(
    await open({ contextOptions: { viewport: { width: 900, height: 700 } } }),
  );
  await page.keyboard.type("One.");
  const done = page.getByRole("button", { name: /^Done/ });
  const before = await done.boundingBox();
  await page.keyboard.press("ControlOrMeta+d");
  await expect(page.getByLabel("Day", { exact: true })).toBeFocused();
  expect(await done.boundingBox()).toEqual(before);
});
