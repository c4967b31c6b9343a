import { join } from "node:path";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { checkUp, client } from "../support/story.ts";
import { atTheCursor, expect, test } from "../support/window.ts";

test("with enough check-ups and nothing that repeats, the page says so plainly and not how to begin", async ({
  folder,
  open,
}) => {
  const quarters = ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"];
  const store = createJsonStore({
    folder: join(folder, "journal"),
    clock: createClock(),
  });
  await store.open();
  await store.save({
    clients: [client("alder"), client("birch")],
    records: [
      ...quarters.map((on) => checkUp("alder", on)),
      ...quarters.slice(1).map((on) => checkUp("birch", on)),
    ],
  });
  await store.close();

  const page = await atTheCursor(await open());
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /Patterns/ })
    .click();
  await expect(
    page.getByText("Nothing repeats in 7 check-ups.", { exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({
      hasText:
        "All but one value matches: nothing repeats in 7 check-ups in which every value is known.",
    }),
  ).toBeVisible();
  await expect(
    page.getByText("Choose a client to check up on"),
  ).not.toBeVisible();

  await page.goto(`${page.url().split("#")[0] ?? ""}#/client/birch/patterns`);
  await expect(
    page.getByRole("listitem").filter({
      hasText: "A flag that stands: no flag stands in 3 check-ups with Birch.",
    }),
  ).toBeVisible();
});
