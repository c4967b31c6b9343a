import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const tests = fileURLToPath(new URL("..", import.meta.url));

/** The rows of the tables: what the method asks for, and the test that goes through it. */
async function rows(): Promise<{ file: string; title: string }[]> {
  const text = await readFile(`${tests}README.md`, "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (row|what|-+) /.test(line))
    .map((line) => {
      const [, , file = "", title = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return { file, title };
    });
}

/** Whether a file runs a test of this title: not skipped, not to come, and not merely spoken of. */
function runs(text: string, title: string): boolean {
  const at = text.indexOf(title);
  if (at < 0) return false;
  // The title stands in the quotes of a test, or of the one that is made for each of a list.
  return /\btest(\.each\([^]*?\))?\(\s*["'`][^"`\n]*$/.test(
    text.slice(Math.max(0, at - 1_500), at),
  );
}

describe("every row of the method", () => {
  test("has a test of the name that the table gives", async () => {
    const known = await rows();
    expect(known.length).toBeGreaterThan(55);
    const open: string[] = [];
    for (const { file, title } of known) {
      const text = await readFile(`${tests}${file}`, "utf8").catch(() => "");
      if (title.length < 20 || !runs(text, title))
        open.push(`${file}: ${title}`);
    }
    expect(open).toEqual([]);
  });
});
