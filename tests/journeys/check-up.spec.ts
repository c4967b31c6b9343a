import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright/test";
import { looseFontsOf, missingGlyphsOf, wordsOf } from "../support/pdf.ts";
import {
  atTheCursor,
  digitsOf,
  expect,
  recordsOnDisk,
  test,
} from "../support/window.ts";

const run = promisify(execFile);

/** Counts the keys that are pressed besides the words. */
function keyboard(page: Page) {
  let pressed = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        pressed += 1;
      }
    },
    type: (words: string) => page.keyboard.type(words),
    pressed: () => pressed,
  };
}

/** Presses Tab until the focus is there, as often as somebody would bear. */
async function tabTo(
  page: Page,
  key: "Tab" | "Shift+Tab",
  wanted: Locator,
): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement))
      return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

test("a whole check-up by keyboard alone, from the first value to the decision", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const keys = keyboard(page);
  await keys.type("@Alder");
  await keys.press("Enter");
  await keys.type("moved the opening again. Nobody said why.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  // To the client and to the check-up by keyboard: the way back through the places, then forward through the page.
  await tabTo(page, "Shift+Tab", page.getByRole("link", { name: "Alder" }));
  await keys.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Alder" }),
  ).toBeFocused();
  await tabTo(page, "Tab", page.getByRole("button", { name: "Check-up" }));

  const before = keys.pressed();
  await keys.press("Enter");
  // The owner's values are asked for once.
  await expect(
    page.getByRole("heading", {
      name: "What do you need from people you work with?",
    }),
  ).toBeVisible();
  for (const name of [
    "Says what is wrong",
    "Pays on time",
    "Keeps promises",
    "Is kind",
  ]) {
    await expect(
      page
        .getByRole("textbox", { name: /^Value \d/ })
        .and(page.locator(":focus")),
    ).toHaveValue("");
    await keys.type(name);
    await keys.press("Enter");
  }
  await keys.press("Enter");
  await expect(
    page.getByRole("heading", { name: "Do we match in values?" }),
  ).toBeVisible();
  await expect(
    page.getByRole("radio", { name: "Shared" }).first(),
  ).toBeFocused();
  await keys.press("m", "s", "s", "s");
  await expect(page.getByText("We match in all but one").first()).toBeVisible();
  await expect(page.getByText("“Says what is wrong”")).toBeVisible();
  await keys.press("ControlOrMeta+Enter");
  await expect(
    page.getByRole("heading", { name: /Which tasks does this client set/ }),
  ).toBeVisible();
  await keys.press("n", "d", "r", "Enter");
  await keys.type("Nine days for six.");
  await keys.press("Enter");
  await keys.press("ControlOrMeta+Enter");
  await expect(
    page.getByRole("heading", { name: "Do I still bring value?" }),
  ).toBeVisible();
  await keys.press("r", "Enter");
  await keys.type("The desk moved a fourth time.");
  // A sentence of one's own as evidence.
  await keys.press("Escape", "e", "e");
  await expect(
    page.getByRole("button", { name: /Remove the quote/ }),
  ).toBeVisible();
  await keys.press("q");
  await keys.press("ControlOrMeta+Enter");
  await expect(
    page.getByRole("heading", { name: "Am I working with them or for them?" }),
  ).toBeVisible();
  // It begins at the first of the six lines; from any of them Esc goes to the stance.
  await keys.press("Escape", "f");
  await keys.press("ControlOrMeta+Enter");
  await expect(
    page.getByRole("heading", { name: "What follows from this?" }),
  ).toBeVisible();
  await keys.press("t");
  await expect(
    page.getByText("2 answers are missing: they will count as “don’t know”."),
  ).toBeVisible();
  // Another day than the one that is offered.
  const talkBy = page.getByLabel("Talk by");
  await expect(talkBy).toHaveValue("2026-12-06");
  // Coming from behind one would begin at the end of the date.
  await tabTo(page, "Shift+Tab", page.getByRole("radio", { name: /Talk/ }));
  await page.keyboard.press("Tab");
  await keys.type(await digitsOf(page, "2026-12-15"));
  await expect(talkBy).toHaveValue("2026-12-15");
  await keys.press("ControlOrMeta+Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Talk by 15 December 2026",
  );
  await expect(
    page.getByText("This is the first check-up here."),
  ).toBeVisible();
  console.log(
    `A check-up by keyboard: ${String(keys.pressed() - before)} keys besides words (at most 60).`,
  );
  expect(keys.pressed() - before).toBeLessThanOrEqual(60);
  await host.close();

  const checkUp = (await recordsOnDisk(join(folder, "journal"))).find(
    ({ kind }) => kind === "check-up",
  );
  expect(checkUp).toMatchObject({
    stance: "for",
    decision: { decided: "talk", day: "2026-12-15" },
  });
  if (checkUp?.kind !== "check-up") return;
  const answers = Object.fromEntries(
    checkUp.flags.map(({ flag, answer }) => [flag, answer]),
  );
  expect(answers).toEqual({
    "values-unknown": "not-raised",
    "values-nominal": "not-raised",
    "values-all-but-one": "raised",
    "tasks-unsolvable": "not-raised",
    "road-to-nowhere": "unknown",
    "out-of-proportion": "raised",
    "getting-nowhere": "raised",
    "meetings-vanished": "unknown",
    "frustration-unspoken": "unknown",
  });
  const nowhere = checkUp.flags.find(({ flag }) => flag === "getting-nowhere");
  expect(nowhere).toMatchObject({
    wording: "We do things together and get nowhere",
    evidence: "The desk moved a fourth time.",
  });
  expect(nowhere?.quotes.map(({ text }) => text)).toEqual([
    "@Alder moved the opening again.",
  ]);
});

test("a check-up that is left goes on where it was, and shows last time's answers only when it is finished", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Birch & Co" })
    .click();
  await page.getByRole("button", { name: "Check-up" }).click();
  await expect(
    page.getByRole("radio", { name: "Shared" }).first(),
  ).toBeFocused();
  await page.keyboard.press("s");
  await page.keyboard.press("n");
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("heading", { level: 1, name: "Birch & Co" }),
  ).toBeVisible();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Today" })
    .click();
  await page.getByRole("button", { name: /Begun check-up/ }).click();
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(
    page.getByRole("radio", { name: "Nominal", checked: true }),
  ).toHaveCount(1);
  await expect(
    page.getByRole("radio", { name: "Shared", checked: true }),
  ).toHaveCount(1);
  // In the last check-up meetings had disappeared. That must not sway today's answer.
  await page.getByRole("button", { name: "Value", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Do I still bring value?" }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Decision", exact: true }).click();
  await page.getByRole("radio", { name: /Carry on/ }).check();
  await page.getByRole("button", { name: /Finish/ }).click();
  await expect(
    page.getByRole("heading", {
      name: /What has changed since 26 August 2026/,
    }),
  ).toBeVisible();
  await expect(
    page.getByText("Regular meetings have disappeared").first(),
  ).toBeVisible();
});

test("a check-up that was begun in vain is deleted, from its own screen or the client's page, and can be taken back", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Birch & Co" })
    .click();
  await page.getByRole("button", { name: "Check-up" }).click();
  await expect(
    page.getByRole("radio", { name: "Shared" }).first(),
  ).toBeFocused();
  await page.keyboard.press("n");
  const address = await page.evaluate(() => location.hash);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Birch & Co" }),
  ).toBeVisible();
  const begun = page.getByText("A check-up from today is not finished.");
  await expect(
    page.getByRole("button", { name: "Check-up", exact: true }),
  ).toBeVisible();
  await expect(begun).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(begun).toBeVisible();
  await page
    .locator("main")
    .getByRole("button", { name: "Delete", exact: true })
    .first()
    .click();
  await expect(begun).toHaveCount(0);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Today" })
    .click();
  await expect(
    page.getByRole("link", { name: /Go on with the check-up/ }),
  ).toHaveCount(0);
  // Whoever comes back to it is told where it is, and has it back with its answers.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await expect(page.getByText("This check-up is in the bin.")).toBeVisible();
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(
    page.getByRole("radio", { name: "Nominal", checked: true }),
  ).toHaveCount(1);
});

test("finishing twice with one key too many finishes once, and says nothing of it", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await candor.call("values.set", { values: [{ name: "honest" }] });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const { id } = (begun as { value: { id: string } }).value;
  await atTheCursor(host);
  await page.evaluate((checkUp) => {
    location.hash = `#/checkup/${checkUp}`;
  }, id);
  await page.getByRole("button", { name: "Decision", exact: true }).click();
  await page.keyboard.press("t");
  await page.evaluate(() => {
    for (let presses = 0; presses < 3; presses += 1)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "Enter",
          ctrlKey: !/Mac/.test(navigator.platform),
          metaKey: /Mac/.test(navigator.platform),
          bubbles: true,
          cancelable: true,
        }),
      );
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Talk by 6 December 2026",
  );
  await page.waitForTimeout(300);
  await expect(page.getByText("This check-up is finished")).toHaveCount(0);
});

test("a pattern, its evidence and its counter-example, each one step away", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /Patterns/ })
    .click();
  const finding = page.getByRole("listitem").filter({
    hasText: "At Alder Studio all but one value matched in 5 of 6 check-ups",
  });
  await finding.getByRole("button", { name: /Evidence: 5/ }).click();
  await expect(finding.getByRole("link", { name: /16 Oct/ })).toBeVisible();
  await expect(finding).toContainText("Says what is wrong, early");
  await expect(finding).toContainText("12 Jun 2025");
  await finding.getByRole("button", { name: "Why am I shown this?" }).click();
  await expect(finding).toContainText("exactly one is nominal or missing");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "2 of 3 check-ups needed" })
      .first(),
  ).toBeVisible();
  await page.goto(
    `${page.url().split("#")[0] ?? ""}#/client/birch-and-co/patterns`,
  );
  await expect(
    page.getByText("All but one value matches at Birch & Co"),
  ).toBeVisible();
  await expect(page.getByText("2 of 3 check-ups needed").first()).toBeVisible();
});

test("a client's brief becomes a PDF with their words, real text and page numbers", async ({
  folder,
  open,
}) => {
  const file = join(folder, "brief.pdf");
  const host = await open({
    sample: true,
    desk: { chooseFile: async () => file },
  });
  const page = await atTheCursor(host);
  await host.candor.call("reflection.write", {
    client: "alder-studio",
    text: "Emoji 🙂, Ελληνικά, Русский, 日本語の文, עברית and العربية stand beside each other.",
  });
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Alder Studio" })
    .click();
  await page
    .getByRole("button", { name: "Brief" })
    .or(page.getByRole("link", { name: "Brief" }))
    .click();
  await expect(
    page.getByText("Private: this shows everything you wrote.").first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();

  const flowing = await wordsOf(file);
  for (const words of [
    "Alder Studio",
    "20 December 2026, in 28 days",
    "since 10 December 2025",
    "At Alder Studio all but one value matched in 5 of 6 check-ups",
    "Fourth move. A desk in a crate in Zwickau.",
    "Emoji 🙂, Ελληνικά, Русский, 日本語の文,",
    "עברית",
    "العربية",
  ])
    expect(flowing).toContain(words);
  expect(flowing).toMatch(/page 1 of \d+/);
  const info = (await run("pdfinfo", [file])).stdout;
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/595\S* x 842|594\.96 x 841\.92/);
  expect(info).not.toMatch(/Alder|Mozilla|Linux/);
  // Every letter has its shape, out of a font that is in the file.
  expect(await looseFontsOf(file)).toEqual([]);
  expect(await missingGlyphsOf(file)).toBe(0);
  const fonts = (await run("pdffonts", [file])).stdout;
  expect(fonts).toMatch(/Literata/);
});
