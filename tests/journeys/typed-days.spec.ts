import type { Locator } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { atTheCursor, digitsOf, expect, test } from "../support/window.ts";

/** Types a day into a date field, digit by digit as a person does, and looks at what the field makes of it. */
async function typeDay(field: Locator, day: string): Promise<void> {
  await field.pressSequentially(await digitsOf(field.page(), day), {
    delay: 40,
  });
  await expect(field).toHaveValue(day);
  await expect(field).toBeFocused();
}

async function show({ page }: ChromiumHost, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, place);
}

const read = async ({ candor }: ChromiumHost, name: string, id: string) => {
  const reply = await candor.call(name, { id });
  return reply.ok ? reply.value : reply.error;
};

test("the day of a decision takes what is typed, and an offered day after it", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  await candor.call("client.create", { id: "alder", name: "Alder" });
  await candor.call("values.set", { values: [{ name: "honest" }] });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const { id } = (begun as { value: { id: string } }).value;
  await atTheCursor(host);
  await show(host, `checkup/${id}`);
  await page.getByRole("button", { name: "Decision", exact: true }).click();
  await page.keyboard.press("t");
  const field = page.getByLabel("Talk by");
  await expect(field).toHaveValue("2026-12-06");
  await typeDay(field, "2027-12-15");
  await expect
    .poll(() => read(host, "record.read", id))
    .toMatchObject({ decision: { day: "2027-12-15" } });
  // An offered day shows in the field, and typing goes on from there.
  await page.getByRole("button", { name: "In a month" }).click();
  await expect(field).toHaveValue("2026-12-22");
  await typeDay(field, "2027-01-05");
  // Half of a day is put back on leaving.
  await field.press("Delete");
  await field.press("Tab");
  await page.getByRole("textbox", { name: "Because…" }).focus();
  await expect(field).toHaveValue("2027-01-05");
  // Another decision keeps the day that was typed.
  await page.getByRole("radio", { name: /Leave/ }).check();
  await expect(page.getByLabel("Leave by")).toHaveValue("2027-01-05");
  await expect
    .poll(() => read(host, "record.read", id))
    .toMatchObject({ decision: { decided: "leave", day: "2027-01-05" } });
});

test("the days of a client take what is typed: on starting, about, and at the end", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  await atTheCursor(host);
  await show(host, "clients");
  await page.getByRole("button", { name: "New client" }).click();
  await page.getByLabel("Name").fill("Alder");
  await typeDay(page.getByLabel("Working together since"), "2019-10-31");
  await typeDay(page.getByLabel("Renewal"), "2027-12-15");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alder");
  const listed = await candor.call("client.list", {});
  const id =
    (listed as { value: { client: { id: string } }[] }).value.find(
      ({ client }) => client.id !== "own-business",
    )?.client.id ?? "";
  const client = () => read(host, "client.read", id);
  expect(await client()).toMatchObject({
    client: { since: "2019-10-31", renewal: "2027-12-15" },
  });

  await show(host, `client/${id}/about`);
  await typeDay(page.getByLabel("Working together since"), "2020-11-30");
  await typeDay(page.getByLabel("Renewal"), "2028-02-29");
  await expect
    .poll(client)
    .toMatchObject({ client: { since: "2020-11-30", renewal: "2028-02-29" } });

  await page.getByRole("button", { name: "End…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Well", exact: true }).check();
  await dialog.getByRole("radio", { name: "By me" }).check();
  await typeDay(dialog.getByLabel("On", { exact: true }), "2026-10-25");
  await dialog.getByRole("button", { name: "End it" }).click();
  await expect
    .poll(client)
    .toMatchObject({ client: { outcome: { day: "2026-10-25" } } });
});

test("the range of a brief, and the day of a reflection, take what is typed", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await atTheCursor(host);
  await show(host, "brief/alder-studio");
  await typeDay(page.getByLabel("From", { exact: true }), "2026-01-25");
  await typeDay(page.getByLabel("To", { exact: true }), "2026-10-31");
  await expect(
    page.getByText("25 January 2026 to 31 October 2026").first(),
  ).toBeVisible();

  await page.getByRole("link", { name: "Today" }).click();
  await page.keyboard.type("A long day.");
  await page.keyboard.press("ControlOrMeta+d");
  await typeDay(page.getByLabel("Day", { exact: true }), "2025-12-31");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "31 Dec 2025" })).toBeVisible();
  // Opened again it begins with that day.
  await page.keyboard.press("ControlOrMeta+d");
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue(
    "2025-12-31",
  );
});
