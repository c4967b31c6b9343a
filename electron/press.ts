import type { BriefDocument } from "#core/brief/document.ts";
import { CandorError } from "#core/errors.ts";
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

/** How often the numbers of pages are put right before they are left as they are. */
const mostTimes = 3;

/**
 * Prints a brief. The page guesses its page numbers from columns that are as high as paper; the PDF knows them. Where the
 * two differ it is printed once more. Throws `print-failed`.
 */
export async function printOn(
  page: PrintPage,
  brief: BriefDocument,
  paper: PaperSize,
  { onStage }: Pick<Watch, "onStage">,
): Promise<Uint8Array> {
  onStage("setting");
  let numbers = await page.set(brief, paper);
  onStage("printing");
  for (let time = 1; ; time += 1) {
    const pdf = await page.print(paper);
    const real = pagesOfPlaces(pdf);
    const isRight = Object.entries(numbers).every(
      ([place, number]) => real.get(place) === number,
    );
    if (isRight) return withPlainInfo(pdf, brief.madeOn);
    if (time === mostTimes)
      throw new CandorError("print-failed", {
        why: "the table of contents does not agree with the pages",
      });
    numbers = Object.fromEntries(
      Object.entries(numbers).map(([place, number]) => [
        place,
        real.get(place) ?? number,
      ]),
    );
    await page.number(numbers);
  }
}
