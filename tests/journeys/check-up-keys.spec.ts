import type { Page } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { expect, test } from "../support/window.ts";

/** A check-up of Alder’s, at its Tasks, with a sentence to take beside it. */
async function atTasks({ page, candor }: ChromiumHost): Promise<Page> {
  await candor.call("values.set", { values: [{ name: "kind" }] });
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await candor.call("reflection.write", { client: "alder", text: "Moved it." });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await page.evaluate((to) => {
    location.hash = `#/checkup/${to}`;
  }, id);
  await expect(page.getByRole("radio", { name: "Shared" })).toBeFocused();
  await expect(page.getByRole("option", { name: "Moved it." })).toBeVisible();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(heading(page)).toHaveText(/^Which tasks/);
  return page;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const keysLine = (page: Page) => page.getByRole("list", { name: "Keys" });
const evidence = (page: Page) =>
  page.getByRole("textbox", { name: /^Evidence:/ });

test("raising a flag leaves the keys with the flags; Enter goes to its line, and the footer says what works there", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.keyboard.press("r");
  await expect(evidence(page)).toBeVisible();
  await expect(evidence(page)).not.toBeFocused();
  await expect(keysLine(page)).toContainText("R N D answer");
  // What was a slip of the finger is put right with the next key.
  await page.keyboard.press("n");
  await expect(evidence(page)).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await expect(evidence(page)).toBeFocused();
  await expect(keysLine(page)).toContainText("Esc back to the flags");
  await expect(keysLine(page)).not.toContainText("R N D");
  await page.keyboard.type("ner");
  await expect(evidence(page)).toHaveValue("ner");
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("radio", { name: "Raised" }).first(),
  ).toBeFocused();
  await expect(keysLine(page)).toContainText("R N D answer");
  await page.keyboard.press("e");
  await expect(page.getByRole("option", { name: "Moved it." })).toBeFocused();
  await expect(keysLine(page)).toContainText("E takes one");
});

test("where there is no sentence to take, E goes to the line", async ({
  open,
}) => {
  const host = await open();
  const page = await atTasks(host);
  const list = await host.candor.call("record.list", { kind: "reflection" });
  const [record] = list.ok
    ? (list.value as { records: { id: string }[] }).records
    : [];
  await host.candor.call("record.remove", { id: record?.id });
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("r");
  await page.keyboard.press("e");
  await expect(evidence(page)).toBeFocused();
});

test("back, next and the step after it work from inside a line of text", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.keyboard.type("one two");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(heading(page)).toHaveText("Do we match in values?");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(evidence(page)).toHaveValue("one two");
  await evidence(page).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(heading(page)).toHaveText("Do I still bring value?");
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page)).toHaveText(/with them or for them/);
});

test("a stance and a decision can be changed with the next key, and Enter goes on to the line", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.getByRole("button", { name: "Stance", exact: true }).click();
  await page.keyboard.press("w");
  await page.keyboard.press("f");
  await expect(page.getByRole("radio", { name: "For" })).toBeChecked();
  await expect(page.getByRole("textbox")).toHaveValue("");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox")).toBeFocused();
  await expect(keysLine(page)).toContainText("Esc back to the answers");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio", { name: "For" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("t");
  await page.keyboard.press("l");
  await expect(page.getByRole("radio", { name: "Leave" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Because…" })).toBeFocused();
});

test("after a click beside everything the answer keys go to the question that one was at", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.keyboard.press("n");
  await heading(page).click();
  await page.keyboard.press("d");
  await page.mouse.click(8, 500);
  await page.keyboard.press("r");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(3);
  await expect(
    page.getByRole("radio", { name: "Raised", exact: true }).nth(2),
  ).toBeChecked();
});

test("at a button only the keys work that the footer names", async ({
  open,
}) => {
  const page = await atTasks(await open());
  for (const name of [/^Next/, "Back"]) {
    await page.getByRole("button", { name }).focus();
    await expect(keysLine(page)).not.toContainText("W write");
    await page.keyboard.press("w");
    await page.keyboard.press("r");
  }
  await expect(
    page.getByRole("textbox", { name: "What comes to mind?" }),
  ).toHaveCount(0);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("q");
  await expect(keysLine(page)).toContainText("W write");
  await page.keyboard.press("w");
  await expect(
    page.getByRole("textbox", { name: "What comes to mind?" }),
  ).toBeFocused();
});

test("Q goes back to the values also when every one is answered", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("radio", { name: "Shared" })).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByRole("button", { name: /^Next/ })).toBeFocused();
  await page.keyboard.press("q");
  await expect(page.getByRole("radio", { name: "Nominal" })).toBeFocused();
});
