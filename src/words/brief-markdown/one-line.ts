/** What would be a mark of Markdown in the middle of a line. */
const marks = [
  // A backslash that would make the next sign something else, or take away the mark that follows the text.
  /\\(?=[!-/:-@[-`{-~]|$)/u,
  /[`[]/u,
  /<(?=[A-Za-z/!?]|[^\s<>]*@)/u,
  /&(?=#?[A-Za-z0-9]+;)/u,
  // Stars between spaces and lines within a word mark nothing.
  /(?<! )\*|\*(?! )/u,
  /(?<![\p{L}\p{N}])_(?! )|(?<! )_(?![\p{L}\p{N}])/u,
  /~(?=~)|(?<=~)~/u,
];
const anyMark = new RegExp(marks.map(({ source }) => source).join("|"), "gu");

/** What would be a mark of Markdown at the beginning of a line. */
const firstMark =
  /^(?:(?<digits>\d{1,9})(?=[.)](?: |$))|(?=#|>|[-+](?: |$)|[- ]+$))/u;

/** Words that have one line, as they stand inside of it: nothing in them is a mark of Markdown. */
export function inLine(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/gu, " ")
    .trim()
    .replaceAll(anyMark, String.raw`\$&`);
}

/** Words that have one line, as they stand at its beginning. */
export function asLine(text: string): string {
  return inLine(text).replace(firstMark, "$<digits>\\");
}

/** Words that have one line, as they stand in a heading. */
export function asHeading(text: string): string {
  // Signs at the end would close the heading.
  return asLine(text).replace(/(?<= )#+$/u, String.raw`\$&`);
}

/** A table: each cell has one line. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Words that have one line, as they stand in a table. */
export function inCell(text: string): string {
  return inLine(text).replaceAll("|", String.raw`\|`);
}
