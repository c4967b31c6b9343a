import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asHeading,
  asLine,
  inCell,
  inLine,
  table,
} from "#words/brief-markdown/one-line.ts";
import { lineLikeMarkdown, outlineOf } from "../support/markdown.ts";

describe("A name or a wording in a document", () => {
  test.each([
    "Birch & Co",
    "snake_case",
    "2 * 3 = 6",
    "a - b",
    "-5 %",
    "+49 351 1234",
    "1986",
    "#1",
    "“late” (again)!",
    "C:\\work",
  ])("stays %s where nothing in it is a mark", (name) => {
    expect(inLine(name)).toBe(name);
  });

  test.each([
    ["# One", "\\# One"],
    ["- One", "\\- One"],
    ["12. One", "12\\. One"],
    ["> One", "\\> One"],
    ["*One* `two`", "\\*One\\* \\`two\\`"],
    ["[One](two) <b> &amp;", "\\[One](two) \\<b> \\&amp;"],
    [" One\n two ", "One two"],
  ])("has backslashes before its marks: %s", (name, escaped) => {
    expect(asLine(name)).toBe(escaped);
  });

  test("is one cell of a table", () => {
    expect(table(["A"], [[inCell("B | C")]])).toBe(
      "| A |\n| --- |\n| B \\| C |",
    );
  });

  test("is itself in a heading, in bold type, in a list and in a paragraph, whatever it is", () => {
    fc.assert(
      fc.property(lineLikeMarkdown, (line) => {
        fc.pre(line.trim() !== "" && !line.includes("\0"));
        const document = [
          `# ${asHeading(line)}`,
          `**${inLine(line)}** after`,
          `- ${asLine(line)}`,
          asLine(line),
        ].join("\n\n");
        const itself = line
          .replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/gu, " ")
          .trim();
        expect(outlineOf(document)).toEqual([
          ["heading", itself],
          ["paragraph", ["strong", itself], " after"],
          ["list", ["listItem", ["paragraph", itself]]],
          ["paragraph", itself],
        ]);
      }),
      { numRuns: 1_000 },
    );
  });
});
