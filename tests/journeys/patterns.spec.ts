import { join } from "node:path";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { checkUp, client, conversation } from "../support/story.ts";
import {
  accessibilityProblems,
  atTheCursor,
  expect,
  test,
} from "../support/window.ts";

const quarters = ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"];
const raised = { raised: ["getting-nowhere"] };
const stands =
  "At Alder “We do things together and get nowhere” was raised in 3 of 3 check-ups since January 2026.";

async function keep(
  folder: string,
  clients: readonly Client[],
  records: readonly JournalRecord[],
): Promise<void> {
  const store = createJsonStore({
    folder: join(folder, "journal"),
    clock: createClock(),
  });
  await store.open();
  await store.save({ clients, records });
  await store.close();
}

/** A window at an address. */
async function at(host: ChromiumHost, hash: string) {
  const page = await atTheCursor(host);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  return page;
}

const threeOfThree = quarters
  .slice(0, 3)
  .map((on) => checkUp("alder", on, { ...raised, decided: "watch" }));

test("with enough check-ups and nothing that repeats, the page says so plainly and not how to begin", async ({
  folder,
  open,
}) => {
  await keep(
    folder,
    [client("alder"), client("birch")],
    [
      ...quarters.map((on) => checkUp("alder", on, { decided: "carry-on" })),
      ...quarters
        .slice(1)
        .map((on) => checkUp("birch", on, { decided: "carry-on" })),
    ],
  );
  const page = await at(await open(), "#/patterns");
  await expect(
    page.getByText("Nothing repeats yet.", { exact: true }),
  ).toBeVisible();
  await page.getByText("What else Candor watches for").click();
  await expect(
    page.getByRole("listitem").filter({
      hasText:
        "All but one value matches: nothing repeats in 7 check-ups in which every value is known.",
    }),
  ).toBeVisible();
  await expect(
    page.getByText("Choose a client to check up on"),
  ).not.toBeVisible();

  await page.evaluate(() => {
    location.hash = "#/client/birch/patterns";
  });
  await page.getByText("What else Candor watches for").click();
  await expect(
    page.getByRole("listitem").filter({
      hasText: "A flag that stands: no flag stands in 3 check-ups with Birch.",
    }),
  ).toBeVisible();
});

test("a finding opens the words it stands on, why it is shown and what would make it go away", async ({
  folder,
  open,
}) => {
  await keep(
    folder,
    [client("alder"), client("birch")],
    [
      ...threeOfThree,
      // Another flag was raised once: that is how often the others are.
      checkUp("birch", "2026-05-05", {
        raised: ["out-of-proportion"],
        decided: "watch",
      }),
    ],
  );
  const host = await open();
  const page = await at(host, "#/patterns");
  const finding = page.getByRole("listitem").filter({ hasText: stands });
  await finding.getByRole("button", { name: /^Evidence: 3/ }).click();
  await expect(finding.getByRole("listitem")).toHaveCount(3);
  await expect(finding.getByRole("listitem").first()).toContainText(
    "10 Jul 2026",
  );
  await finding.getByRole("button", { name: "Why am I shown this?" }).click();
  await expect(
    finding.getByText(
      "It goes away with the next check-up that does not raise the flag.",
    ),
  ).toBeVisible();
  await expect(finding.getByText(/^And by chance\?/)).toBeVisible();
  expect(await accessibilityProblems(host)).toEqual([]);
});

test("“not a pattern” is remembered, also when the counts grow, and can be taken back", async ({
  folder,
  open,
}) => {
  await keep(folder, [client("alder")], threeOfThree);
  const host = await open();
  const page = await at(host, "#/patterns");
  const finding = page.getByRole("listitem").filter({ hasText: stands });
  await finding.getByRole("button", { name: "I agree" }).click();
  await expect(
    finding.getByText(/^You agreed on 22 November 2026/),
  ).toBeVisible();
  await finding.getByRole("button", { name: "Not a pattern" }).click();
  await expect(page.getByText("Nothing repeats yet.")).toBeVisible();
  await host.close();

  await keep(folder, [], [checkUp("alder", "2026-10-10", raised)]);
  const again = await at(await open(), "#/patterns");
  await again.getByText("You said “not a pattern”: 1").click();
  await expect(
    again.getByText(
      "You said on 22 November 2026 that this is not a pattern, when it was 3 of 3.",
    ),
  ).toBeVisible();
  await again.getByRole("button", { name: "Not a pattern" }).click();
  await expect(again.getByRole("heading", { name: "1 pattern" })).toBeVisible();
  await again.keyboard.press("Control+z");
  await expect(again.getByText("Nothing repeats yet.")).toBeVisible();
});

test("a note on a finding is kept as it is typed", async ({ folder, open }) => {
  await keep(folder, [client("alder")], threeOfThree);
  const host = await open();
  const page = await at(host, "#/patterns");
  const finding = page.getByRole("listitem").filter({ hasText: stands });
  await finding.getByRole("button", { name: "Note" }).click();
  await page.keyboard.type("Ask for one owner of the plan.");
  await expect(finding.getByText(/^Saved/)).toBeVisible();
  await host.close();
  const again = await at(await open(), "#/client/alder/patterns");
  await expect(again.getByLabel("Your note")).toHaveValue(
    "Ask for one owner of the plan.",
  );
});

test("a talk is planned and a check-up begun right from a finding", async ({
  folder,
  open,
}) => {
  await keep(folder, [client("alder")], threeOfThree);
  const host = await open();
  const page = await at(host, "#/patterns");
  const finding = page.getByRole("listitem").filter({ hasText: stands });
  await finding.getByRole("button", { name: "Plan a conversation" }).click();
  await expect(
    page.getByText("Taken down as a conversation that is owed."),
  ).toBeVisible();
  const owed = await host.candor.call("client.read", { id: "alder" });
  expect(owed).toMatchObject({
    value: {
      conversations: [
        {
          topic: "“We do things together and get nowhere” stands at Alder",
          flags: ["getting-nowhere"],
        },
      ],
    },
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => host.candor.call("client.read", { id: "alder" }))
    .toMatchObject({ value: { conversations: [] } });
  await finding.getByRole("button", { name: "Start a check-up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "What do you need from people you work with?",
  );
});

test("what is no longer a pattern says what has happened since", async ({
  folder,
  open,
}) => {
  await keep(
    folder,
    [client("alder")],
    [...threeOfThree, checkUp("alder", "2026-11-10")],
  );
  const page = await at(await open(), "#/patterns");
  const gone = page.getByRole("listitem").filter({
    hasText: "“We do things together and get nowhere” stands at Alder",
  });
  await expect(gone.first()).toContainText(
    "New in your record since then: 1 entry, the last of 10 November 2026.",
  );
  await gone.first().getByText("As it was on 23 October 2026").click();
  await expect(gone.first()).toContainText(stands);
});

test("at its end a check-up says what its answers changed in the patterns", async ({
  folder,
  open,
}) => {
  await keep(
    folder,
    [client("alder")],
    [
      ...threeOfThree.slice(0, 2),
      checkUp("alder", "2026-11-22", { ...raised, id: "third" }),
      conversation("alder", "2026-11-22", { checkUp: "third" }),
    ],
  );
  const page = await at(await open(), "#/checkup/third");
  const changed = page.getByRole("region", {
    name: "What today’s answers changed in your patterns",
  });
  await expect(changed).toContainText("New");
  await expect(changed).toContainText(
    "At Alder “We do things together and get nowhere” was raised in 3 of 3 check-ups",
  );
});
