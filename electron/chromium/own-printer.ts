import type { Printer } from "#core/ports.ts";
import { builtUi } from "../package-root.ts";
import { createUiFiles } from "../ui-files.ts";
import { findBrowser } from "./find-browser.ts";
import { createChromiumPrinter } from "./printer.ts";
import { searchThisMachine } from "./search-machine.ts";

/** The printer of a host without a window: finds its browser when there is something to print. */
export function createPrinter(say: (line: string) => void): Printer {
  return createChromiumPrinter({
    files: createUiFiles(builtUi()),
    findBrowser: () => findBrowser(searchThisMachine(say)),
  });
}
