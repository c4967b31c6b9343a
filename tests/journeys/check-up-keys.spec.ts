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
  await expect(keysLine(page)).toContainText("Esc to the stance");
  await page.keyboard.press("Escape");
  await page.keyboard.press("w");
  await page.keyboard.press("f");
  await expect(page.getByRole("radio", { name: "For" })).toBeChecked();
  await page.keyboard.press("Enter");
  const mirror = page.getByRole("textbox", {
    name: /^Do I say “you work for me”/,
  });
  await expect(mirror).toBeFocused();
  await expect(mirror).toHaveValue("");
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
    await expect(keysLine(page)).not.toContainText("R N D");
    await page.keyboard.press("r");
  }
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
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

/** Presses keys and counts them; words are typed beside. */
function counting(page: Page) {
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

/** A check-up of Alder’s, at its four values. */
async function atValues({ page, candor }: ChromiumHost): Promise<string> {
  await candor.call("values.set", {
    values: ["honest", "punctual", "kind", "calm"].map((name) => ({ name })),
  });
  await candor.call("client.create", { id: "alder", name: "Alder" });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await page.evaluate((to) => {
    location.hash = `#/checkup/${to}`;
  }, id);
  await expect(
    page.getByRole("radio", { name: "Shared" }).first(),
  ).toBeFocused();
  return id;
}

test("everything that a check-up asks is answered by keyboard alone, within 60 keys besides words", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  const id = await atValues(host);
  const keys = counting(page);
  const next = "ControlOrMeta+Enter";
  await keys.press("m", "s", "s", "s", next);
  await expect(heading(page)).toHaveText(/^Which tasks/);
  await keys.press("n", "d", "r", "Enter");
  await keys.type("Nine days for six.");
  await keys.press(next);
  await expect(heading(page)).toHaveText("Do I still bring value?");
  await keys.press("n", "n", "r", "Enter");
  await keys.type("Two letters that I did not send.");
  await keys.press("Enter", "m", next);
  await expect(heading(page)).toHaveText(/with them or for them/);
  for (const answer of ["Spring.", "Yes.", "", "", "Hardly.", ""]) {
    await keys.type(answer);
    await keys.press("Enter");
  }
  await keys.press("1", "3", "Enter", "f", "Enter");
  await keys.type("Once, to Ole.");
  await keys.press("Enter");
  await keys.type("The date.");
  await keys.press("Enter");
  await keys.type("So you work for me.");
  await keys.press("Enter");
  await keys.type("Ines");
  await keys.press(next);
  await expect(heading(page)).toHaveText("What follows from this?");
  await keys.press("t", "Enter");
  await keys.type("It has waited too long.");
  await keys.press("Enter");
  await keys.type("I never said what I need.");
  await keys.press("Escape", "p");
  await keys.type("She will agree.");
  await keys.press("Enter", "7", next);
  await expect(heading(page)).toHaveText("Talk by 6 December 2026");
  console.log(
    `A check-up by keyboard, all of it answered: ${String(keys.pressed())} keys besides words (at most 60).`,
  );
  expect(keys.pressed()).toBeLessThanOrEqual(45);

  const read = await candor.call("record.read", { id });
  expect(read.ok && read.value).toMatchObject({
    stance: "for",
    letPass: "The date.",
    decision: { decided: "talk", because: "It has waited too long." },
    prediction: { text: "She will agree.", sure: 70, by: "2027-02-22" },
  });
  const { prompts, goodSigns, flags } = (
    read as {
      value: {
        prompts: { prompt: string; answer: string }[];
        goodSigns: { sign: string; seen: boolean }[];
        flags: { flag: string; side?: string; since?: string }[];
      };
    }
  ).value;
  expect(
    prompts.filter(({ answer }) => answer !== "").map((mark) => mark.prompt),
  ).toEqual(["for-pay", "with-goal", "with-expected", "mirror"]);
  expect(goodSigns.filter(({ seen }) => seen).map(({ sign }) => sign)).toEqual([
    "glad-to-start",
    "people-stay",
  ]);
  expect(flags.at(-1)).toMatchObject({ side: "mine", since: "2026-11-22" });
  const said = await candor.call("record.list", { kind: "phrase" });
  expect(said.ok && said.value).toMatchObject({
    records: [
      {
        words: "So you work for me.",
        saidBy: "Ines",
        from: id,
        client: "alder",
      },
    ],
  });
  const client = await candor.call("client.read", { id: "alder" });
  expect(client.ok && client.value).toMatchObject({
    client: { preMortem: "I never said what I need." },
    conversations: [{ planned: "2026-12-06", checkUp: id }],
  });
});

test("Enter alone goes over everything that may be left out, and no key is lost on the way", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await atValues(host);
  const keys = counting(page);
  const next = "ControlOrMeta+Enter";
  await keys.press("s", "s", "s", "s", next);
  await expect(heading(page)).toHaveText(/^Which tasks/);
  await keys.press("n", "n", "n", next);
  await expect(heading(page)).toHaveText("Do I still bring value?");
  await keys.press("n", "n", "n", next);
  await expect(heading(page)).toHaveText(/with them or for them/);
  for (let line = 0; line < 6; line += 1) await keys.press("Enter");
  await expect(
    page.getByRole("checkbox", { name: "Glad to start" }),
  ).toBeFocused();
  await keys.press("Enter", "w", "Enter", "Enter", "Enter", "Enter");
  await expect(page.getByRole("button", { name: /^Next/ })).toBeFocused();
  await keys.press("Enter");
  await expect(heading(page)).toHaveText("What follows from this?");
  await keys.press("c", "Enter", "Enter", "Enter");
  await expect(page.getByRole("button", { name: /^Finish/ })).toBeFocused();
  await keys.press("Enter");
  await expect(heading(page)).toHaveText(
    "Carry on, and look again on 22 February 2027",
  );
  console.log(
    `A check-up by keyboard, nothing said that may be left out: ${String(keys.pressed())} keys.`,
  );
  expect(keys.pressed()).toBeLessThanOrEqual(40);
});

test("good signs are turned on and off by their digits, by arrow keys and Space, and the footer says so", async ({
  open,
}) => {
  const page = await atTasks(await open());
  await page.getByRole("button", { name: "Stance", exact: true }).click();
  const sign = (name: string) => page.getByRole("checkbox", { name });
  await sign("Glad to start").focus();
  await expect(keysLine(page)).toContainText("1 2 3 … seen or not");
  await page.keyboard.press("2");
  await page.keyboard.press("4");
  await page.keyboard.press("2");
  await expect(sign("Milestones come early")).not.toBeChecked();
  await expect(sign("Decent in bad times")).toBeChecked();
  await expect(sign("Glad to start")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(sign("Milestones come early")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "With" })).toBeFocused();
});
