import type { BriefDocument } from "#core/brief/document.ts";
import { withTexts } from "#core/brief/names.ts";
import { words } from "#words/words.ts";
import styles from "./brief.module.css";
import { loadFonts } from "./load-fonts.ts";

/** Signs that the bundled fonts are known to have, or that show nothing by themselves: nobody needs to look for those. */
const known =
  /[\p{ASCII}\u00a0-\u00ff\u2010-\u2027\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const size = 24;

/**
 * The same brief in which each sign that no font here can draw stands as its number, `[U+10380]`, and what those signs
 * are: a box would tell nobody anything. The fonts that it needs are loaded then.
 */
export async function drawable(
  brief: BriefDocument,
): Promise<{ brief: BriefDocument; missing: readonly string[] }> {
  const signs = signsOf(brief);
  await loadFonts(signs);
  const missing = undrawn(signs.filter((sign) => !known.test(sign)));
  if (missing.length === 0) return { brief, missing };
  const sought = new RegExp(`[${missing.join("")}]`, "gu");
  const told = (text: string) => text.replace(sought, codeOf);
  return { brief: withTexts(brief, told, told), missing };
}

/** Every sign that stands in what people wrote, once. */
function signsOf(brief: BriefDocument): string[] {
  const signs = new Set<string>();
  const gather = (text: string) => {
    for (const sign of text) signs.add(sign);
    return text;
  };
  withTexts(brief, gather, gather);
  return [...signs];
}

function codeOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return words.brief.codeOf(code.toString(16).toUpperCase().padStart(4, "0"));
}

/** Those of the signs that are drawn like one that no font has: a code point that will never be a sign. */
function undrawn(signs: readonly string[]): string[] {
  if (signs.length === 0) return [];
  const probe = document.createElement("div");
  probe.className = styles["brief"] ?? "";
  document.body.append(probe);
  const font = `${String(size)}px ${getComputedStyle(probe).fontFamily}`;
  probe.remove();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * 2;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return [];
  context.font = font;
  const pictureOf = (sign: string) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(sign, size / 4, size * 1.5);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const nothing = pictureOf("\u{10fffe}");
  return signs.filter((sign) => {
    const drawn = pictureOf(sign);
    return drawn.every((value, at) => value === nothing[at]);
  });
}
