import type { Page } from "playwright/test";
import { keyInWords, shortcuts } from "#ui/parts/shortcuts.ts";
import { words } from "#words/words.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  test,
} from "../support/window.ts";

const list = (page: Page) => page.getByRole("dialog", { name: "Keys" });

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Nothing of an element is pushed out of sight sideways. */
async function overflow(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((element) => element.scrollWidth - element.clientWidth);
}

test("? lists the keys while nobody types, Ctrl+/ always does, and Esc gives the cursor back", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.keyboard.type("Why now?");
  const text = page.getByRole("textbox").first();
  await expect(text).toHaveValue("Why now?");
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+/");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.type(" Again?");
  await expect(text).toHaveValue("Why now? Again?");

  const link = page.getByRole("link", { name: "Patterns" });
  await link.focus();
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(link).toBeFocused();
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("?");
  await expect(list(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test("the list, Settings and the help name the same keys for the same things", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  // The keys are named as on this machine, which is not that of the window.
  const lines = shortcuts.map(({ does, keys }) => [
    does,
    keys.map((key) => (key.held ? null : keyInWords(key))),
  ]);
  const shown = async (place: ReturnType<Page["locator"]>) =>
    (
      await place
        .locator("dl > div:has(kbd)")
        .evaluateAll((rows) =>
          rows.map((row): [string, string[]] => [
            row.querySelector("dt")?.textContent ?? "",
            [...row.querySelectorAll("kbd")].map((key) => key.textContent),
          ]),
        )
    ).map(([does, keys]) => [
      does,
      keys.map((key) => (/^(Ctrl\+|Alt\+|⌘|⌥|⌃)/.test(key) ? null : key)),
    ]);
  await page.keyboard.press("ControlOrMeta+/");
  await expect(list(page)).toBeVisible();
  expect(await shown(list(page))).toEqual(lines);
  await page.keyboard.press("Escape");
  for (const title of ["Settings", "Help"]) {
    await page.getByRole("link", { name: title }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: title }),
    ).toBeVisible();
    expect(await shown(page.getByRole("main")), title).toEqual(lines);
  }
});

test("a key leads to each place, and what is typed right behind it is not lost", async ({
  open,
}) => {
  const page = await atTheCursor(await open({ sample: true }));
  await page.keyboard.press("Alt+3");
  await expect(
    page.getByRole("heading", { level: 1, name: "Clients" }),
  ).toBeFocused();
  await page.keyboard.press("Alt+4");
  await expect(
    page.getByRole("heading", { level: 1, name: "Patterns" }),
  ).toBeFocused();
  await page.keyboard.press("Alt+1");
  await page.keyboard.type("Back at it.");
  const text = page.getByRole("textbox").first();
  await expect(text).toHaveValue("Back at it.");
  await page.getByRole("link", { name: "Today" }).focus();
  await page.keyboard.press("Alt+1");
  await page.keyboard.type(" Still.");
  await expect(text).toHaveValue("Back at it. Still.");

  // What is typed into another dialog is not left behind.
  await goTo(page, "#/clients");
  await page.getByRole("button", { name: "New client" }).click();
  await page.keyboard.type("Har");
  await page.keyboard.press("Alt+1");
  await page.keyboard.type("bour");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(
    "Harbour",
  );
  await page.keyboard.press("Escape");

  // From the list of keys one goes where the list says.
  await page.keyboard.press("ControlOrMeta+/");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("Alt+4");
  await expect(list(page)).toHaveCount(0);
  await expect(
    page.getByRole("heading", { level: 1, name: "Patterns" }),
  ).toBeFocused();
});

test("on a Mac the places have Control, because Alt with a digit types a sign, and the energy keeps Command", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "platform", { get: () => "MacIntel" });
  });
  await page.reload();
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Meta+2");
  await expect(page.getByRole("button", { name: "Amber" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("Alt+3");
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Control+3");
  await expect(
    page.getByRole("heading", { level: 1, name: "Clients" }),
  ).toBeFocused();
  await page.keyboard.press("?");
  await expect(list(page).getByText("⌃2")).toBeVisible();
  await expect(list(page).getByText("⌘Enter").first()).toBeVisible();
});

test("the help opens from the list of keys, also out of a check-up, whose answers are kept", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  const begun = await host.candor.call("checkup.begin", {
    client: "birch-and-co",
  });
  await goTo(
    page,
    `#/checkup/${begun.ok ? (begun.value as { id: string }).id : ""}`,
  );
  const first = page.getByRole("radio", { name: "Shared" }).first();
  await expect(first).toBeFocused();
  await page.keyboard.press("s");
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  // A key of the check-up is no answer while the list stands in front.
  await page.keyboard.press("m");
  await list(page).getByRole("link", { name: "Help" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Help" }),
  ).toBeFocused();
  await page.goBack();
  await expect(first).toBeChecked();
});

test("the help is read by keyboard: each line of its contents leads to its part, and nothing is fetched", async ({
  open,
}) => {
  const page = await atTheCursor(await open());
  const fetched: string[] = [];
  page.on("request", (request) => {
    // Letters of the fonts come when they are first shown.
    if (request.resourceType() !== "font") fetched.push(request.url());
  });
  await page.getByRole("link", { name: "Help" }).click();
  const contents = page.getByRole("navigation", { name: "On this page" });
  for (const { title } of [
    ...words.help.parts,
    { title: words.help.keys },
  ].toReversed()) {
    await contents.getByRole("link", { name: title, exact: true }).focus();
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 2, name: title });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
  // Where one was already, the link leads there once more.
  await contents.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  expect(fetched).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the list of keys, which fits at 900 px and at 200 % zoom, as does the help (${colorScheme})`, async ({
    open,
  }) => {
    const host = await open({ contextOptions: { colorScheme } });
    const page = await atTheCursor(host);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 900, height: 700 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(viewport);
      await goTo(page, "#/help");
      await expect(
        page.getByRole("heading", { level: 1, name: "Help" }),
      ).toBeVisible();
      expect(await overflow(page, "main")).toBeLessThanOrEqual(0);
      await page.keyboard.press("?");
      await expect(list(page)).toBeVisible();
      expect(await overflow(page, "dialog[open]")).toBeLessThanOrEqual(0);
      expect(await accessibilityProblems(host)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(list(page)).toHaveCount(0);
    }
  });
}

test("what is set in Settings holds at once: the theme, the paper and the values", async ({
  open,
}) => {
  const host = await open({
    sample: true,
    contextOptions: { colorScheme: "light" },
  });
  const page = await atTheCursor(host);
  await page.evaluate(() => {
    document.body.dataset["notReloaded"] = "";
  });
  const background = () =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
  await goTo(page, "#/settings");
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(background).not.toBe(light);
  await page
    .getByRole("radio", { name: "As this computer", exact: true })
    .check();
  await expect.poll(background).toBe(light);

  for (const paper of ["Letter", "A4"]) {
    await goTo(page, "#/settings");
    await page.getByRole("radio", { name: paper, exact: true }).check();
    await goTo(page, "#/brief/alder-studio");
    await expect(page.getByRole("combobox", { name: "Paper" })).toHaveValue(
      paper,
    );
  }

  const begun = await host.candor.call("checkup.begin", {
    client: "birch-and-co",
  });
  await goTo(page, "#/settings");
  await page.getByRole("textbox", { name: "A new value" }).focus();
  await page.keyboard.type("answers letters");
  await page.keyboard.press("Enter");
  await goTo(
    page,
    `#/checkup/${begun.ok ? (begun.value as { id: string }).id : ""}`,
  );
  await expect(
    page.getByRole("radiogroup", { name: "answers letters" }),
  ).toBeVisible();
  await expect(page.locator("body")).toHaveAttribute("data-not-reloaded", "");
});
