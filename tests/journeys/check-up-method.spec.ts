import type { Page } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { accessibilityProblems, expect, test } from "../support/window.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** What a capability replies; a refusal fails the test. */
async function ask<Reply = { id: string }>(
  { candor }: ChromiumHost,
  name: string,
  input: unknown,
): Promise<Reply> {
  const reply = await candor.call(name, input);
  expect(reply).toMatchObject({ ok: true });
  return (reply as { value: Reply }).value;
}

async function show({ page }: ChromiumHost, id: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/checkup/${to}`;
  }, id);
  await expect(page.getByText("Check-up", { exact: true })).toBeVisible();
}

async function toStep(page: Page, step: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Steps of the check-up" })
    .getByRole("button", { name: step, exact: true })
    .click();
}

/** A check-up that was just begun, with one value named. */
async function begin(
  host: ChromiumHost,
  client: Record<string, unknown> = {},
): Promise<string> {
  await ask(host, "values.set", { values: [{ name: "kind" }] });
  await ask(host, "client.create", { id: "alder", name: "Alder", ...client });
  const { id } = await ask(host, "checkup.begin", { client: "alder" });
  return id;
}

/** A check-up of an earlier day, finished. */
async function finished(
  host: ChromiumHost,
  day: string,
  answers: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await ask(host, "checkup.begin", { client: "alder", day });
  await ask(host, "checkup.answer", {
    id,
    decision: { decided: "carry-on", day: "2026-12-24", because: "" },
    ...answers,
  });
  await ask(host, "checkup.finish", { id });
  return id;
}

/** Everything that a screen says: its text, its names, and what stands in its fields. */
async function everythingOn(page: Page): Promise<string> {
  const fields = await page
    .locator("input, textarea")
    .evaluateAll((all) =>
      all.map((field) => (field as HTMLInputElement).value).join("\n"),
    );
  return `${await page.content()}\n${fields}`;
}

test("while the stance is answered, nothing of price, terms, goal or what was written about money is on the screen", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const note = (answer: string) => ({ answer: "comfortable", note: answer });
  const id = await begin(host, {
    goal: "A shop for 4711 euros.",
    expected: "More for the 4712.",
    delivered: "Half of 4713.",
    myTerms: "Not below 4714.",
    walkAwayLine: "4715 late, and I go.",
    preMortem: "They never paid the 4716.",
    terms: { price: note("4717 a day"), payment: note("4718 up front") },
  });
  await ask(host, "reflection.write", {
    client: "alder",
    text: "They offered 4719 to keep quiet.",
  });
  await ask(host, "phrase.write", {
    client: "alder",
    words: "For 4720 you can come on a Sunday.",
    saidBy: "Ines",
  });
  await ask(host, "phrase.write", {
    client: "alder",
    words: "We decide, you do.",
    saidBy: "Ole",
    day: "2026-11-03",
  });
  await show(host, id);
  // The reflection stands beside the first question, and so would be seen if it were there.
  await expect(page.getByText(/4719/)).toBeVisible();
  await toStep(page, "Stance");
  await expect(heading(page)).toHaveText("Am I working with them or for them?");
  await expect(page.getByText("We decide, you do.")).toBeVisible();
  await expect(page.getByText("Ole, 3 November 2026")).toBeVisible();
  await expect(
    page.getByText("One more names a number, and stays out of sight here."),
  ).toBeVisible();
  expect(await everythingOn(page)).not.toMatch(/47[12]\d/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await page.keyboard.press("p");
  expect(await everythingOn(page)).not.toMatch(/47[12]\d/);
});

test("what is answered for the stance is there when one comes back, and on the page of the finished check-up", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host);
  await show(host, id);
  await toStep(page, "Stance");
  const asked = (name: RegExp) => page.getByRole("textbox", { name });
  await expect(asked(/^What is the goal of the project/)).toBeFocused();
  await page.keyboard.type("A shop in spring.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio", { name: "With" })).toBeFocused();
  await page.keyboard.press("m");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Once.");
  await page.getByRole("checkbox", { name: "Decent in bad times" }).check();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(heading(page)).toHaveText("What follows from this?");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(asked(/^What is the goal of the project/)).toHaveValue(
    "A shop in spring.",
  );
  await expect(asked(/^Do I say “you work for me”/)).toHaveValue("Once.");
  await expect(
    page.getByRole("checkbox", { name: "Decent in bad times" }),
  ).toBeChecked();
  // Left and come back to, too.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(heading(page)).toHaveText("Alder");
  await show(host, id);
  await toStep(page, "Stance");
  await expect(asked(/^What is the goal of the project/)).toHaveValue(
    "A shop in spring.",
  );
  await expect(page.getByRole("radio", { name: "Mixed" })).toBeChecked();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("c");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page)).toHaveText(/^Carry on/);
  const said = page.getByRole("region", { name: "In your words" });
  await expect(said).toContainText("What is the goal of the project");
  await expect(said).toContainText("A shop in spring.");
  await expect(said).toContainText("Once.");
  await expect(said).toContainText("Decent in bad times");
  await page.getByText("All answers").click();
  const all = page.locator("details");
  await expect(all).toContainText(/Decent in bad times\s*Seen/);
  await expect(all).toContainText(/Glad to start\s*Not seen/);
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("with one’s own business there is nobody to work for: another question, no six lines, no good signs, no words of others", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await ask(host, "values.set", { values: [{ name: "kind" }] });
  const { id } = await ask(host, "checkup.begin", { client: "own-business" });
  await show(host, id);
  await expect(heading(page)).toHaveText(
    "Do I live the values that I ask of others?",
  );
  await toStep(page, "Stance");
  await expect(heading(page)).toHaveText(
    "Do I work with my own business, or for it?",
  );
  await expect(page.getByRole("radio", { name: "With" })).toBeFocused();
  await expect(page.getByRole("textbox")).toHaveCount(2);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByText("Their exact words")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Keys" })).not.toContainText("H");
  await page.keyboard.press("h");
  await page.keyboard.press("p");
  await expect(page.getByRole("radio", { name: "With" })).toBeFocused();
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("exact words are taken down with who said them and when, one after another, and can be taken away again", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host);
  await show(host, id);
  await toStep(page, "Tasks");
  await expect(
    page.getByRole("radio", { name: "Raised" }).first(),
  ).toBeFocused();
  // From a question, too.
  await page.keyboard.press("h");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const saidBy = page.getByRole("textbox", { name: "Said by" });
  await expect(saidBy).toBeFocused();
  await page.keyboard.type("Ines");
  await page.keyboard.press("Enter");
  await page.keyboard.type("We decide, you do.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Ole");
  const phrases = () =>
    ask<{ records: { words: string; saidBy: string; from: string }[] }>(
      host,
      "record.list",
      { kind: "phrase" },
    ).then(({ records }) =>
      records
        .map(
          ({ words, saidBy: who, from }) =>
            `${words} ${who} ${String(from === id)}`,
        )
        .toSorted((a, b) => a.localeCompare(b, "en")),
    );
  await expect
    .poll(phrases)
    .toEqual([
      "We decide, you do. Ole true",
      "what else can you do for us for this money Ines true",
    ]);
  await toStep(page, "Stance");
  const line = (n: number) =>
    page.getByRole("textbox", {
      name: `What they said, word for word, ${String(n)}`,
    });
  await expect(line(1)).toHaveValue(
    "what else can you do for us for this money",
  );
  await expect(line(2)).toHaveValue("We decide, you do.");
  await expect(line(3)).toHaveValue("");
  await page
    .getByRole("button", { name: "Remove “We decide, you do.”" })
    .click();
  await expect(line(2)).toHaveValue("");
  await expect(line(2)).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(line(2)).toHaveValue("We decide, you do.");
  // A day of one's own.
  await page.getByLabel("On", { exact: true }).first().fill("2026-11-03");
  await expect
    .poll(() =>
      ask<{ records: { day: string }[] }>(host, "record.list", {
        kind: "phrase",
      }).then(({ records }) => records.map(({ day }) => day)),
    )
    .toEqual(["2026-11-22", "2026-11-03"]);
});

test("a prospect who says “you work for me” is one to decline, by one key; a running client is not", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host, { stage: "prospect" });
  await ask(host, "phrase.write", {
    client: "alder",
    words: "But… what else can you do for us for this money?",
  });
  await show(host, id);
  await expect(
    page.getByRole("radio", { name: "Shared" }).first(),
  ).toBeFocused();
  await toStep(page, "Decision");
  const advice = page.getByText(
    "They said “you work for me” before the start. The method’s advice: decline, whatever the money.",
  );
  await expect(heading(page)).toHaveText("What follows from this?");
  await expect(page.getByRole("radio", { name: "Decline" })).toBeVisible();
  await expect(advice).toHaveCount(0);
  await ask(host, "phrase.write", {
    id: "said",
    client: "alder",
    words: "Remember: YOU WORK,  for mé!",
  });
  await expect(advice).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.getByRole("radio", { name: "Talk" }).focus();
  await page.keyboard.press("d");
  await expect(page.getByRole("radio", { name: "Decline" })).toBeChecked();
  await expect(
    page.getByRole("button", { name: "Decline", pressed: true }),
  ).toBeVisible();
  await expect(page.getByText("A year from now it ended badly")).toBeVisible();
  await page.keyboard.press("Escape");
  await ask(host, "record.remove", { id });
  await ask(host, "client.change", {
    id: "alder",
    stage: "active",
    since: "2020-01-01",
  });
  const running = await ask(host, "checkup.begin", { client: "alder" });
  await show(host, running.id);
  await toStep(page, "Decision");
  await expect(page.getByRole("radio", { name: "Leave" })).toBeVisible();
  await expect(advice).toHaveCount(0);
  await expect(page.getByText("A year from now it ended badly")).toHaveCount(0);
});

test("frustration asks whose it is and since when, and leaves a talk that is owed since then", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await ask(host, "client.create", {
    id: "alder",
    name: "Alder",
    since: "2020-01-01",
  });
  await ask(host, "values.set", { values: [{ name: "kind" }] });
  const raised = { flag: "frustration-unspoken", answer: "raised" };
  await finished(host, "2026-08-03", {
    flags: [{ ...raised, since: "2026-07-20" }],
  });
  const { id } = await ask(host, "checkup.begin", { client: "alder" });
  await show(host, id);
  await toStep(page, "Value");
  await page.getByRole("radio", { name: "Raised", exact: true }).nth(2).focus();
  await expect(page.getByText("Whose is it?")).toHaveCount(0);
  await page.keyboard.press("r");
  await expect(
    page.getByText(
      "A talk about it will be owed from that day on, until it is held.",
    ),
  ).toBeVisible();
  // As last time, as nobody has talked about it.
  await expect(page.getByLabel("Since")).toHaveValue("2026-07-20");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two letters.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("b");
  await expect(page.getByRole("radio", { name: "Both" })).toBeChecked();
  await expect(page.getByLabel("Since")).toBeFocused();
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next/ })).toBeFocused();
  await toStep(page, "Decision");
  await page.keyboard.press("w");
  await page.keyboard.press("ControlOrMeta+Enter");
  const owed = page.getByRole("region", { name: "The talk that is owed" });
  await expect(owed).toContainText("Owed since 20 July 2026");
  await expect(
    page.getByText("Both, since 20 July 2026").first(),
  ).toBeVisible();
});

test("what was expected before and has had its day is asked about, and the answer can be taken back", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await ask(host, "client.create", {
    id: "alder",
    name: "Alder",
    since: "2020-01-01",
  });
  await ask(host, "values.set", { values: [{ name: "kind" }] });
  const first = await finished(host, "2026-05-03", {
    prediction: {
      text: "They will move it twice more.",
      sure: 80,
      by: "2026-10-01",
    },
  });
  await finished(host, "2026-06-03", {
    prediction: { text: "It is not its day yet.", sure: 60, by: "2027-10-01" },
  });
  const { id } = await ask(host, "checkup.begin", { client: "alder" });
  await show(host, id);
  await toStep(page, "Decision");
  await page.keyboard.press("c");
  await page.keyboard.press("p");
  await page.keyboard.type("Nothing will move.");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "or exactly, in percent" }).focus();
  await page.keyboard.type("85");
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page)).toHaveText(/^Carry on/);
  await expect(page.getByText("85 % sure, by 22 February 2027")).toBeVisible();
  const before = page.getByRole("region", { name: "What you expected before" });
  await expect(before).toContainText("They will move it twice more.");
  await expect(before).toContainText("On 3 May 2026 you expected");
  await expect(before).not.toContainText("It is not its day yet.");
  const ended = () =>
    ask<{ predictionEnd: { came: string } | null }>(host, "record.read", {
      id: first,
    }).then(({ predictionEnd }) => predictionEnd?.came ?? null);
  await before.getByRole("button", { name: "It came so" }).click();
  await expect.poll(ended).toBe("yes");
  // It stays where it is under the pointer, and says what was answered.
  await expect(
    before.getByRole("button", { name: "It came so", pressed: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(ended).toBe(null);
});

test("a portrait is asked for when the last is half a year old, and that one is hidden until today’s is begun", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await ask(host, "client.create", { id: "alder", name: "Alder" });
  await ask(host, "values.set", { values: [{ name: "kind" }] });
  await ask(host, "portrait.write", {
    client: "alder",
    day: "2026-05-20",
    text: "Charming on Mondays.",
  });
  await show(host, await finished(host, "2026-11-22"));
  const portrait = page.getByRole("textbox", {
    name: "Who is this client, how do you portray them?",
  });
  await expect(portrait).toBeVisible();
  await expect(page.getByText("Charming on Mondays.")).toHaveCount(0);
  await portrait.focus();
  const place = await portrait.boundingBox();
  await page.keyboard.type("M");
  await expect(page.getByText("As you saw them on 20 May 2026")).toBeVisible();
  await expect(page.getByText("Charming on Mondays.")).toBeVisible();
  expect(await portrait.boundingBox()).toEqual(place);
  await page.keyboard.type("eans well.");
  await expect(portrait).toHaveValue("Means well.");
  const texts = () =>
    ask<{ records: { text: string }[] }>(host, "record.list", {
      kind: "portrait",
    }).then(({ records }) => records.map(({ text }) => text));
  await expect.poll(texts).toEqual(["Means well.", "Charming on Mondays."]);
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("a moment of power is taken down beside what was let pass, folded until it is wanted", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host);
  await show(host, id);
  await toStep(page, "Stance");
  await expect(page.getByText("What was done")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await page.keyboard.press("d");
  await page.keyboard.type("The summer, by text message.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("That it was a message.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("To be asked.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("My July.");
  const moments = () =>
    ask<{ records: unknown[] }>(host, "record.list", {
      kind: "power-moment",
    }).then(({ records }) => records);
  await expect.poll(moments).toMatchObject([
    {
      client: "alder",
      day: "2026-11-22",
      done: "dropped",
      text: "The summer, by text message.",
      letPass: "That it was a message.",
      unquestioned: "To be asked.",
      handedOver: "My July.",
    },
  ]);
  expect(await accessibilityProblems(host)).toEqual([]);
  await page.getByRole("button", { name: "Something was done to me" }).click();
  await expect(
    page.getByText("Dropped something “just because”"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Remove this moment" }).click();
  await expect.poll(moments).toEqual([]);
});

test("when the questionnaire changes under a check-up, words and cursor stay, and flags and prompts come and go", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host);
  await show(host, id);
  await toStep(page, "Tasks");
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Half a ");
  const { questionnaire } = await ask<{
    questionnaire: {
      flags: { id: string; question: number; wording: string }[];
      prompts: { id: string; place: unknown; wording: string }[];
    };
  }>(host, "journal.read", {});
  const flags = questionnaire.flags.map(({ id: flag, question, wording }) => ({
    id: flag,
    question,
    wording,
  }));
  const prompts = questionnaire.prompts.map(
    ({ id: prompt, place, wording }) => ({ id: prompt, place, wording }),
  );
  await ask(host, "questionnaire.set", {
    flags: [
      { question: 2, wording: "They never read what I send" },
      ...flags.filter((flag) => flag.id !== "road-to-nowhere"),
    ],
    prompts: [
      ...prompts.filter((prompt) => prompt.id !== "with-goal"),
      { id: "own-one", place: 2, wording: "What would I do for nothing?" },
    ],
  });
  await expect(page.getByText("They never read what I send")).toBeVisible();
  await expect(page.getByText(/a road to nowhere/)).toHaveCount(0);
  await page.keyboard.type("sentence.");
  await expect(page.getByRole("textbox", { name: /^Evidence:/ })).toHaveValue(
    "Half a sentence.",
  );
  const own = page.getByRole("textbox", {
    name: "What would I do for nothing?",
  });
  await own.focus();
  await page.keyboard.type("Drawing.");
  // The flag that one is at is retired: it stays for its answer, and goes without one, and the keys go on.
  await page
    .getByRole("radio", { name: "Raised", exact: true })
    .first()
    .focus();
  await ask(host, "questionnaire.set", { flags });
  await expect(page.getByText("They never read what I send")).toHaveCount(0);
  await page.keyboard.press("d");
  await expect(
    page.getByRole("radio", { name: "Don’t know", checked: true }),
  ).toHaveCount(1);
  await expect(own).toHaveValue("Drawing.");
  await ask(host, "questionnaire.set", { prompts });
  await expect(own).toHaveValue("Drawing.");
  await toStep(page, "Stance");
  await expect(
    page.getByRole("textbox", { name: /^Do I deliver/ }),
  ).toBeFocused();
});

test("two hundred flags, some of 5,000 letters, are wrapped and scrolled, and answered like nine", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  const id = await begin(host);
  const long = "They never say what they mean and mean what they never say. "
    .repeat(84)
    .slice(0, 5_000)
    .trim();
  const word = "Donaudampfschifffahrt".repeat(238).slice(0, 5_000);
  await ask(host, "questionnaire.set", {
    flags: Array.from({ length: 200 }, (_, index) => ({
      id: `flag-${String(index)}`,
      question: 2,
      wording:
        index === 0 ? long : index === 1 ? word : `Flag ${String(index)}`,
    })),
    prompts: Array.from({ length: 20 }, (_, index) => ({
      place: ["with", "for", 2, "mirror"][index % 4],
      wording: index < 4 ? word : `Prompt ${String(index)}`,
    })),
    goodSigns: Array.from({ length: 20 }, (_, index) => ({
      wording: index === 3 ? word : `Sign ${String(index)}`,
    })),
    phrases: Array.from({ length: 50 }, (_, index) => ({
      wording: index === 0 ? word : `Phrase ${String(index)}`,
    })),
  });
  await show(host, id);
  const overflow = () =>
    page.evaluate(() => {
      const main = document.querySelector("main");
      return Math.max(
        document.documentElement.scrollWidth - innerWidth,
        main ? main.scrollWidth - main.clientWidth : 0,
      );
    });
  for (const width of [1280, 900, 640]) {
    await page.setViewportSize({ width, height: 800 });
    for (const step of ["Tasks", "Stance", "Decision"]) {
      await toStep(page, step);
      expect(await overflow(), `${step} at ${String(width)}`).toBe(0);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await toStep(page, "Tasks");
  const raised = page.getByRole("radio", { name: "Raised", exact: true });
  await expect(raised).toHaveCount(200);
  await raised.last().focus();
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The last of them, too.");
  const line = page.getByRole("textbox", { name: "Evidence: Flag 199" });
  await expect(line).toHaveValue("The last of them, too.");
  await expect(line).toBeInViewport();
  await raised.first().focus();
  await page.keyboard.press("n");
  await expect(raised.nth(1)).toBeFocused();
  // Beside a flag of 5,000 letters what was written is still to be seen.
  await expect(
    page.getByRole("button", { name: /^Write a reflection/ }),
  ).toBeInViewport();
});
