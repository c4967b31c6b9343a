import { readLine, withoutTabs, type Place } from "./blocks.ts";

/**
 * The owner's own Markdown as it was typed, but that it cannot change what stands around it: what would be a heading in
 * it, or raw HTML, gets a backslash, and a fence that is never closed is closed at its end. Lines in a fence stay as
 * they are. Ends of lines are LF, without spaces before them.
 */
export function ownText(text: string): string {
  const lines: string[] = [];
  let place: Place = { containers: [], leaf: "none" };
  for (const typed of linesOf(text)) {
    const read = readLine(withoutTabs(typed), place);
    place = read.place;
    lines.push(read.mark === null ? typed : escapedAt(typed, read.mark));
  }
  // A fence in a list or in a quotation ends with it.
  if (typeof place.leaf === "object" && place.containers.length === 0)
    lines.push(place.leaf.sign.repeat(place.leaf.length));
  return lines.join("\n");
}

/** Several texts one below the other. */
export function ownTexts(texts: readonly string[]): string {
  // Once more together: a list in one of them goes on in the next where that one is indented.
  return ownText(texts.map(ownText).join("\n\n"));
}

/** The words of somebody else, set apart as a quotation. */
export function quotation(text: string): string {
  return ownText(
    linesOf(text)
      .map((line) => (line === "" ? ">" : `> ${line}`))
      .join("\n"),
  );
}

/** Without the blank lines before and after them. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/u).map(withoutSpacesAtEnd);
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

function withoutSpacesAtEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end -= 1;
  return line.slice(0, end);
}

/** Puts a backslash before what stands in a column. */
function escapedAt(line: string, column: number): string {
  let at = 0;
  for (let reached = 0; reached < column; at += 1)
    reached += line[at] === "\t" ? 4 - (reached % 4) : 1;
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}
