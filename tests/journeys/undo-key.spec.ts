import type { Page } from "playwright/test";
import { atTheCursor, expect, test } from "../support/window.ts";

const undo = "ControlOrMeta+z";

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Nothing was asked before it was done, and the line at the foot offers to take it back. */
async function expectUndoOffered(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a deleted reflection comes back with Ctrl+Z, once", async ({ open }) => {
  const host = await open();
  await host.candor.call("reflection.write", { id: "r1", text: "Unfair." });
  const page = await atTheCursor(host);
  const entry = page.getByRole("article").filter({ hasText: "Unfair." });
  await entry.getByRole("button", { name: "Delete" }).focus();
  await page.keyboard.press("Enter");
  await expect(entry).toHaveCount(0);
  await expectUndoOffered(page);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveText(
    /^Undo(Ctrl\+|⌘)Z$/,
  );
  await page.keyboard.press(undo);
  await expect(entry).toBeVisible();
  await expect(page.getByText("Put back.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await page.keyboard.press(undo);
  await expect(entry).toBeVisible();
  await expect(page.getByText("Put back.")).toBeVisible();
});

test("in a text the key stays the text’s own, and is not promised to anything else", async ({
  open,
}) => {
  const host = await open();
  await host.candor.call("reflection.write", { id: "r1", text: "Unfair." });
  const page = await atTheCursor(host);
  await page.keyboard.type("They came late");
  const text = page.getByRole("textbox").first();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("button", { name: "Delete" }).click();
  await expectUndoOffered(page);
  const key = page.getByRole("button", { name: "Undo" }).locator("kbd");
  await expect(key).toBeVisible();
  const place = await page.getByRole("button", { name: "Undo" }).boundingBox();
  await text.focus();
  await expect(key).toBeHidden();
  // Nothing moves when the key is no longer named.
  expect(
    await page.getByRole("button", { name: "Undo" }).boundingBox(),
  ).toEqual(place);
  await page.keyboard.press(undo);
  await expect(text).not.toHaveValue("They came late");
  await expectUndoOffered(page);
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("pausing, ending and removing a client ask nothing, and Ctrl+Z takes each of them back", async ({
  open,
}) => {
  const host = await open();
  await host.candor.call("client.create", { id: "alder", name: "Alder" });
  const page = await atTheCursor(host);
  await goTo(page, "#/client/alder/about");
  await page.getByRole("button", { name: "Pause" }).click();
  await expectUndoOffered(page);
  await expect(page.getByText("Alder is paused.")).toBeVisible();
  await page.keyboard.press(undo);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();

  await page.getByRole("button", { name: "End…" }).click();
  await page.keyboard.press("b");
  await page.getByRole("radio", { name: "Me" }).focus();
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "End it" }).click();
  await expectUndoOffered(page);
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await page.keyboard.press(undo);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();

  await page.getByRole("button", { name: "Remove this client" }).click();
  await expectUndoOffered(page);
  const link = page
    .getByRole("navigation")
    .getByRole("link", { name: "Alder" });
  await expect(link).toHaveCount(0);
  await page.keyboard.press(undo);
  await expect(link).toBeVisible();
});

test("a value that is removed in Settings or before a check-up comes back to its place, with its answers", async ({
  open,
}) => {
  const host = await open();
  const { call } = host.candor;
  await call("values.set", {
    values: ["honest", "punctual", "kind"].map((name) => ({ id: name, name })),
  });
  await call("client.create", { id: "alder", name: "Alder" });
  const begun = await call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await call("checkup.answer", {
    id,
    values: [{ value: "punctual", answer: "nominal" }],
  });
  const page = await atTheCursor(host);
  const names = async () => {
    const read = await call("journal.read", {});
    return read.ok
      ? (read.value as { values: { name: string }[] }).values.map(
          ({ name }) => name,
        )
      : [];
  };
  await goTo(page, "#/settings");
  await page.getByRole("button", { name: "Remove: punctual" }).click();
  await expectUndoOffered(page);
  await expect.poll(names).toEqual(["honest", "kind"]);
  await page.getByRole("heading", { name: "Settings" }).focus();
  await page.keyboard.press(undo);
  await expect.poll(names).toEqual(["honest", "punctual", "kind"]);

  await goTo(page, `#/checkup/${id}`);
  await page.getByRole("button", { name: "Edit my values" }).click();
  await page.getByRole("button", { name: "Remove “punctual”" }).click();
  await expectUndoOffered(page);
  await expect.poll(names).toEqual(["honest", "kind"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "Value 2" })).toHaveValue(
    "punctual",
  );
  await expect.poll(names).toEqual(["honest", "punctual", "kind"]);
  await page.getByRole("button", { name: /^Use these values/ }).click();
  await expect(
    page
      .getByRole("radiogroup", { name: "punctual" })
      .getByRole("radio", { name: "Nominal" }),
  ).toBeChecked();
});

test("a quote taken away from a flag, and a check-up that is deleted, come back with Ctrl+Z", async ({
  open,
}) => {
  const host = await open();
  const { call } = host.candor;
  await call("values.set", { values: [{ name: "kind" }] });
  await call("client.create", { id: "alder", name: "Alder" });
  await call("reflection.write", {
    client: "alder",
    text: "They moved it. Nobody said why.",
  });
  const begun = await call("checkup.begin", { client: "alder" });
  const page = await atTheCursor(host);
  await goTo(
    page,
    `#/checkup/${begun.ok ? (begun.value as { id: string }).id : ""}`,
  );
  await page.getByRole("button", { name: "Tasks", exact: true }).click();
  for (const sentence of ["They moved it.", "Nobody said why."])
    await page.getByRole("option", { name: sentence }).click();
  const quotes = page.getByRole("figure").locator("blockquote");
  await expect(quotes).toHaveText(["They moved it.", "Nobody said why."]);
  await page
    .getByRole("button", { name: "Remove the quote “They moved it.”" })
    .click();
  await expect(quotes).toHaveText(["Nobody said why."]);
  await expectUndoOffered(page);
  await page.keyboard.press(undo);
  await expect(quotes).toHaveText(["They moved it.", "Nobody said why."]);

  await page.getByRole("button", { name: "Delete" }).click();
  await expectUndoOffered(page);
  await expect(page.getByText(/is not finished/)).toHaveCount(0);
  await page.keyboard.press(undo);
  await expect(page.getByText(/is not finished/)).toBeVisible();
});
