import type { ChromiumHost } from "#electron/chromium/host.ts";
import { accessibilityProblems, expect, test } from "../support/window.ts";

const wording = "Regular meetings have disappeared";

/** A check-up of Alder’s, at its Value, beside two reflections that say there was no meeting. */
async function atValue({ page, candor }: ChromiumHost): Promise<string> {
  await candor.call("values.set", { values: [{ name: "kind" }] });
  await candor.call("client.create", { id: "alder", name: "Alder" });
  for (const [day, text] of [
    ["2026-11-03", "Tired. Miriam moved the meeting again, by mail."],
    ["2026-11-10", "Rain. No meeting this week either."],
  ])
    await candor.call("reflection.write", { client: "alder", day, text });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await page.evaluate((to) => {
    location.hash = `#/checkup/${to}`;
  }, id);
  await page
    .getByRole("navigation", { name: "Steps of the check-up" })
    .getByRole("button", { name: "Value", exact: true })
    .click();
  return id;
}

test("what the owner wrote is offered under the flag that it sounds like, and taken as evidence without marking anything", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  const id = await atValue(host);
  const sounds = page.getByRole("group", { name: `Sounds like: ${wording}` });
  await expect(sounds).toContainText(
    "Sounds like this? 10 Nov: No meeting this week either.",
  );
  await expect(sounds.locator("mark")).toHaveText("No meeting");
  expect(await accessibilityProblems(host)).toEqual([]);
  expect(await page.getByRole("group", { name: /^Sounds like:/ }).count()).toBe(
    1,
  );

  await sounds.getByRole("button", { name: "Not this" }).focus();
  await page.keyboard.press("Enter");
  await expect(sounds).toContainText("3 Nov: Miriam moved the meeting again");
  const row = page.locator("[data-flag=meetings-vanished]");
  await expect(row.getByRole("radio").first()).toBeFocused();

  await sounds.getByRole("button", { name: "Take it as evidence" }).focus();
  await page.keyboard.press("Enter");
  await expect(sounds).toHaveCount(0);
  await expect(row.getByRole("blockquote")).toHaveText(
    "Miriam moved the meeting again, by mail.",
  );
  await expect(row.getByRole("radio").first()).toBeFocused();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(
    page.getByRole("option", {
      name: "Miriam moved the meeting again, by mail.",
    }),
  ).toHaveAttribute("aria-selected", "true");
  await expect
    .poll(async () => (await candor.call("record.read", { id })) as unknown)
    .toMatchObject({
      value: {
        flags: expect.arrayContaining([
          expect.objectContaining({
            flag: "meetings-vanished",
            answer: null,
            quotes: [
              expect.objectContaining({
                text: "Miriam moved the meeting again, by mail.",
              }),
            ],
          }),
        ]),
      },
    });

  // What is not this stays away in this check-up.
  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(row.getByRole("blockquote")).toBeVisible();
  await expect(sounds).toHaveCount(0);
});

test("what is offered costs no key on the way through the flags, and goes where the flag is not raised", async ({
  open,
}) => {
  const host = await open();
  const { page } = host;
  await atValue(host);
  const sounds = page.getByRole("group", { name: `Sounds like: ${wording}` });
  await expect(sounds).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(sounds).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(3);
  await expect(page.getByRole("button", { name: /^Next/ })).toBeFocused();
});
