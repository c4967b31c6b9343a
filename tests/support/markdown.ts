import fc from "fast-check";
import Markdown from "react-markdown";

/** What a parser makes of Markdown. */
interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The headings of a document as a parser finds them, also those in lists and quotations: how deep, and their words. */
export function headingsIn(document: string): [number, string][] {
  return nodesOf(parse(document))
    .filter(({ type }) => type === "heading")
    .map((heading) => [heading.depth ?? 0, wordsOf(heading)]);
}

type Outline = string | readonly Outline[];

/** What a parser makes of each block of a document: of what kind it is, and what is in it. */
export function outlineOf(document: string): readonly Outline[] {
  const outline = ({ type, value, children = [] }: Node): Outline =>
    type === "text" ? (value ?? "") : [type, ...children.map(outline)];
  return (parse(document).children ?? []).map(outline);
}

/** What a reader sees of a document. */
export function wordsOf(node: Node): string {
  return (
    node.value ??
    (node.children ?? []).map(wordsOf).join(isText(node) ? "" : "\n")
  );
}

/** Reads Markdown by the parser with which the window shows it. */
export function parse(document: string): Node {
  let root: Node = { type: "root" };
  const keep = () => (tree: Node) => {
    root = tree;
  };
  Markdown({ children: document, remarkPlugins: [keep] });
  return root;
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function isText({ type }: Node): boolean {
  return !["root", "blockquote", "list", "listItem"].includes(type);
}

const pieces = [
  ..."#|##|###### |# |===|---|- - -|***|___|=|-".split("|"),
  ..."- |* |+ |1. |2. |12) |-|1.|> |>|>>".split("|"),
  ..."```|````|~~~|``` sh|~~~ `".split("|"),
  ..."<!--|-->|<div>|</div>|<pre|<script>|<?|<![CDATA[|<!A|<b>|<x@y.z>|<".split(
    "|",
  ),
  ..."\\|`|``|*|**|_|__|~~|[a]|[a]: b|](c)|![|&amp;|:|(|)|“|”".split("|"),
  " ",
  "  ",
  "   ",
  "    ",
  "\t",
  "\u00A0",
  "\u2028",
  "|",
  ..."a|b c|é|字|😀|1|10".split("|"),
];

/** One line in which much is a mark of Markdown. */
export const lineLikeMarkdown = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

/** Lines in which much is a mark of Markdown. */
export const textLikeMarkdown = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
      fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\r", "\n \n"),
    ),
    { maxLength: 10 },
  )
  .map((lines) => lines.map(([parts, end]) => parts.join("") + end).join(""));
