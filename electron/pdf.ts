import type { Day } from "#core/day.ts";

// Chromium writes a PDF's dictionaries as plain text; only pages, fonts and pictures are compressed.

/**
 * Leaves of what a PDF says about its own making the title and the day: no program, no system, no time. Done in place
 * and at equal length, so that everything else stands where the file says that it stands. Throws where Chromium has
 * written it otherwise than it is known to: then nobody knows what the file tells.
 */
export function withPlainInfo(pdf: Uint8Array, day: Day): Uint8Array {
  const head = latin1(pdf.subarray(0, 10_000));
  const found =
    /(?<=\n1 0 obj\n)<<\/Title (?<title>\((?:[^\\()]|\\[^])*\)|<[0-9A-Fa-f]*>)\n[^]*?>>(?=\nendobj\n)/.exec(
      head,
    );
  const info = found?.[0];
  const title = found?.groups?.["title"];
  if (!found || info === undefined || title === undefined)
    throw new Error("the PDF says of itself what nobody asked for");
  const at = `(D:${day.replaceAll("-", "")}000000Z)`;
  const plain = `<</Title ${title}\n/Creator (Candor)\n/CreationDate ${at}\n/ModDate ${at}>>`;
  if (plain.length > info.length)
    throw new Error("the PDF has no room for what it may say of itself");
  const result = Uint8Array.from(pdf);
  result.set(Buffer.from(plain.padEnd(info.length), "latin1"), found.index);
  return result;
}

/** On which page, from 1, each place stands that something in a PDF leads to. */
export function pagesOfPlaces(pdf: Uint8Array): Map<string, number> {
  const text = latin1(pdf);
  const dests = dictionary(
    text,
    /\/Dests (\d+) 0 R/.exec(catalogOf(text))?.[1],
  );
  const order = new Map(pagesOf(text).map((page, index) => [page, index + 1]));
  return new Map(
    [...dests.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)].flatMap(
      ([, place = "", page = ""]) => {
        const number = order.get(page);
        return number ? [[place, number] as const] : [];
      },
    ),
  );
}

/** How many pages a PDF has. */
export function pageCountOf(pdf: Uint8Array): number {
  return pagesOf(latin1(pdf)).length;
}

/** The pages in their order, each by the number of its object. */
function pagesOf(text: string): string[] {
  return leaves(text, /\/Pages (\d+) 0 R/.exec(catalogOf(text))?.[1]);
}

function catalogOf(text: string): string {
  const root = text.lastIndexOf("/Type /Catalog");
  return text.slice(root, text.indexOf("endobj", root));
}

/** The pages below a node of the tree of pages, in their order. */
function leaves(text: string, id: string | undefined): string[] {
  if (id === undefined) return [];
  const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary(text, id))?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
    leaves(text, kid),
  );
}

function dictionary(text: string, id: string | undefined): string {
  const start = id === undefined ? -1 : text.indexOf(`\n${id} 0 obj\n`);
  return start < 0 ? "" : text.slice(start, text.indexOf("\nendobj", start));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "latin1",
  );
}
