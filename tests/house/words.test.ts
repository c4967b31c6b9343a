import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * The sentences in a source file: texts of three words or more. What a thrown `Error` says is for whoever looks after
 * Candor, and what an `import` or a linter's comment says is for nobody.
 */
function sentencesIn(source: string): string[] {
  const code = source
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*$/gm, "$1")
    .replaceAll(/new Error\(\s*(["'`])[^]*?\1/g, "");
  const texts = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  const betweenTags = code.match(/>[^<>{}=;()]+</g) ?? [];
  return [...texts, ...betweenTags].filter((text) =>
    /\p{L}[\p{L}’',]* \p{Ll}[\p{Ll}’',]* \p{Ll}+/u.test(
      text.replaceAll(/\$\{[^}]*\}/g, "…"),
    ),
  );
}

test("a sentence in a source file is seen for what it is", () => {
  const seen = (source: string) => sentencesIn(source).length > 0;
  expect(seen('say("Fetching Chromium (first start only) …");')).toBe(true);
  expect(seen("err(`There is no command “${name}”.`);")).toBe(true);
  expect(seen("<p>Nothing repeats in here.</p>")).toBe(true);
  expect(seen('throw new Error("this cannot be so");')).toBe(false);
  expect(seen("/** Says what is wrong. */ // and why it is")).toBe(false);
  expect(seen('import { words } from "#words/words.ts";')).toBe(false);
});

test("what people read stands in the words, so that a second language is one folder", () => {
  const files = ["electron", "src/ui"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    // What the adapters say of a damaged file is still to be moved (written on 24 November 2026).
    .filter((file) => !file.startsWith(join("electron", "adapters")));
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) =>
      sentencesIn(readFileSync(file, "utf8")).map((text) => `${file}: ${text}`),
    ),
  ).toEqual([]);
});
