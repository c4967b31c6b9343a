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
    throw new Error("unknown PDF");
  const at = `(D:${day.replaceAll("-", "")}000000Z)`;
  const plain = `<</Title ${title}\n/CreationDate ${at}\n/ModDate ${at}>>`;
  if (plain.length > info.length) throw new Error("unknown PDF");
  const result = Uint8Array.from(pdf);
  result.set(Buffer.from(plain.padEnd(info.length), "latin1"), found.index);
  return result;
}

/** On which page, from 1, each place stands that something in a PDF leads to. */
export function pagesOfPlaces(pdf: Uint8Array): Map<string, number> {
  const objects = readObjects(pdf);
  const order = new Map(
    pagesOf(objects).map((page, index) => [page, index + 1]),
  );
  const places = objects(/\/Dests (\d+) 0 R/.exec(objects("root"))?.[1]);
  return new Map(
    [...places.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)].flatMap(
      ([, place = "", page = ""]) => {
        const number = order.get(page);
        return number ? [[place, number] as const] : [];
      },
    ),
  );
}

/** How many pages a PDF has. */
export function pageCountOf(pdf: Uint8Array): number {
  return pagesOf(readObjects(pdf)).length;
}

/** Gives an object's text by its number; an empty one where there is none. `root` is the catalogue. */
type Objects = (id: string | undefined) => string;

/** Finds objects by the table at the file's end, which says where each of them begins. */
function readObjects(pdf: Uint8Array): Objects {
  const text = latin1(pdf);
  const end = text.slice(text.lastIndexOf("trailer"));
  const table = Number(/startxref\n(\d+)/.exec(end)?.[1]);
  const root = /\/Root (\d+) 0 R/.exec(end)?.[1];
  // `xref`, `0 14279`, and then twenty bytes for each object.
  const first = text.indexOf("\n", text.indexOf("\n", table) + 1) + 1;
  return (id) => {
    const number = Number(id === "root" ? root : id);
    const entry = first + 20 * number;
    const start = Number(text.slice(entry, entry + 10));
    return Number.isSafeInteger(start)
      ? text.slice(start, text.indexOf("\nendobj", start))
      : "";
  };
}

/** The pages in their order, each by the number of its object. */
function pagesOf(objects: Objects): string[] {
  return leaves(objects, /\/Pages (\d+) 0 R/.exec(objects("root"))?.[1]);
}

/** The pages below a node of the tree of pages. */
function leaves(objects: Objects, id: string | undefined): string[] {
  if (id === undefined) return [];
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects(id))?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
    leaves(objects, kid),
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "latin1",
  );
}
