import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const tests = fileURLToPath(new URL("..", import.meta.url));

/** The rows of the table: what keeps a word, and the test that shows it. */
async function rows(): Promise<{ file: string; title: string }[]> {
  const text = await readFile(`${tests}LOSS.md`, "utf8");
  return text
    .split("\n")
    .filter((line) => /^\| [A-Z]/.test(line))
    .map((line) => {
      const [, , , file = "", title = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return { file, title };
    });
}

describe("every way to lose a word that is known", () => {
  test("has a test of the name that the list gives", async () => {
    const known = await rows();
    expect(known.length).toBeGreaterThan(35);
    const open: string[] = [];
    for (const { file, title } of known) {
      const text = await readFile(`${tests}${file}`, "utf8").catch(() => "");
      if (title === "" || !text.includes(title)) open.push(`${file}: ${title}`);
    }
    expect(open).toEqual([]);
  });
});
