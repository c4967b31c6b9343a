import { expect, test } from "../support/window.ts";

test("no hyphen is set in figures of one width, which would push its neighbours away", async ({
  open,
}) => {
  const { page } = await open({ sample: true });
  for (const place of [
    "today",
    "clients",
    "client/alder-studio/timeline",
    "client/alder-studio/check-ups",
    "client/alder-studio/patterns",
    "patterns",
    "patterns/grid",
    "calendar",
    "brief/alder-studio",
    "settings",
  ]) {
    for (const width of [1280, 700]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, place);
      await page.locator("h1").first().waitFor();
      await page.waitForTimeout(200);
      const gappy = await page.evaluate(() => {
        const texts = document.createTreeWalker(
          document.body,
          NodeFilter.SHOW_TEXT,
        );
        const found: string[] = [];
        while (texts.nextNode()) {
          const { textContent, parentElement } = texts.currentNode;
          if (
            parentElement &&
            /\p{L}-\p{L}/u.test(textContent ?? "") &&
            getComputedStyle(parentElement).fontVariantNumeric.includes(
              "tabular",
            )
          )
            found.push(textContent ?? "");
        }
        return found;
      });
      expect(gappy, place).toEqual([]);
    }
  }
});

test("every step of a check-up begins at the same left edge, and no line of text hides behind the footer", async ({
  open,
}) => {
  const { page, candor } = await open();
  await candor.call("values.set", { values: [{ name: "kind" }] });
  await candor.call("client.create", { id: "alder", name: "Alder" });
  const begun = await candor.call("checkup.begin", { client: "alder" });
  const id = begun.ok ? (begun.value as { id: string }).id : "";
  await page.evaluate((to) => {
    location.hash = `#/checkup/${to}`;
  }, id);
  const title = page.getByRole("heading", { level: 1 });
  const edges = new Set<number>();
  for (const step of ["Values", "Tasks", "Value", "Stance", "Decision"]) {
    await page.getByRole("button", { name: step, exact: true }).click();
    edges.add((await title.boundingBox())?.x ?? 0);
  }
  expect([...edges]).toHaveLength(1);

  await page.getByRole("button", { name: "Stance", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 2, name: /^(With|For)$/ }),
  ).toHaveText(["With", "For"]);
  const footer = page.getByRole("contentinfo").or(page.locator("footer"));
  for (const height of [800, 700]) {
    await page.setViewportSize({ width: 1280, height });
    await page.getByRole("radio", { name: "With" }).focus();
    await page.keyboard.press("Enter");
    const line = await page
      .getByRole("textbox", { name: /^Do I say “you work for me”/ })
      .boundingBox();
    const foot = await footer.boundingBox();
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThan(
      (foot?.y ?? 0) - 24,
    );
  }
});

test("ending a relationship begins at its first answer, and an entry shows what can be done with it", async ({
  open,
}) => {
  const { page } = await open({ sample: true });
  await page.evaluate(() => {
    location.hash = "#/client/alder-studio/about";
  });
  await page.getByRole("button", { name: "End…" }).click();
  await expect(page.getByRole("radio", { name: /^Well/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    location.hash = "#/client/alder-studio/timeline";
  });
  const edit = page
    .getByRole("article")
    .first()
    .getByRole("button", { name: "Edit" });
  await page.mouse.move(0, 0);
  await expect(edit).toBeVisible();
  expect(
    await edit.evaluate((button) =>
      button.checkVisibility({ opacityProperty: true }),
    ),
  ).toBe(true);
});

test("the brief’s signs are explained one by one", async ({ open }) => {
  const { page } = await open({ sample: true });
  await page.evaluate(() => {
    location.hash = "#/brief/alder-studio";
  });
  for (const sign of ["· = not raised", "? = don’t know", "– = not asked"])
    await expect(page.getByText(sign, { exact: true })).toBeVisible();
});
