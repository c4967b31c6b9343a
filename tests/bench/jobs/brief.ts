import { join } from "node:path";
import { chromium, type Browser } from "playwright";
import { readBrief, type BriefDocument } from "#core/brief/document.ts";
import { createMemory } from "#core/journal/memory.ts";
import { atOnce } from "#core/slices.ts";
import { replaceFile } from "#electron/adapters/files/atomic-file.ts";
import { findBrowser } from "#electron/chromium/find-browser.ts";
import { launchOptions } from "#electron/chromium/launch.ts";
import { createPrinter } from "#electron/chromium/own-printer.ts";
import { openPrintPage } from "#electron/chromium/printer.ts";
import { searchThisMachine } from "#electron/chromium/search-machine.ts";
import { builtUi } from "#electron/package-root.ts";
import { pageCountOf } from "#electron/pdf.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { printOn, type PrintPage } from "#electron/press.ts";
import { createUiFiles } from "#electron/ui-files.ts";
import { words } from "#words/words.ts";
import { inChild, type Task } from "../child.ts";
import { compare, counted, report, type Figure } from "../figure.ts";
import { generateJournal, lastDay } from "../generate.ts";
import type { Job } from "../job.ts";
import { clearUp, median, takeTurns, timed } from "../measure.ts";

const rounds = 7;
const seconds = 60;
/** About 7, 65 and 360 pages. */
const sizes = [10, 120, 690];
/** What a few pages cost is mostly the same for one of them and for ten. */
const barFrom = 120;
const paper = "A4";
const quiet = { onStage: () => {}, onGivenUp: () => {} };

/**
 * A brief from the journal in memory, whose patterns are known, to the file on the disk, beside what Chromium itself
 * takes to print the same pages once they are set. The browser is warm: its pages are loaded and have printed before.
 */
export const briefJob: Job = {
  name: "brief",
  async run({ folder }) {
    const path = await findBrowser(searchThisMachine(() => {}));
    const browser = await chromium.launch(launchOptions(path));
    try {
      const figures: Figure[] = [];
      for (const records of sizes)
        figures.push(...(await measure(browser, records, folder)));
      return [...figures, await memoryOf(folder)];
    } finally {
      await browser.close();
    }
  },
};

async function measure(
  browser: Browser,
  records: number,
  folder: string,
): Promise<Figure[]> {
  const gather = briefOf(records);
  const files = createUiFiles(builtUi());
  const [plain, own] = [
    await openPrintPage(browser, files),
    await openPrintPage(browser, files),
  ];
  let pages = 0;
  const gathered: number[] = [];
  const set: number[] = [];
  const timing: PrintPage = {
    ...own,
    async set(...given) {
      const start = performance.now();
      const numbers = await own.set(...given);
      set.push(performance.now() - start);
      return numbers;
    },
  };

  /** Set anew each time, as Candor does it: printed again, much of it would be done. */
  async function byChromium(): Promise<number> {
    await plain.set(gather(), paper);
    await plain.page.evaluate(showPlainly);
    await clearUp();
    return timed(async () => {
      pages = pageCountOf(await plain.print(paper));
    });
  }
  async function byCandor(): Promise<number> {
    await clearUp();
    return timed(async () => {
      const start = performance.now();
      const brief = gather();
      gathered.push(performance.now() - start);
      const pdf = await printOn(timing, brief, paper, quiet);
      await replaceFile(join(folder, `brief-${String(records)}.pdf`), pdf);
    });
  }

  const taken = await takeTurns(
    new Map([
      ["Chromium", byChromium],
      ["Candor", byCandor],
    ]),
    { rounds, seconds },
  );
  const n = taken("Candor").length;
  const first: number[] = [];
  for (let turn = 0; turn < 3; turn += 1)
    first.push(
      await timed(() => createPrinter(() => {}).print(gather(), paper, quiet)),
    );
  await plain.page.context().close();
  await own.page.context().close();
  const name = `brief: ${counted(pages)} pages`;
  return [
    compare({
      name: `${name}, to the file`,
      value: median(taken("Candor")),
      unit: "ms",
      baseline: median(taken("Chromium")),
      against: "Chromium’s print",
      bar: records >= barFrom ? 1.3 : null,
      n,
    }),
    report(`${name}, gathered`, median(gathered), "ms", n),
    report(`${name}, set`, median(set), "ms", n),
    report(`${name}, with Chromium’s start`, median(first), "ms", first.length),
  ];
}

/** Shows what is set as any page is shown: Candor only measures it, in columns, and then hides it. */
function showPlainly(): void {
  const { document } = globalThis as unknown as {
    document: {
      documentElement: { dataset: Record<string, string> };
      querySelector(selector: string): { style: { cssText: string } } | null;
      body: { getBoundingClientRect(): unknown };
    };
  };
  delete document.documentElement.dataset["measured"];
  const root = document.querySelector("#root");
  if (root) root.style.cssText = "visibility: visible";
  const columns = document.querySelector("#root > div");
  if (columns)
    columns.style.cssText +=
      "; columns: auto; column-height: auto; width: auto";
  document.body.getBoundingClientRect();
}

/** Puts together the brief of one client of whom there are so many records, in a journal that is open. */
function briefOf(count: number): () => BriefDocument {
  const { journal, clients, records } = generateJournal({
    records: count,
    seed: 1,
    questionnaire: builtInQuestionnaire,
  });
  const [client] = clients;
  if (!client) throw new Error("the journal has no client");
  const own = records.map((record) => ({ ...record, client: client.id }));
  const memory = createMemory(journal, clients, own);
  const { aliases } = words.brief;
  return () =>
    atOnce(readBrief(memory, { client: client.id }, lastDay, aliases));
}

/** Makes the longest brief in a process of its own; resolves with the most memory that it took, in bytes. */
export const briefMemoryTask: Task<{ folder: string }, number> = {
  name: "brief-memory",
  async run({ folder }) {
    const brief = briefOf(sizes.at(-1) ?? 0)();
    const pdf = await createPrinter(() => {}).print(brief, paper, quiet);
    await replaceFile(join(folder, "brief.pdf"), pdf);
    return process.resourceUsage().maxRSS * 1_024;
  },
};

async function memoryOf(folder: string): Promise<Figure> {
  const bytes = await inChild(briefMemoryTask, { folder });
  return {
    ...report(
      "brief: the most memory that the longest takes",
      bytes / 1e6,
      "MB",
      1,
    ),
    bar: 400,
    barOn: "value",
  };
}
