import type { Locator } from "playwright";
import { origin } from "#electron/chromium/launch.ts";
import { serveUi } from "#electron/chromium/serve.ts";
import { builtUi } from "#electron/package-root.ts";
import { createUiFiles } from "#electron/ui-files.ts";

/** What of a field's style makes work when a letter is added to its text. */
const looks = [
  "width",
  "height",
  "padding",
  "border",
  "font-family",
  "font-size",
  "line-height",
  "color",
  "background-color",
];

/**
 * Opens a window of the same browser with a bare textarea in it, of the same size, letters and text as another field,
 * and nothing else. The page has a process of its own, as the other has.
 */
export async function openBareTextarea(like: Locator): Promise<Locator> {
  const page = like.page();
  const browser = page.context().browser();
  if (!browser) throw new Error("the window has no browser");
  const { style, fonts } = await like.evaluate(readLooks, looks);
  const context = await browser.newContext({ viewport: page.viewportSize() });
  await serveUi(context, createUiFiles(builtUi()));
  const address = `${origin}/bare.html`;
  await context.route(address, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>Bare</title><style>${fonts} textarea { ${style} }</style><textarea></textarea>`,
    }),
  );
  const bare = await context.newPage();
  await bare.goto(address);
  const field = bare.locator("textarea");
  await field.evaluate(
    (element, text) => ((element as HTMLTextAreaElement).value = text),
    await like.inputValue(),
  );
  for (const each of [page, bare])
    await each.evaluate(async () => (await document.fonts.ready).status);
  return field;
}

/** Runs in the page of the other field: its style, and the fonts that its page has. */
function readLooks(element: Element, looks: readonly string[]) {
  const computed = getComputedStyle(element);
  const rules = [...document.styleSheets].flatMap(({ href, cssRules }) =>
    [...cssRules].map((rule) => ({ rule, base: href ?? location.href })),
  );
  return {
    style: looks
      .map((name) => `${name}: ${computed.getPropertyValue(name)};`)
      .join(" "),
    fonts: rules
      .filter(({ rule }) => rule instanceof CSSFontFaceRule)
      .map(({ rule, base }) =>
        rule.cssText.replaceAll(
          /url\("([^"]+)"\)/g,
          (_, path: string) => `url("${new URL(path, base).href}")`,
        ),
      )
      .join("\n"),
  };
}
