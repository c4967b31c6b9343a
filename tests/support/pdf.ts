import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { PaperSize } from "#core/journal/schema.ts";

const run = promisify(execFile);

/** The words of a PDF as a reader copies them: spaces folded, the marks that turn the direction left out. */
export async function wordsOf(file: string): Promise<string> {
  const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
  return stdout
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replaceAll(/\s+/gu, " ");
}

/** The fonts of a PDF that are not in the file itself, or that do not say which letters they show. */
export async function looseFontsOf(file: string): Promise<string[]> {
  const { stdout } = await run("pdffonts", [file]);
  const [, , ...lines] = stdout.trimEnd().split("\n");
  // name, type, encoding, emb, sub, uni, object ID
  return lines.filter((line) => !/ yes (yes|no ) yes +\d+ +\d+$/.test(line));
}

/** How often a PDF draws glyph 0, the box that stands for a letter which no font had. */
export async function missingGlyphsOf(file: string): Promise<number> {
  const insides = await insidesOf(file);
  const drawn = insides.matchAll(/<([0-9a-f]+)>(?= Tj)|\[([^\]]*)\](?= TJ)/gi);
  let missing = 0;
  for (const [, one, several = ""] of drawn)
    for (const [, hex = ""] of `<${one ?? ""}>${several}`.matchAll(
      /<([0-9a-f]*)>/gi,
    ))
      missing += (hex.match(/.{4}/g) ?? []).filter(
        (glyph) => glyph === "0000",
      ).length;
  return missing;
}

/** Everything that a PDF holds, decompressed: pages, fonts, metadata, outline, tags, links. */
export async function insidesOf(file: string): Promise<string> {
  const { stdout } = await run(
    "qpdf",
    ["--qdf", "--object-streams=disable", file, "-"],
    { encoding: "latin1", maxBuffer: 1e9 },
  );
  return stdout;
}

/** The words of each page, spaces folded. */
export async function pagesOf(file: string): Promise<string[]> {
  const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
  return stdout
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, " ").trim());
}

/** The words between the margins, page by page, as a reader copies them: neither running headers nor page numbers. */
export async function bodyOf(file: string, paper: PaperSize): Promise<string> {
  // In points: what is written on, and a little around it.
  const height = paper === "A4" ? "714" : "664";
  const area = ["-x", "0", "-y", "61", "-W", "620", "-H", height, "-r", "72"];
  return (await run("pdftotext", [...area, "-nopgbrk", file, "-"])).stdout;
}
