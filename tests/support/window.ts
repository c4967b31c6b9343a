import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "playwright/test";
import { day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import {
  openChromiumHost,
  type ChromiumHost,
  type ChromiumHostOptions,
} from "#electron/chromium/host.ts";

import { createFixedClock } from "./fixed-clock.ts";

/** The day that every journey takes place on, unless it says otherwise. */
export const today = "2026-11-22";

type Options = Partial<Omit<ChromiumHostOptions, "today">> & {
  readonly today?: string;
};

/** Opens windows as an owner does, and clears away behind them. */
export const test = base.extend<{
  /** An empty folder of this test's own. */
  folder: string;
  open: (options?: Options) => Promise<ChromiumHost>;
}>({
  // Playwright reads a fixture's needs from its first parameter, which has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "candor-journey-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  open: async ({ folder }, use) => {
    const hosts: ChromiumHost[] = [];
    await use(async ({ today: on = today, ...options } = {}) => {
      const host = await openChromiumHost({
        journal: join(folder, "journal"),
        device: "desk",
        headless: true,
        today: day(on),
        ...options,
        contextOptions: {
          viewport: { width: 1280, height: 800 },
          ...options.contextOptions,
        },
      });
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

export { expect };

/** The window's page once the cursor stands in the place to write. */
export async function atTheCursor({
  page,
}: ChromiumHost): Promise<ChromiumHost["page"]> {
  await expect(page.getByRole("textbox").first()).toBeFocused();
  return page;
}

/** Every record that is on the disk, in a readable file or in the log. */
export async function recordsOnDisk(journal: string): Promise<JournalRecord[]> {
  const store = createJsonStore({
    folder: journal,
    clock: createFixedClock(),
    mode: "read",
  });
  const { records } = await store.open();
  await store.close();
  return [...records];
}

/** What axe finds wrong with what is on screen, as lines to read. */
export async function accessibilityProblems({
  page,
}: ChromiumHost): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Its other mode opens a page beside the window, and the window has no others.
    .setLegacyMode()
    .withTags([
      "wcag2a",
      "wcag2aa",
      "wcag21a",
      "wcag21aa",
      "wcag22aa",
      "best-practice",
    ])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join(" | ")})`,
  );
}

/** The digits that somebody types into a date field of this window, in the order that its language asks for. */
export async function digitsOf(
  page: ChromiumHost["page"],
  of: string,
): Promise<string> {
  const [year = "", month = "", date = ""] = of.split("-");
  const digits: Record<string, string> = { year, month, day: date };
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    })
      .formatToParts()
      .map(({ type }) => type as string),
  );
  return order.map((part) => digits[part] ?? "").join("");
}
