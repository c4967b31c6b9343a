import type { Page } from "playwright/test";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import type { ClientTab } from "#ui/state/route.ts";
import { expect, today } from "./window.ts";

/** Opens a tab of a client's page by its address, as a link elsewhere does. */
export async function showTab(
  { page }: Pick<ChromiumHost, "page">,
  client: string,
  tab: ClientTab | "agreed/start",
): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/client/${client}/${tab}`);
  await expect(
    page.getByRole("navigation", { name: "Parts of this page" }),
  ).toBeVisible();
}

/** Calls a capability that must go well. */
export async function must<Reply = { id: string }>(
  { candor }: Pick<ChromiumHost, "candor">,
  name: string,
  input: object,
): Promise<Reply> {
  const reply = await candor.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value as Reply;
}

/** The records of one kind, the newest first, as the journal has them. */
export async function recordsOf(
  host: Pick<ChromiumHost, "candor">,
  kind: string,
  client = "alder",
): Promise<Record<string, unknown>[]> {
  const { records } = await must<{ records: Record<string, unknown>[] }>(
    host,
    "record.list",
    { client, kind },
  );
  return records;
}

/** A finished check-up that raises a flag and foretells something. */
export async function checkUpWith(
  host: Pick<ChromiumHost, "candor">,
  client: string,
  {
    raised = [],
    prediction = null,
  }: { raised?: readonly string[]; prediction?: object | null },
): Promise<string> {
  const { id } = await must(host, "checkup.begin", { client });
  await must(host, "checkup.answer", {
    id,
    flags: raised.map((flag) => ({ flag, answer: "raised" })),
    decision: { decided: "carry-on", day: today, because: "" },
    prediction,
  });
  await must(host, "checkup.finish", { id });
  return id;
}

/** Takes back what was just done, by the key that a keyboard leads to. */
export async function undo(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Undo" });
  await button.focus();
  await page.keyboard.press("Enter");
}
