import { join } from "node:path";
import { day } from "#core/day.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { showTab } from "../support/client-page.ts";
import { pressOn } from "../support/keyboard.ts";
import { overfullJournal } from "../support/overfull.ts";
import { overfullRelationship } from "../support/overfull-relationship.ts";
import {
  accessibilityProblems,
  expect,
  test,
  today,
} from "../support/window.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`among 60 clients, with lines of 5,000 characters and days of all centuries, every tab fits and is clean for axe (${colorScheme})`, async ({
    folder,
    open,
  }) => {
    const journal = join(folder, "journal");
    const store = createJsonStore({ folder: journal, clock: createClock() });
    await store.open();
    await store.save(overfullJournal(builtInQuestionnaire, day(today)));
    await store.close();
    const host = await open({ contextOptions: { colorScheme } });
    const { page } = host;
    await showTab(host, "client-3", "about");
    await overfullRelationship(host, "client-3", today);
    for (const viewport of [
      { width: 900, height: 700 },
      // 200 % zoom of a 1280×800 window leaves 640×400 to the page.
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(viewport);
      for (const tab of [
        "timeline",
        "talks",
        "check-ups",
        "agreed",
        "portrait",
        "about",
      ] as const) {
        await showTab(host, "client-3", tab);
        await page.waitForTimeout(300);
        const over = await page.evaluate(() => {
          const main = document.querySelector("main");
          return Math.max(
            document.documentElement.scrollWidth - innerWidth,
            main ? main.scrollWidth - main.clientWidth : 0,
          );
        });
        expect(over, `${tab} at ${String(viewport.width)}`).toBeLessThanOrEqual(
          0,
        );
        // What axe looks at is the same at every width.
        if (viewport.width === 900)
          expect(await accessibilityProblems(host), tab).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 900, height: 700 });
    await showTab(host, "client-3", "talks");
    for (const [letter, field] of [
      ["m", "What to remember of it"],
      ["t", "Topic"],
      ["d", "What you disagree about"],
      ["h", "Word for word"],
    ] as const) {
      await pressOn(page, page.getByRole("button", { name: "Write down…" }));
      expect(await accessibilityProblems(host), "menu").toEqual([]);
      await page.keyboard.press(letter);
      await expect(page.getByLabel(field)).toBeFocused();
      expect(await accessibilityProblems(host), field).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });
}
