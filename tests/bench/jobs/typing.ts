import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright";
import { createClient } from "#contract/client.ts";
import { openChromiumHost } from "#electron/chromium/host.ts";
import { openBareTextarea } from "../bare-page.ts";
import { openCandor, readRecords, storeOf } from "../candor.ts";
import { compare, counted, type Figure } from "../figure.ts";
import { lastDay } from "../generate.ts";
import type { Bench, Job } from "../job.ts";
import { typeKeys, watchKeys } from "../key-to-paint.ts";
import { clearUp, percentile } from "../measure.ts";
import { createRandom, createVocabulary, writeText } from "../vocabulary.ts";

/** What the bar speaks of: so many letters open, and so many records behind them. */
const letters = 100_000;
const recordsBehind = 10_000;

const rounds = 10;
const keysPerTurn = 40;

const random = createRandom(1);
const word = createVocabulary(random);

/**
 * From a key to its paint while a long reflection is open, on a client's timeline and on Today, beside a bare textarea
 * with the same text in another window of the same browser. Every key is saved, which is looked at in the end.
 */
export const typingJob: Job = {
  name: "typing",
  async run(bench) {
    const { folder, records, client, id } = await prepare(bench);
    const host = await openChromiumHost({
      journal: folder,
      device: "desk",
      headless: true,
      today: lastDay,
    });
    const written: string[] = [];
    const figures: Figure[] = [];
    try {
      const { page } = host;
      const measure = async (field: Locator, where: string) => {
        const { text, ...taken } = await typeBeside(field);
        written.push(text);
        figures.push(...figuresOf(taken, `${where} of ${counted(records)}`));
      };
      await page.goto(`${page.url()}#/client/${client}`);
      const reflection = page.locator(`#record-${id}`);
      await reflection.getByRole("button").first().click();
      await measure(reflection.locator("textarea"), "on a timeline");
      await page.locator("nav a").first().click();
      await page.locator(`main textarea`).waitFor();
      await page.keyboard.insertText(makeText());
      await measure(page.locator("main textarea"), "on Today");
    } finally {
      await host.close();
    }
    const store = storeOf(folder);
    const saved = new Set(
      (await readRecords(store)).map((of) => "text" in of && of.text),
    );
    await store.close();
    if (!written.every((text) => saved.has(text)))
      throw new Error("not everything that was typed is on the disk");
    return figures;
  },
};

/** A copy of a journal in which the client of whom there is most to tell has a long reflection. */
async function prepare({ sizes, journalOf, folder: parent }: Bench) {
  const records = sizes.findLast((size) => size <= recordsBehind) ?? 0;
  const folder = join(parent, "typing");
  await cp((await journalOf(records)).folder, folder, { recursive: true });
  const candor = await openCandor(folder);
  const call = createClient(candor.call);
  const clients = await call("client.list", {});
  const [busiest] = clients.toSorted((a, b) => b.reflections - a.reflections);
  const client = busiest?.client.id ?? "";
  const text = makeText();
  const { id } = await call("reflection.write", { client, text });
  await candor.close();
  return { folder, records, client, id };
}

/** Types the same into a field and into a bare one, in turns: in the middle of the text and at its end. */
async function typeBeside(field: Locator) {
  const bare = await openBareTextarea(field);
  const candor: number[] = [];
  const baseline: number[] = [];
  const sides = [
    { of: field, taken: candor },
    { of: bare, taken: baseline },
  ];
  let text = await field.inputValue();
  for (const { of } of sides) await watchKeys(of.page());
  // The first two warm up, one in the middle and one at the end.
  for (let round = -2; round < rounds; round += 1) {
    const isAtEnd = round % 2 !== 0;
    const at = isAtEnd ? text.length : Math.floor(text.length / 2);
    const keys = plain(writeText(random, word, keysPerTurn));
    const typed = keys.slice(0, keysPerTurn);
    // Whoever comes first changes only every other round, so that both places have both orders.
    for (const side of round & 2 ? sides.toReversed() : sides) {
      await clearUp();
      const taken = await typeKeys(side.of, at, typed, random);
      if (round >= 0) side.taken.push(...taken);
    }
    text = text.slice(0, at) + typed + text.slice(at);
  }
  for (const { of } of sides)
    if ((await of.inputValue()) !== text)
      throw new Error("what was typed is not what is on screen");
  await bare.page().context().close();
  return { text, candor, baseline };
}

function figuresOf(
  { candor, baseline }: Record<"candor" | "baseline", readonly number[]>,
  where: string,
): Figure[] {
  const row = (share: number, name: string, bar: number | null) =>
    compare({
      name: `typing: key to paint ${where}, ${name}`,
      value: percentile(candor, share),
      unit: "ms",
      baseline: percentile(baseline, share),
      against: "bare textarea",
      bar,
      n: candor.length,
    });
  return [row(0.99, "p99", 1.25), row(0.5, "median", null)];
}

function makeText(): string {
  return writeText(random, word, letters / 4).slice(0, letters);
}

/** As much of a text as there is a key for. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/[^ -~]/g, "");
}
