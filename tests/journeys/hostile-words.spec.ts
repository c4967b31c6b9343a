import { join } from "node:path";
import { atTheCursor, expect, recordsOnDisk, test } from "../support/window.ts";

const hostile = [
  "<script>globalThis.hurt = 1</script>",
  "<img src=x onerror=globalThis.hurt=1>",
  "[click](javascript:globalThis.hurt=1)",
  "![picture](https://example.org/tracker.png)",
  "<svg/onload=globalThis.hurt=1>",
  '"><iframe srcdoc="<script>parent.hurt=1</script>">',
  "<style>@import url(https://example.org/x.css)</style>",
  '<a href="javascript:globalThis.hurt=1">x</a>',
  "javascript:globalThis.hurt=1",
  "<https://example.org>",
];

test("what was written can never run, fetch or lead anywhere", async ({
  open,
}) => {
  const host = await open();
  const { page, candor } = host;
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("https://candor.invalid/"))
      asked.push(request.url());
  });
  for (const [index, text] of hostile.entries()) {
    const made = await candor.call("client.create", {
      id: `h-${String(index)}`,
      name: text,
    });
    expect(made.ok).toBe(true);
    await candor.call("reflection.write", {
      client: `h-${String(index)}`,
      text,
    });
  }
  const address = await page.evaluate(() => location.origin);
  for (const place of [
    "today",
    "clients",
    "client/h-1/timeline",
    "client/h-1/about",
    "brief/h-1",
    "brief/h-2",
  ]) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, place);
    await page.locator("h1").first().waitFor();
    await page.waitForTimeout(200);
    expect(
      await page.evaluate(() => Reflect.get(globalThis, "hurt") as unknown),
    ).toBeUndefined();
    expect(await page.evaluate(() => location.origin)).toBe(address);
    await expect(
      page.locator(
        "main img, main iframe, main script, main a[href^='javascript']",
      ),
    ).toHaveCount(0);
  }
  expect(asked).toEqual([]);
});

test("a megabyte, right-to-left and emoji come back exactly as they were pasted", async ({
  folder,
  open,
}) => {
  const host = await open();
  const page = await atTheCursor(host);
  const texts = [
    "לא דיברנו על זה. 🙃 اجتماع غدًا",
    `${"A long entry about nothing. ".repeat(38_000)}end`,
  ];
  for (const text of texts) {
    await page.evaluate(async (words) => {
      const field = document.querySelector("textarea");
      if (!field) return;
      Object.getOwnPropertyDescriptor(
        HTMLTextAreaElement.prototype,
        "value",
      )?.set?.call(field, words);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await expect(
      page.getByRole("status").filter({ hasText: /^Saved/ }),
    ).toBeVisible();
    await page.keyboard.press("ControlOrMeta+Enter");
  }
  await expect(page.getByRole("article")).toHaveCount(2);
  await host.close();
  const written = (await recordsOnDisk(join(folder, "journal"))).map(
    (record) => record.kind === "reflection" && record.text,
  );
  expect(written).toEqual(expect.arrayContaining(texts));
});
