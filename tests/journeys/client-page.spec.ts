import {
  checkUpWith,
  must,
  recordsOf,
  showTab,
  undo,
} from "../support/client-page.ts";
import { pressOn, tabTo } from "../support/keyboard.ts";
import { digitsOf, expect, test, today } from "../support/window.ts";

const alder = { id: "alder", name: "Alder" };
const clientOf = (host: Parameters<typeof must>[0]) =>
  must<{ client: Record<string, unknown> }>(host, "client.read", {
    id: "alder",
  }).then(({ client }) => client);

test("a prospect that becomes active is asked for its terms, answered by keys, and can go back", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", { ...alder, stage: "prospect" });
  await showTab(host, "alder", "about");
  await tabTo(page, page.getByLabel("Stage"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText(/Alder is running now\. Before/)).toBeVisible();
  const scope = page.getByRole("radiogroup", { name: "Scope" });
  await expect(scope.getByRole("radio").first()).toBeFocused();
  // A letter answers; Enter goes to the line, and from there to the next.
  for (const letter of ["c", "u", "n"]) {
    await page.keyboard.press(letter);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.type("Every Friday, by mail.");
  await expect(page.getByLabel("Communication: in a line")).toHaveValue(
    "Every Friday, by mail.",
  );
  await tabTo(page, page.getByLabel("A year from now it ended badly: why?"));
  await page.keyboard.type("They never decided.");
  await expect
    .poll(() => clientOf(host))
    .toMatchObject({
      stage: "active",
      since: today,
      preMortem: "They never decided.",
      terms: {
        scope: { answer: "comfortable" },
        price: { answer: "uncomfortable" },
        decisions: { answer: "not-agreed" },
        communication: { answer: null, note: "Every Friday, by mail." },
        payment: { answer: null },
      },
    });
  await undo(page);
  await expect
    .poll(() => clientOf(host))
    .toMatchObject({ stage: "prospect", since: null });
  await expect(page.getByText(/^Before you say yes/)).toBeVisible();

  await tabTo(page, page.getByLabel("What they expect"));
  await page.keyboard.type("Launch in spring.");
  await tabTo(page, page.getByLabel("What was delivered"));
  await page.keyboard.type("The plan.");
  await expect
    .poll(() => clientOf(host))
    .toMatchObject({ expected: "Launch in spring.", delivered: "The plan." });
  await showTab(host, "alder", "about");
  await tabTo(page, page.getByLabel("Check-ups", { exact: true }));
  await page.keyboard.press("Home");
  await expect
    .poll(() => clientOf(host))
    .toMatchObject({ checkUpRhythm: null });
});

test("a power moment and a phrase are taken down wherever one is on the page, changed on the timeline, and taken back", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  await showTab(host, "alder", "patterns");
  const menu = page.getByRole("button", { name: "Write down…" });
  await pressOn(page, menu);
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("p");
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  for (const line of [
    "Others do it for half.",
    "The tone.",
    "My dates.",
    "The say.",
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(menu).toBeFocused();
  await expect
    .poll(() => recordsOf(host, "power-moment"))
    .toMatchObject([
      {
        done: "threatened",
        text: "Others do it for half.",
        letPass: "The tone.",
        unquestioned: "My dates.",
        handedOver: "The say.",
        day: today,
      },
    ]);
  await undo(page);
  await expect.poll(() => recordsOf(host, "power-moment")).toEqual([]);

  await pressOn(page, menu);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("You work for me");
  await tabTo(page, page.getByLabel("Who said it"));
  await page.keyboard.type("Gregor");
  await page.keyboard.press("ControlOrMeta+Enter");
  await showTab(host, "alder", "timeline");
  const phrase = page.getByRole("article").filter({ hasText: "Gregor" });
  await expect(phrase).toContainText("“You work for me”");
  await pressOn(page, phrase.getByRole("button", { name: "Edit" }));
  await expect(page.getByLabel("Word for word")).toBeFocused();
  await page.keyboard.type(", in the end");
  await tabTo(page, page.getByLabel("When", { exact: true }));
  await page.keyboard.type(await digitsOf(page, "2025-01-31"));
  await page.keyboard.press("Escape");
  await expect(phrase).toContainText("“You work for me, in the end”");
  await expect
    .poll(() => recordsOf(host, "phrase"))
    .toMatchObject([
      { words: "You work for me, in the end", day: "2025-01-31" },
    ]);
  await expect(
    page.getByRole("heading", { name: "January 2025" }),
  ).toBeVisible();

  // Emptied, it goes to the bin with its words.
  await pressOn(page, phrase.getByRole("button", { name: "Edit" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Escape");
  await expect(phrase).toHaveCount(0);
  await undo(page);
  await expect(phrase).toContainText("“You work for me, in the end”");
});

test("a portrait is described anew beside the old one, never over it, and any two can be laid side by side", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  for (const [of, text] of [
    ["2025-03-01", "Kind. Late."],
    ["2026-05-01", "Kind. On time."],
  ] as const)
    await must(host, "portrait.write", { client: "alder", day: of, text });
  await showTab(host, "alder", "portrait");
  await expect(page.getByText(/^This is 6 months old/)).toBeVisible();
  await pressOn(page, page.getByRole("button", { name: "Describe them anew" }));
  await page.keyboard.type("Kind. Tired");
  await expect(page.getByText("As of 1 May 2026")).toBeVisible();
  // Left and come back to on the same day, it is gone on with.
  await showTab(host, "alder", "about");
  await showTab(host, "alder", "portrait");
  await pressOn(page, page.getByRole("button", { name: "Go on with it" }));
  await page.keyboard.type(" of it.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect
    .poll(() => recordsOf(host, "portrait"))
    .toMatchObject([
      { text: "Kind. Tired of it.", day: today },
      { text: "Kind. On time." },
      { text: "Kind. Late." },
    ]);
  await expect(page.getByText(/months old/)).toHaveCount(0);
  const marks = page.locator("mark");
  await expect(marks).toHaveText(["On time.", "Tired of it."]);
  await tabTo(page, page.getByLabel("On the left"));
  await page.keyboard.press("End");
  await expect(marks).toHaveText(["Late.", "Tired of it."]);
  await pressOn(page, page.getByRole("button", { name: "Delete" }));
  await expect.poll(() => recordsOf(host, "portrait")).toHaveLength(2);
  await undo(page);
  await expect.poll(() => recordsOf(host, "portrait")).toHaveLength(3);
});

test("when a relationship ends, what was foretold is asked about, and what was open stays to read and is owed no more", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await must(host, "client.create", alder);
  const id = await checkUpWith(host, "alder", {
    prediction: { text: "They leave in spring.", sure: 70, by: "2027-05-01" },
  });
  await must(host, "conversation.write", {
    client: "alder",
    topic: "The price",
    since: "2026-11-01",
  });
  await must(host, "disagreement.write", {
    client: "alder",
    topic: "Who tests it",
    day: "2026-01-05",
  });
  const due = page.getByRole("complementary", { name: "Due" });
  await expect(due).toContainText("Talk owed");
  await showTab(host, "alder", "about");
  await pressOn(page, page.getByRole("button", { name: "End…" }));
  await page.keyboard.press("b");
  await tabTo(page, page.getByRole("radio", { name: /^By me/ }));
  await page.keyboard.press("t");
  await pressOn(page, page.getByRole("button", { name: "End it" }));
  await expect(page.getByText("They leave in spring.")).toBeVisible();
  await expect(page.getByText(/^You were 70 % sure/)).toBeVisible();
  const answers = page.getByRole("radiogroup", { name: /spring/ });
  await tabTo(page, answers.getByRole("radio").first());
  await page.keyboard.press("d");
  await page.keyboard.type("They left in autumn.");
  const checkUp = () => must(host, "record.read", { id });
  await expect.poll(checkUp).toMatchObject({
    prediction: { text: "They leave in spring.", sure: 70 },
    predictionEnd: { came: "no", day: today, note: "They left in autumn." },
  });
  await undo(page);
  await expect.poll(checkUp).toMatchObject({ predictionEnd: null });

  await showTab(host, "alder", "talks");
  await expect(page.getByText("Open since 1 Nov")).toBeVisible();
  await expect(
    page.getByText("Still standing when it ended, after 10 months"),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Plan a talk" })).toHaveCount(
    0,
  );
  await page.evaluate(() => {
    location.hash = "#/today";
  });
  await expect(due.getByRole("listitem")).toHaveText([/^Your prediction/]);
});

test("my own business has no renewal, no terms, and nobody to meet or disagree with", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await showTab(host, "own-business", "agreed");
  await expect(page.getByLabel("In business since")).toBeVisible();
  await expect(page.getByLabel("Goal")).toBeVisible();
  await expect(page.getByLabel("Renewal")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Agreed" })).toHaveCount(0);
  await pressOn(page, page.getByRole("button", { name: "Write down…" }));
  await expect(page.getByRole("menuitem")).toHaveText([
    /^Reflection/,
    /^Talk/,
    /^Power moment/,
    /^Phrase heard/,
  ]);
  await page.keyboard.press("Escape");
  await showTab(host, "own-business", "talks");
  await expect(page.getByRole("heading", { name: "To be said" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Meetings" })).toHaveCount(0);
});
