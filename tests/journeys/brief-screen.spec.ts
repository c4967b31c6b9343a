import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { replaceFile } from "#electron/adapters/files/atomic-file.ts";
import { realFiles } from "#electron/adapters/files/file-port.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { createFaultyFiles } from "../support/faulty-files.ts";
import { insidesOf, pagesOf } from "../support/pdf.ts";
import { expect, test } from "../support/window.ts";

async function show({ page }: ChromiumHost, client: string): Promise<Page> {
  await page.evaluate((id) => {
    location.hash = `#/brief/${id}`;
  }, client);
  await expect(pages(page)).toHaveAttribute("aria-busy", "false");
  return page;
}

const pages = (page: Page) => page.getByRole("article", { name: "Preview" });
const leftOut = (page: Page) =>
  page.getByRole("region", { name: "What is left out" });

const alert = (page: Page) => page.getByRole("alert").filter({ hasText: /./ });

/** The radio button itself is a dot. */
async function forTheTalk(page: Page): Promise<void> {
  await page
    .getByRole("radio", { name: "For the talk" })
    .check({ force: true });
}

/** The words of each page of the preview, as they lie on its sheets. */
function pagesShown(page: Page): Promise<string[]> {
  return pages(page).evaluate((article) => {
    const sheets = [...article.querySelectorAll("[class*=sheet]")].map(
      (sheet) => sheet.getBoundingClientRect(),
    );
    const shown = sheets.map(() => "");
    const walker = document.createTreeWalker(
      article.querySelector("[class*=columns]") ?? article,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Word by word: a paragraph may go on to the next sheet.
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(
        /\S+/g,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [rect] = range.getClientRects();
        if (!rect) continue;
        const at = sheets.findIndex(
          ({ top, bottom }) => rect.top >= top && rect.bottom <= bottom,
        );
        shown[at] = `${shown[at] ?? ""} ${word}`;
      }
    }
    return shown;
  });
}

/** All letters of a text, in whatever order they are read. Numbers of lists are no text in a window. */
const letters = (text: string) =>
  (text.match(/\p{L}/gu) ?? []).toSorted().join("");

for (const { paper, client } of [
  { paper: "A4", client: "alder-studio" },
  { paper: "Letter", client: "alder-studio" },
  { paper: "A4", client: "birch-and-co" },
]) {
  test(`the preview shows the pages of the PDF, with the same words on each (${client}, ${paper})`, async ({
    folder,
    open,
  }) => {
    const file = join(folder, "brief.pdf");
    const host = await open({
      sample: true,
      desk: { chooseFile: async () => file },
    });
    const page = await show(host, client);
    await page.getByLabel("Paper").selectOption(paper);
    await page.getByRole("button", { name: "Save as PDF" }).click();
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    const printed = (await pagesOf(file)).map((text, index, all) => {
      const foot = `page ${String(index + 1)} of ${String(all.length)}`;
      const head = /^.{1,60}? 22 Nov 2026 /;
      const body = text.replace(foot, "");
      return letters(index === 0 ? body : body.replace(head, ""));
    });
    const shown = (await pagesShown(page)).map(letters);
    expect(shown).toHaveLength(printed.length);
    for (const [index, text] of printed.entries())
      expect(shown[index], `page ${String(index + 1)}`).toBe(text);
    await expect(
      pages(page).getByText(`page 1 of ${String(printed.length)}`),
    ).toBeVisible();
  });
}

test("no heading stands alone at the foot of a page, and no flag is split", async ({
  open,
}) => {
  const host = await open({ sample: true });
  for (const client of ["alder-studio", "birch-and-co", "own-business"]) {
    const page = await show(host, client);
    const broken = await pages(page).evaluate((article) => {
      const found: string[] = [];
      for (const flag of article.querySelectorAll("li[class*=flag]"))
        if (flag.getClientRects().length > 1)
          found.push(flag.textContent ?? "");
      const bottoms = [...article.querySelectorAll("[class*=sheet]")].map(
        (sheet) => sheet.getBoundingClientRect().bottom,
      );
      const sheetOf = (y: number) => bottoms.findIndex((bottom) => y < bottom);
      const blocks = [...article.querySelectorAll("h2, h3, p, li, tr, dt")];
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        const isHeading = /^H[23]$/.test(block.tagName);
        // The lines to write on are a drawing.
        if (!next || !isHeading || block.nextElementSibling?.tagName === "svg")
          continue;
        const [at, then] = [block, next].map(
          (each) => each.getClientRects()[0]?.top ?? 0,
        );
        if (sheetOf(at ?? 0) !== sheetOf(then ?? 0))
          found.push(block.textContent ?? "");
      }
      return found;
    });
    expect(broken, client).toEqual([]);
  }
});

test("for the talk only what may be shared is in, everything else is listed as left out, and one tick adds a part", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await show(host, "alder-studio");
  await expect(leftOut(page)).toContainText("Nothing. Everything you wrote");
  await forTheTalk(page);
  await expect(pages(page)).toContainText("For our talk");
  await expect(pages(page)).toContainText("760 a day, 9 days a month.");
  for (const unsaid of ["rivate", "Flags", "Uncomfortable", "walk-away", "Red"])
    await expect(pages(page)).not.toContainText(unsaid);
  for (const line of ["Flags: raised", "Reflections: 42", "My walk-away line"])
    await expect(leftOut(page)).toContainText(line);
  await page.getByRole("checkbox", { name: /^My terms/ }).check();
  await expect(pages(page)).toContainText("One person who decides");
  await expect(leftOut(page)).not.toContainText("My terms");
  await expect(pages(page)).not.toContainText("walk-away");
  // A finding is in only with all that it tells of.
  await page.getByRole("checkbox", { name: /^What repeats/ }).check();
  await expect(leftOut(page)).toContainText(/findings, for they tell of parts/);
  await page.getByRole("checkbox", { name: /^Meetings/ }).uncheck();
  await expect(leftOut(page)).toContainText("Meetings: 11 meetings");
});

test("another edition begins at its first page, and a link leads back to the client", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await show(host, "alder-studio");
  await pages(page)
    .getByText("page 9 of", { exact: false })
    .scrollIntoViewIfNeeded();
  await forTheTalk(page);
  await expect(pages(page).getByText("For our talk")).toBeInViewport();
  await page.getByRole("link", { name: "Back to the client" }).click();
  await expect(page).toHaveURL(/#\/client\/alder-studio/);
});

test("what is chosen is remembered for each client", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const host = await open({ journal });
  const { call } = host.candor;
  for (const id of ["alder", "birch"])
    await call("client.create", { id, name: `${id} Works` });
  const page = await show(host, "alder");
  await forTheTalk(page);
  await page.getByLabel("Paper").selectOption("Letter");
  await page.getByRole("checkbox", { name: /^Flags/ }).check();
  await page.getByRole("checkbox", { name: "Leave out names" }).check();
  await page.getByLabel("Words to leave out as well").fill("alder, Zwickau");
  await expect(pages(page)).toContainText("Client A");
  await host.close();

  const again = await open({ journal });
  const anew = await show(again, "alder");
  await expect(anew.getByRole("radio", { name: "For the talk" })).toBeChecked();
  await expect(anew.getByLabel("Paper")).toHaveValue("Letter");
  await expect(anew.getByRole("checkbox", { name: /^Flags/ })).toBeChecked();
  await expect(anew.getByLabel("Words to leave out as well")).toHaveValue(
    "alder, Zwickau",
  );
  await show(again, "birch");
  await expect(anew.getByRole("radio", { name: "Private" })).toBeChecked();
  await expect(pages(anew)).toContainText("birch Works");
});

test("a sign that no font here has is named beside the pages", async ({
  open,
}) => {
  const host = await open();
  const { call } = host.candor;
  await call("client.create", { id: "alder", name: "Alder" });
  await call("reflection.write", { client: "alder", text: "A \u{10380}." });
  const page = await show(host, "alder");
  await expect(
    page.getByText("No font on this computer can draw \u{10380}."),
  ).toBeVisible();
  await expect(pages(page)).toContainText("A [U+10380].");
});

test("a brief that cannot be written says why and what to do, and leaves nothing half done", async ({
  folder,
  open,
}) => {
  const faulty = createFaultyFiles(realFiles);
  let file = join(folder, "brief.pdf");
  const host = await open({
    sample: true,
    desk: {
      chooseFile: async () => file,
      writeFile: (path, bytes) => replaceFile(path, bytes, faulty.files),
    },
  });
  const page = await show(host, "alder-studio");
  const save = page.getByRole("button", { name: "Save as Markdown" });
  const before = await readdir(folder);
  for (const [fault, said] of [
    ["ENOSPC", "the disk is full. Free some space, or save it on another disk"],
    ["EROFS", "can only be read. Save it in another folder"],
    ["EBUSY for ever", "is open in another program. Close it there, or save"],
  ] as const) {
    // The first write, or the name it gets in the end.
    faulty.failAt(fault === "EBUSY for ever" ? 5 : 1, fault);
    await save.click();
    await expect(alert(page)).toContainText(said);
    await expect(alert(page)).toContainText("nothing is lost");
    faulty.mend();
    expect(await readdir(folder)).toEqual(before);
    await page.getByRole("button", { name: "Dismiss" }).click();
  }
  file = join(folder, "gone", "brief.md");
  await save.click();
  await expect(alert(page)).toContainText("there is no folder");
});

test("what takes longer than a second says how far it is and can be stopped, and then there is no file", async ({
  folder,
  open,
}) => {
  const file = join(folder, "brief.pdf");
  const host = await open({ desk: { chooseFile: async () => file } });
  const { call } = host.candor;
  await call("client.create", { id: "alder", name: "Alder" });
  const text = "They moved the meeting again, and nobody said why. ".repeat(40);
  for (let day = 0; day < 500; day += 1)
    await call("reflection.write", { client: "alder", text });
  const page = await show(host, "alder");
  await expect(page.getByText(/^The first 150 of 500 entries/)).toBeVisible();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(
    page.getByText(/Setting the pages|Making the PDF/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. No file was written.")).toBeVisible();
  await expect(page.getByText("Making the PDF")).toHaveCount(0);
  await expect(stat(file)).rejects.toThrow("ENOENT");
  expect(await call("brief.progress", {})).toEqual({ ok: true, value: null });
});

test("printing sets what was chosen last alone on the paper, once, with its tags and links", async ({
  folder,
  open,
}) => {
  const host = await open({ sample: true });
  const { page } = host;
  await page.evaluate(() => {
    const body = document.body.dataset;
    window.print = () => {
      body["printed"] = String(Number(body["printed"] ?? 0) + 1);
      body["title"] = document.title;
    };
  });
  await show(host, "birch-and-co");
  // In one go: what was shown before must not be printed.
  await page.evaluate(() => {
    const find = (selector: string, text: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
        element.textContent?.includes(text),
      );
    find("label", "For the talk")?.click();
    find("button", "Print")?.click();
  });
  const body = page.locator("body");
  await expect(body).toHaveAttribute("data-printed", "1");
  await expect(body).toHaveAttribute("data-title", "Brief 2026-11-22");
  const file = join(folder, "printed.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true });
  const words = (await pagesOf(file)).join(" ");
  expect(words).toContain("Birch & Co");
  expect(words).toContain("For our talk");
  expect(words).not.toMatch(/Save as PDF|Patterns|Flags|rivate/);
  expect(await insidesOf(file)).toMatch(/\/S \/H2/);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page).toHaveTitle("Candor");
  await expect(pages(page)).toContainText("For our talk");
  // The system's own key does the same, and nothing was printed of itself meanwhile.
  await expect(body).toHaveAttribute("data-printed", "1");
  await page.keyboard.press("ControlOrMeta+p");
  await expect(body).toHaveAttribute("data-printed", "2");
});

test("what cannot be put together says why, and is neither saved nor printed as it was before", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await show(host, "alder-studio");
  await page.getByRole("checkbox", { name: "Leave out names" }).check();
  const hidden = page.getByLabel("Words to leave out as well");
  await hidden.fill(`Lena, ${"x".repeat(5_001)}`);
  await expect(alert(page)).toContainText("are not left out");
  await expect(pages(page)).not.toContainText("Lena");
  await hidden.fill("");
  await page.getByLabel("From").fill("2026-06-01");
  await expect(pages(page)).toContainText("1 June 2026 to");
  await page.getByLabel("To", { exact: true }).fill("2026-01-01");
  await expect(alert(page)).toContainText("before it begins");
  await expect(page.getByRole("button", { name: "Print" })).toBeDisabled();
  await expect(pages(page)).toContainText("1 June 2026 to");
  await page.getByRole("button", { name: "All dates" }).click();
  await expect(page.getByLabel("From")).toBeFocused();
});

test("what is ticked goes back to what is usual by one button", async ({
  open,
}) => {
  const host = await open({ sample: true });
  const page = await show(host, "alder-studio");
  const usual = page.getByRole("button", { name: "Tick what is usual" });
  await expect(usual).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^Flags/ }).uncheck();
  await expect(pages(page)).toContainText("Private: keep it");
  await usual.click();
  await expect(page.getByRole("checkbox", { name: /^Flags/ })).toBeChecked();
  await expect(pages(page)).toContainText("this shows everything you wrote");
});

for (const meetings of [75, 80, 130]) {
  test(`a brief for the talk of ${String(meetings)} meetings has its pages, and their numbers are right`, async ({
    folder,
    open,
  }) => {
    const file = join(folder, "brief.pdf");
    const host = await open({ desk: { chooseFile: async () => file } });
    const { call } = host.candor;
    await call("client.create", { id: "alder", name: "Alder", goal: "One." });
    for (let index = 0; index < meetings; index += 1)
      await call("meeting.write", {
        client: "alder",
        day: `2026-0${String(1 + (index % 9))}-1${String(index % 10)}`,
        note: "What we said.\n\nWhat we did not say, at some length.",
      });
    const page = await show(host, "alder");
    await forTheTalk(page);
    await expect(pages(page)).toContainText("For our talk");
    await page.getByRole("button", { name: "Save as PDF" }).click();
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    const printed = await pagesOf(file);
    await expect(
      pages(page).getByText(`page 1 of ${String(printed.length)}`),
    ).toBeVisible();
    expect(printed.join(" ").match(/What we did not say/g)).toHaveLength(
      meetings,
    );
    const contents = printed.find((text) => text.includes("Contents"));
    for (const [, month, number] of contents?.matchAll(
      /([A-Z][a-z]+ 2026) (\d+)/g,
    ) ?? [])
      expect(printed[Number(number) - 1]).toContain(month);
  });
}
