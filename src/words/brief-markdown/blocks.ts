/** Where a line of Markdown stands: in which lists and quotations, and in what kind of text in there. */
export interface Place {
  readonly containers: readonly Container[];
  readonly leaf: "none" | "paragraph" | "indented" | Fence;
}

type Container =
  | { readonly kind: "quotation" }
  | {
      readonly kind: "item";
      /** How far what belongs to it is indented. */
      readonly offset: number;
      readonly isEmpty: boolean;
    };

interface Fence {
  readonly sign: "`" | "~";
  readonly length: number;
}

/** What a line does. */
interface Read {
  readonly place: Place;
  /** The column before which a backslash keeps it from being a heading or HTML; null where nothing does. */
  readonly mark: number | null;
}

/** Deeper than anybody writes: what would go deeper is no list any more. */
const deepest = 30;

const itemMark = /(?:[-+*]|(\d{1,9})[.)])(?= |$)/y;
const fenceMark = /(`{3,})[^`]*$|(~{3,})/y;
const underline = /(?:=+|-+)$/y;
const htmlMark = /<(?:[!?]|\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$))/y;

/**
 * Reads one line, without tabs and without spaces at its end, as CommonMark does (spec.commonmark.org, “A parsing
 * strategy”, the phase of blocks), as far as headings, fences and HTML take it.
 */
export function readLine(line: string, before: Place): Read {
  const { kept, at } = goOn(line, before.containers);
  const goesOn = kept.length === before.containers.length;
  if (goesOn && typeof before.leaf === "object") {
    const leaf = closes(line, at, before.leaf) ? "none" : before.leaf;
    return { place: { containers: kept, leaf }, mark: null };
  }
  const inParagraph = before.leaf === "paragraph";
  const begun = begin(line, at, kept, goesOn ? before.leaf : "none");
  const { containers, start, indent, mark } = begun;
  const isNew = containers.length > kept.length;
  const becomes = (leaf: Place["leaf"]): Read => ({
    place: { containers, leaf },
    mark: null,
  });
  /** A paragraph goes on in the next line, also where that leaves out the marks of its lists and quotations. */
  const isText = (mark: number | null): Read => ({
    place: {
      containers:
        inParagraph && !isNew && !goesOn ? before.containers : containers,
      leaf: "paragraph",
    },
    mark,
  });
  const isIndented = goesOn && !isNew && before.leaf === "indented";
  if (start === line.length) return becomes(isIndented ? "indented" : "none");
  if (indent >= 4)
    return inParagraph && !isNew ? isText(null) : becomes("indented");
  if (mark !== null) return isText(mark);
  if (line[start] === "#" || matches(htmlMark, line, start))
    return isText(start);
  if (goesOn && !isNew && inParagraph && matches(underline, line, start))
    return isText(start);
  if (isRule(line, start)) return becomes("none");
  const fence = matches(fenceMark, line, start);
  if (fence) {
    const { length } = fence[1] ?? fence[2] ?? "";
    return becomes({ sign: fence[1] ? "`" : "~", length });
  }
  return isText(null);
}

/** The lists and quotations that go on in a line, and where what is in them begins. */
function goOn(
  line: string,
  containers: readonly Container[],
): { kept: Container[]; at: number } {
  const kept: Container[] = [];
  let at = 0;
  for (const container of containers) {
    const indent = indentAt(line, at);
    const isBlank = at + indent >= line.length;
    if (container.kind === "quotation") {
      if (indent > 3 || line[at + indent] !== ">") break;
      at = afterQuotationMark(line, at + indent);
      kept.push(container);
    } else if (isBlank) {
      if (container.isEmpty) break;
      kept.push(container);
    } else {
      if (indent < container.offset) break;
      at += container.offset;
      kept.push({ ...container, isEmpty: false });
    }
  }
  return { kept, at };
}

/**
 * The lists and quotations in which a line stands after those that it begins, and where its text begins; `mark` is as in
 * `Read`, where it must begin no more of them.
 */
function begin(
  line: string,
  from: number,
  kept: readonly Container[],
  interrupted: Place["leaf"],
): {
  containers: readonly Container[];
  start: number;
  indent: number;
  mark: number | null;
} {
  const containers = [...kept];
  let at = from;
  for (;;) {
    const indent = indentAt(line, at);
    const start = Math.min(at + indent, line.length);
    const end = (mark: number | null) => ({ containers, start, indent, mark });
    if (indent >= 4) return end(null);
    const isQuotation = line[start] === ">";
    const item = isQuotation ? null : itemAt(line, start);
    if (!isQuotation && !item) return end(null);
    const isNew = containers.length > kept.length;
    // Neither an item without words nor a later number begins a list right below a text.
    if (item && !item.canInterrupt) {
      if (interrupted === "paragraph" && !isNew) return end(null);
      // Below an indented block, and within an item that does begin there, parsers differ.
      if (interrupted !== "none") return end(start + item.mark.length - 1);
    }
    if (containers.length >= deepest) return end(start);
    if (item) {
      const { width, isEmpty } = item;
      containers.push({ kind: "item", offset: indent + width, isEmpty });
      at = start + width;
    } else {
      containers.push({ kind: "quotation" });
      at = afterQuotationMark(line, start);
    }
  }
}

/** The item of a list that begins here. */
function itemAt(
  line: string,
  start: number,
): {
  mark: string;
  width: number;
  isEmpty: boolean;
  canInterrupt: boolean;
} | null {
  const found = matches(itemMark, line, start);
  if (!found || isRule(line, start)) return null;
  const [mark, number] = found;
  const spaces = indentAt(line, start + mark.length);
  const isEmpty = start + mark.length + spaces >= line.length;
  return {
    mark,
    width: mark.length + (isEmpty || spaces > 4 ? 1 : spaces),
    isEmpty,
    canInterrupt: !isEmpty && (!number || Number(number) === 1),
  };
}

function closes(line: string, at: number, { sign, length }: Fence): boolean {
  const indent = indentAt(line, at);
  const mark = line.slice(at + indent);
  return (
    indent < 4 && mark.length >= length && mark === sign.repeat(mark.length)
  );
}

/** Three stars, dashes or underscores and more, with any spaces between them. */
function isRule(line: string, start: number): boolean {
  const sign = line[start];
  if (sign !== "*" && sign !== "-" && sign !== "_") return false;
  let signs = 0;
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === sign) signs += 1;
    else if (line[at] !== " ") return false;
  }
  return signs >= 3;
}

function afterQuotationMark(line: string, mark: number): number {
  return line[mark + 1] === " " ? mark + 2 : mark + 1;
}

function indentAt(line: string, at: number): number {
  let end = at;
  while (line[end] === " ") end += 1;
  return end - at;
}

function matches(
  mark: RegExp,
  line: string,
  at: number,
): RegExpExecArray | null {
  mark.lastIndex = at;
  return mark.exec(line);
}

/** A line with spaces where tabs reach. */
export function withoutTabs(line: string): string {
  if (!line.includes("\t")) return line;
  let wide = "";
  for (const part of line.split(/(\t)/u))
    wide += part === "\t" ? " ".repeat(4 - (wide.length % 4)) : part;
  return wide;
}
