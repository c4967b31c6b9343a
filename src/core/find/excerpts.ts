import { foldText, isSeam, piecesOf } from "./fold.ts";
import { placeOfNeedle, type Needle } from "./needles.ts";

/** A place in a record's words, with what was looked for marked in it. */
export interface Excerpt {
  readonly text: string;
  /** Where it was found: from, and up to, in UTF-16 units of `text`; in order, and none touches another. */
  readonly marks: readonly (readonly [from: number, to: number])[];
  /** Whether words were left out before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Between the parts of a record's folded words: no needle has it. */
export const between = "\n";

const mostExcerpts = 3;
const before = 48;
const after = 150;
/** How far a cut moves to spare a word. */
const leeway = 24;
/** A place is looked for in steps of so many letters. */
const step = 400;

interface Window {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The places in a record's words where something was found: for each needle its first, up to three, those that are near
 * one another in one. Without needles its first words. `folded` are the parts as they are searched, with `between`
 * between them.
 */
export function excerptsOf(
  parts: readonly string[],
  folded: string,
  needles: readonly Needle[],
): Excerpt[] {
  const windows: Window[] = [];
  for (const needle of needles) {
    const isShown = windows.some(({ part, from, to }) => {
      const shown = foldText(parts[part]?.slice(from, to) ?? "");
      return placeOfNeedle(shown, needle) >= 0;
    });
    if (isShown) continue;
    const at = placeOfNeedle(folded, needle);
    if (at < 0) continue;
    const window = windowAround(parts, folded, at, needle.text.length);
    if (!window) continue;
    const near = windows.findIndex(
      ({ part, from, to }) =>
        part === window.part && from <= window.to && window.from <= to,
    );
    const known = windows[near];
    if (known)
      windows[near] = {
        part: known.part,
        from: Math.min(known.from, window.from),
        to: Math.max(known.to, Math.min(window.to, known.from + 2 * after)),
      };
    else if (windows.length < mostExcerpts) windows.push(window);
  }
  // A tag says nothing by itself: how the record begins is shown with it, and where there is nothing else.
  if (windows.every(({ part }) => parts[part]?.startsWith("#"))) {
    const part = parts.findIndex((text) => text.trim() !== "");
    const text = parts[part] ?? "";
    if (windows.every((window) => window.part !== part))
      windows.push({
        part,
        from: 0,
        to: cutAfterWord(text, before + after, 0),
      });
  }
  return windows
    .toSorted((a, b) => a.part - b.part || a.from - b.from)
    .map(({ part, from, to }) => {
      const whole = parts[part] ?? "";
      const text = whole.slice(from, to);
      return {
        text,
        marks: marksIn(text, needles),
        cutBefore: from > 0,
        cutAfter: to < whole.length,
      };
    });
}

/** What to show of the part in which something stands at this place of the folded words. */
function windowAround(
  parts: readonly string[],
  folded: string,
  at: number,
  length: number,
): Window | undefined {
  let part = 0;
  let start = 0;
  for (
    let next = folded.indexOf(between);
    next >= 0 && next < at;
    next = folded.indexOf(between, start)
  ) {
    part += 1;
    start = next + 1;
  }
  const text = parts[part] ?? "";
  let foldedTo = start;
  for (const { from, to } of piecesOf(text, step)) {
    const piece = text.slice(from, to);
    const foldedFrom = foldedTo;
    foldedTo += foldText(piece).length;
    if (foldedTo <= at) continue;
    const first = from + mapOf(piece).from(at - foldedFrom);
    const last = Math.min(first + length, text.length);
    return {
      part,
      from: cutBeforeWord(text, first - before, first),
      to: cutAfterWord(text, last + after, last),
    };
  }
  return undefined;
}

function cutBeforeWord(text: string, wanted: number, latest: number): number {
  if (wanted <= leeway) return 0;
  const space = text
    .slice(wanted, Math.min(wanted + leeway, latest))
    .search(/\s/u);
  if (space >= 0) return wanted + space + 1;
  let at = wanted;
  while (at > 0 && !isSeam(text, at)) at -= 1;
  return at;
}

function cutAfterWord(text: string, wanted: number, earliest: number): number {
  if (wanted >= text.length - leeway) return text.length;
  const from = Math.max(wanted - leeway, earliest);
  const space = text.slice(from, wanted).search(/\s\S*$/u);
  if (space >= 0) return from + space;
  let at = wanted;
  while (at < text.length && !isSeam(text, at)) at += 1;
  return at;
}

/** Where needles occur in a short text, in whole letters as people see them. */
export function marksIn(
  text: string,
  needles: readonly Needle[],
): (readonly [number, number])[] {
  if (needles.length === 0) return [];
  const { folded, from, to } = mapOf(text);
  const found: [number, number][] = [];
  for (const needle of needles)
    for (
      let at = placeOfNeedle(folded, needle);
      at >= 0;
      at = placeOfNeedle(folded, needle, at + needle.text.length)
    )
      found.push([from(at), to(at + needle.text.length - 1)]);
  const marks: [number, number][] = [];
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** Letters that fold to one each, and that nothing joins to the next one. */
const even =
  /^[\n\x20-\x29\x2b-\x7e\u00c0-\u00c5\u00c7-\u00d6\u00d8-\u00dd\u00e0-\u00e5\u00e7-\u00ef\u00f1-\u00f6\u00f8-\u00fd\u00ff\u0410-\u044f\u2013\u2014\u2018\u2019\u201c-\u201e\u3001\u3002\u4e00-\u9fff]*$/;
const letters = new Intl.Segmenter("en");

/** A text folded, and the way back: where in it the letter of each folded one begins and ends. */
interface WayBack {
  readonly folded: string;
  readonly from: (at: number) => number;
  readonly to: (at: number) => number;
}

function mapOf(text: string): WayBack {
  const starts: number[] = [];
  const ends: number[] = [];
  if (even.test(text)) {
    const folded = foldText(text);
    if (folded.length === text.length)
      return { folded, from: (at) => at, to: (at) => at + 1 };
    // Only spaces that became one make it shorter.
    for (let index = 0; index < text.length; index += 1) {
      if (isSpace(text, index) && isSpace(text, index - 1))
        ends[ends.length - 1] = index + 1;
      else {
        starts.push(index);
        ends.push(index + 1);
      }
    }
    return mapped(folded, starts, ends);
  }
  let folded = "";
  let afterSpace = false;
  for (const { segment, index } of letters.segment(text)) {
    // An accent may stand on a space, which is one of its run all the same.
    const rest = segment.trimStart();
    const space = rest === segment || afterSpace ? "" : " ";
    const letter = space + foldText(rest);
    afterSpace = rest === "";
    folded += letter;
    for (let unit = 0; unit < letter.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return mapped(folded, starts, ends);
}

function isSpace(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\n";
}

function mapped(
  folded: string,
  starts: readonly number[],
  ends: readonly number[],
): WayBack {
  return {
    folded,
    from: (at) => starts[at] ?? 0,
    to: (at) => ends[at] ?? folded.length,
  };
}
