import { execFile } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { briefParts, talkParts } from "#core/brief/parts.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { pagesOfPlaces } from "#electron/pdf.ts";
import {
  bodyOf,
  insidesOf,
  looseFontsOf,
  missingGlyphsOf,
  pagesOf,
  wordsOf,
} from "../support/pdf.ts";
import {
  layDownPlanted,
  plantedJournal,
  type PlantedPhrase,
} from "../support/planted.ts";
import { expect, test } from "../support/window.ts";

const run = promisify(execFile);

/** Makes a brief without the screen; resolves when it is on the disk. */
async function save(
  { candor }: ChromiumHost,
  request: Record<string, unknown>,
): Promise<void> {
  const reply = await candor.call("brief.save", request);
  expect(reply).toMatchObject({ ok: true });
}

/** Whether a phrase stands anywhere in a PDF: as text that a reader finds, or as bytes in whatever way a PDF writes them. */
function finder(text: string, insides: string) {
  const words = text.replaceAll(/\s/gu, "");
  const bytes = insides.toLowerCase();
  return ({ text: phrase }: PlantedPhrase) => {
    const plain = Buffer.from(phrase.toLowerCase(), "latin1").toString("hex");
    const wide = plain.replaceAll(/../g, "00$&");
    return (
      words.includes(phrase) ||
      [phrase, phrase.replaceAll(/./g, "\0$&"), plain, wide].some((form) =>
        bytes.includes(form.toLowerCase()),
      )
    );
  };
}

test("what a brief for the talk leaves out is nowhere in its file", async ({
  folder,
  open,
}) => {
  const planted = plantedJournal();
  await layDownPlanted(join(folder, "journal"), planted);
  const file = join(folder, "brief.pdf");
  const host = await open({
    today: planted.today,
    desk: { chooseFile: async () => file },
  });
  expect(planted.phrases.length).toBeGreaterThan(50);
  const editions = [
    { edition: "talk", parts: talkParts },
    { edition: "talk", parts: [...talkParts, "flags", "energy"] },
    { edition: "private", parts: briefParts },
  ] as const;
  for (const { edition, parts } of editions) {
    const brief = { client: planted.client, edition, parts };
    await save(host, brief);
    const isInFile = finder(
      (await run("pdftotext", [file, "-"])).stdout,
      await insidesOf(file),
    );
    const mayBeTold = ({ toldWith }: PlantedPhrase) =>
      toldWith?.every((part) => parts.includes(part as never)) ?? false;
    const isIn = (found: PlantedPhrase[]) => found.map(({ text }) => text);
    expect(
      isIn(planted.phrases.filter((of) => isInFile(of) && !mayBeTold(of))),
      edition,
    ).toEqual([]);
    // The page shows the words of a flag as they were when it was last asked.
    const missing = isIn(
      planted.phrases.filter((of) => mayBeTold(of) && !isInFile(of)),
    );
    expect(
      missing.filter((text) => !text.includes("wording")),
      edition,
    ).toEqual([]);
    await save(host, { ...brief, as: "markdown" });
    const markdown = await readFile(file, "utf8");
    expect(
      isIn(
        planted.phrases.filter(
          (of) => markdown.includes(of.text) && !mayBeTold(of),
        ),
      ),
      edition,
    ).toEqual([]);
  }
});

for (const paper of ["A4", "Letter"] as const) {
  test(`a brief on ${paper} is tagged, has an outline, links and page numbers that are right, and tells nothing of how it was made`, async ({
    folder,
    open,
  }) => {
    const file = join(folder, "brief.pdf");
    const host = await open({
      sample: true,
      desk: { chooseFile: async () => file },
    });
    await save(host, { client: "alder-studio", paper });
    const info = (await run("pdfinfo", [file])).stdout;
    expect(info).toMatch(/^Title: +Brief 2026-11-22$/m);
    expect(info).not.toMatch(/^(Creator|Producer|Author):/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^CreationDate: .*22.* 00:00:00 2026/m);
    expect(info).toMatch(
      paper === "A4" ? /594\.96 x 841\.92/ : /612(\.\d+)? x 792/,
    );
    const insides = await insidesOf(file);
    for (const trace of [
      "Mozilla",
      "Chrome",
      "Skia",
      "Linux",
      "Producer",
      "Candor",
    ])
      expect(insides.includes(trace), trace).toBe(false);
    expect(insides.includes("/Lang (en-GB)")).toBe(true);
    expect((await run("qpdf", ["--check", file])).stdout).toContain(
      "No syntax or stream encoding errors",
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const pages = await pagesOf(file);
    expect(pages.length).toBeGreaterThan(8);
    for (const [index, page] of pages.entries())
      expect(page).toContain(
        `page ${String(index + 1)} of ${String(pages.length)}`,
      );
    // Each line of the contents names the page on which its heading stands, and leads there.
    const contents = pages[1] ?? "";
    expect(contents).toContain("Contents");
    const places = pagesOfPlaces(await readFile(file));
    for (const [title, place] of [
      ["Flags by date", "brief-flags"],
      ["Energy and stance", "brief-lines"],
      ["Timeline", "brief-timeline"],
      ["March 2026", "brief-2026-03"],
      ["What repeats", "brief-findings"],
      ["What you expected, and what came of it", "brief-predictions"],
    ] as const) {
      const page = places.get(place) ?? 0;
      expect(contents).toContain(`${title} ${String(page)}`);
      expect(pages[page - 1]).toContain(title);
    }
    // The outline has the same headings.
    for (const title of [
      "Flags by date",
      "Timeline",
      "March 2026",
      "What repeats",
    ])
      expect(insides.includes(`/Title (${title})`), title).toBe(true);
    expect(insides.match(/\/Subtype \/Link/g)?.length).toBeGreaterThan(50);
  });
}

test("a short brief has no table of contents", async ({ folder, open }) => {
  const file = join(folder, "brief.pdf");
  const host = await open({
    sample: true,
    desk: { chooseFile: async () => file },
  });
  await save(host, { client: "alder-studio", edition: "talk" });
  const text = await wordsOf(file);
  expect(text).toContain("For our talk");
  expect(text).not.toContain("Contents");
});

test("any script can be read and copied, and what no font can draw stands as its number", async ({
  folder,
  open,
}) => {
  const file = join(folder, "brief.pdf");
  const host = await open({ desk: { chooseFile: async () => file } });
  const { call } = host.candor;
  const sentences = [
    "Příliš žluťoučký kůň, ẞträße, naïve façade, Đặng Thị Hạnh.",
    "Русский, українська їжа, Ελληνικά με τόνους.",
    "日本語の文と中文字。",
    "🙂 👩‍💻 🏳️‍🌈 1️⃣ 🇨🇭",
  ];
  await call("client.create", { id: "alder", name: "עברית العربية Alder" });
  await call("reflection.write", {
    client: "alder",
    text: `${sentences.join("\n\n")}\n\nשלום לכולם\n\nمرحبا بكم`,
  });
  await call("reflection.write", {
    client: "alder",
    text: "Nobody has \u0378 or \u{10380}.",
  });
  await save(host, { client: "alder" });
  const words = await wordsOf(file);
  for (const sentence of sentences.slice(0, 3))
    expect(words).toContain(sentence);
  for (const word of ["🙂", "שלום", "לכולם", "مرحبا", "بكم", "עברית"])
    expect(words).toContain(word);
  expect(words).toContain("Nobody has [U+0378] or [U+10380].");
  expect(await looseFontsOf(file)).toEqual([]);
  expect(await missingGlyphsOf(file)).toBe(0);
});

test("a brief without names has none in its file", async ({ folder, open }) => {
  const file = join(folder, "brief.pdf");
  const host = await open({
    sample: true,
    desk: { chooseFile: async () => file },
  });
  await save(host, {
    client: "alder-studio",
    isAnonymous: true,
    isNamed: true,
  });
  const words = await wordsOf(file);
  const insides = (await insidesOf(file)).toLowerCase();
  expect(words).toContain("Client A");
  for (const name of ["Alder", "Dornfeld", "Birch & Co", "Gregor"]) {
    expect(words.toLowerCase()).not.toContain(name.toLowerCase());
    expect(insides.includes(name.toLowerCase()), name).toBe(false);
  }
});

const golden = [
  {
    name: "private",
    paper: "A4",
    request: { client: "alder-studio", from: "2026-06-01" },
  },
  {
    name: "talk",
    paper: "Letter",
    request: {
      client: "alder-studio",
      edition: "talk",
      parts: [...talkParts, "open-talks", "my-terms"],
    },
  },
  {
    name: "anonymous",
    paper: "A4",
    request: {
      client: "birch-and-co",
      isAnonymous: true,
    },
  },
] as const;

for (const { name, paper, request } of golden) {
  test(`a brief of the sample reads word for word as it was read and found good (${name})`, async ({
    folder,
    open,
  }) => {
    const file = join(folder, "brief.pdf");
    const kept = join(import.meta.dirname, "briefs", `${name}.txt`);
    const host = await open({
      sample: true,
      desk: { chooseFile: async () => file },
    });
    await save(host, { ...request, paper });
    const body = await bodyOf(file, paper);
    if (process.env["KEEP_BRIEFS"]) await writeFile(kept, body);
    // Where a line or a word is broken is for the pages to say.
    const words = (text: string) => text.replaceAll(/[\s\u00ad\u2010-]+/gu, "");
    expect(words(body)).toBe(words(await readFile(kept, "utf8")));
  });
}
