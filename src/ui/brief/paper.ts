import type { PaperSize } from "#core/journal/schema.ts";

/**
 * A sheet and what it holds between its margins, in whole pixels, 96 to the inch: what it writes on, Chromium rounds
 * up to these when it prints, and columns must be exactly as wide and as high.
 */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

/** 22, 24 and 20 millimetres. */
const margins = { top: 83, bottom: 91, side: 76 };

export const papers: Readonly<Record<PaperSize, Paper>> = {
  /** 210 by 297 millimetres. */
  A4: { width: 794, height: 1123, ...margins },
  /** 8.5 by 11 inches. */
  Letter: { width: 816, height: 1056, ...margins },
};

/** What of a sheet is written on. */
export function textArea({ width, height, top, bottom, side }: Paper): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * side, height: height - top - bottom };
}
