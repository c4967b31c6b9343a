import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { pageCountOf, pagesOfPlaces, withPlainInfo } from "#electron/pdf.ts";

const made = day("2026-11-22");
const bytes = (text: string) => Buffer.from(text, "latin1");
const text = (of: Uint8Array) => Buffer.from(of).toString("latin1");

/** The beginning of a file as Chromium writes it. */
function head(title: string): string {
  return `%PDF-1.4\n%\xd3\xeb\n1 0 obj\n<</Title ${title}\n/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/156.0)\n/Producer (Skia/PDF m156)\n/CreationDate (D:20261128075220+00'00')\n/ModDate (D:20261128075220+00'00')>>\nendobj\n3 0 obj\n<</ca 1>>\nendobj\n`;
}

describe("what a PDF says of its making", () => {
  test.each([
    "(Brief 2026-11-22)",
    String.raw`(a \) b \( c \\)`,
    "<FEFF5317>",
    "(>>\n/x)",
  ])(
    "is its title %s and a day, in the place of all that stood there",
    (title) => {
      const before = head(title);
      const after = text(withPlainInfo(bytes(before), made));
      expect(after).toHaveLength(before.length);
      expect(after).toContain(`/Title ${title}\n`);
      expect(after).toContain("/CreationDate (D:20261122000000Z)");
      expect(after).not.toMatch(/Mozilla|Skia|Linux|Creator|Producer|0752/);
      expect(after.slice(after.indexOf("3 0 obj"))).toBe(
        before.slice(before.indexOf("3 0 obj")),
      );
    },
  );

  test("is not guessed at: a file of another make is refused", () => {
    for (const other of [
      "",
      "%PDF-1.4\n",
      head("(x)").replace("1 0 obj", "2 0 obj"),
      head("(x)").replace("/Title (x)\n", ""),
    ])
      expect(() => withPlainInfo(bytes(other), made)).toThrow("unknown PDF");
  });
});

test("pages are counted, and places found on them, through a tree of pages", () => {
  const objects = [
    "<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>",
    "<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>",
    "<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>",
    "<</Type /Page>>",
    "<</Type /Page>>",
    "<</Type /Page>>",
    "<</a [4 0 R /XYZ 0 1 0]\n/b-2 [6 0 R /XYZ 0 2 0]\n/c [9 0 R /XYZ 0 2 0]>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const lines = places.map(
    (at) => `${String(at).padStart(10, "0")} 00000 n \n`,
  );
  file += `xref\n0 8\n0000000000 65535 f \n${lines.join("")}trailer\n<</Size 8\n/Root 1 0 R>>\nstartxref\n${String(table)}\n%%EOF\n`;
  expect(pageCountOf(bytes(file))).toBe(3);
  expect([...pagesOfPlaces(bytes(file))]).toEqual([
    ["a", 1],
    ["b-2", 3],
  ]);
});
