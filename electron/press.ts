import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { Watch } from "#core/ports.ts";
import { pagesOfPlaces, withPlainInfo } from "./pdf.ts";

/** On which page each place of the table of contents stands; empty where there is no such table. */
export type PageNumbers = Readonly<Record<string, number>>;

/** The page `print.html`, loaded where nobody sees it. */
export interface PrintPage {
  /** Sets a brief on pages of this paper, and says which numbers it has put into its table of contents. */
  set(brief: BriefDocument, paper: PaperSize): Promise<PageNumbers>;
  /** Puts other numbers into it. */
  number(pages: PageNumbers): Promise<void>;
  /** Prints what is set, with tags and an outline. */
  print(paper: PaperSize): Promise<Uint8Array>;
}

/** How often the numbers of pages are put right before they are left out. */
const mostTimes = 2;

/**
 * Prints a brief. The page guesses its page numbers from columns that are as high as paper; the PDF knows them. Where the
 * two differ it is printed again, in the end without numbers. Rejects when it is given up.
 */
export function printOn(
  page: PrintPage,
  brief: BriefDocument,
  paper: PaperSize,
  watch: Watch,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // A page that is gone may never answer.
    watch.onGivenUp(() => reject(new Error("given up")));
    print(page, brief, paper, watch).then(resolve, reject);
  });
}

async function print(
  page: PrintPage,
  brief: BriefDocument,
  paper: PaperSize,
  watch: Watch,
): Promise<Uint8Array> {
  watch.onStage("setting");
  let numbers = await page.set(brief, paper);
  watch.onStage("printing");
  for (let time = 1; ; time += 1) {
    const pdf = await page.print(paper);
    const real = pagesOfPlaces(pdf);
    const places = Object.keys(numbers);
    if (places.every((place) => real.get(place) === numbers[place]))
      return withPlainInfo(pdf, brief.madeOn);
    numbers = Object.fromEntries(
      places.flatMap((place) => {
        const number = time < mostTimes ? real.get(place) : undefined;
        return number === undefined ? [] : [[place, number]];
      }),
    );
    await page.number(numbers);
  }
}
