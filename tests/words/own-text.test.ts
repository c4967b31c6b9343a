import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ownText,
  ownTexts,
  quotation,
} from "#words/brief-markdown/own-text.ts";
import { headingsIn, textLikeMarkdown } from "../support/markdown.ts";

describe("What the owner typed stands in a document as it was typed", () => {
  test.each([
    ["marks of Markdown", "**all** _but_ `one`\n\n- a\n  - b\n\n> theirs"],
    ["a link", "[the offer](https://alder.example/) <https://alder.example/>"],
    ["a line between two paragraphs", "above\n\n---\n\nbelow"],
    ["a fenced block", "```sh\n# a comment\n---\n```\nafter"],
    ["a fence with a longer one in it", "````\n```\n# in it\n````"],
    ["a fenced block in a list", "1. Run\n   ```\n   # in it\n   ```\n2. go"],
    ["an indented block", "so:\n\n    # a comment"],
    ["a number sign within a line", "we are #1 # of 3"],
  ])("%s", (_, text) => {
    expect(ownText(text)).toBe(text);
  });

  test.each([
    ["a heading", "# Title", "\\# Title"],
    ["an indented one", "   ## Title ##", "   \\## Title ##"],
    ["a tag at the beginning", "#late again", "\\#late again"],
    ["one in a quotation", "> # Title", "> \\# Title"],
    ["one in a list", "1. a\n\n\t# Title", "1. a\n\n\t\\# Title"],
    ["an underlined one", "Title\n===\n\nMore\n-", "Title\n\\===\n\nMore\n\\-"],
    [
      "one after a fence",
      "```\n# in it\n```\n# out",
      "```\n# in it\n```\n\\# out",
    ],
    ["one behind a list with a fence", "- ```\n# out", "- ```\n\\# out"],
    ["what parsers differ in", "    x\n*\n-", "    x\n\\*\n\\-"],
    ["the same in a list", "a\n* -\n#\n2. #", "a\n* \\-\n\\#\n2. \\#"],
    ["HTML", "<!-- all\nthat follows", "\\<!-- all\nthat follows"],
  ])("but for a backslash before %s", (_, text, escaped) => {
    expect(ownText(text)).toBe(escaped);
  });

  test("but for a fence that is never closed, which ends with its text", () => {
    expect(ownText("~~~~ notes\n# in it")).toBe("~~~~ notes\n# in it\n~~~~");
    expect(ownText("-\n\n  ```\n# in it")).toBe("-\n\n  ```\n# in it\n```");
  });

  test("but for the ends of its lines and the blank lines around it", () => {
    expect(ownText("\n \r\na  \r\nb\t\rc\n\n")).toBe("a\nb\nc");
    expect(ownText(" \n")).toBe("");
  });

  test("below another one also where a list goes on", () => {
    expect(ownTexts(["- a", "    # b"])).toBe("- a\n\n    \\# b");
    expect(ownTexts(["```\na", "# b"])).toBe("```\na\n```\n\n\\# b");
  });

  test("in a quotation with its marks", () => {
    expect(quotation("one\n\n# two")).toBe("> one\n>\n> \\# two");
  });

  test("whatever it is: none of it is a heading, and nothing that follows is swallowed", () => {
    fc.assert(
      fc.property(textLikeMarkdown, (text) => {
        const document = `# Before\n\n${ownText(text)}\n\n## After\n\nwords\n`;
        expect(headingsIn(document)).toEqual([
          [1, "Before"],
          [2, "After"],
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("below another one, and in a quotation", () => {
    fc.assert(
      fc.property(textLikeMarkdown, textLikeMarkdown, (one, other) => {
        const texts = ownTexts([one, other]);
        expect(headingsIn(`${texts}\n\n# After`)).toEqual([[1, "After"]]);
        const quoted = `${quotation(one)}\n\n${quotation(other)}`;
        expect(headingsIn(`${quoted}\n\n# After`)).toEqual([[1, "After"]]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("every character of it, in its order", () => {
    const plain = (text: string) => text.replaceAll(/[\\\s]/g, "");
    fc.assert(
      fc.property(textLikeMarkdown, (text) => {
        expect(plain(ownText(text)).startsWith(plain(text))).toBe(true);
      }),
    );
  });

  test("a second time it is what it was the first time", () => {
    fc.assert(
      fc.property(textLikeMarkdown, (text) => {
        const once = ownText(text);
        expect(ownText(once)).toBe(once);
      }),
    );
  });
});
