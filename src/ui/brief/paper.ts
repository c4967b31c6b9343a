import type { PaperSize } from "#core/journal/schema.ts";

/** A sheet and what it holds between its margins, in millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

const margins = { top: 22, bottom: 24, side: 20 };

export const papers: Readonly<Record<PaperSize, Paper>> = {
  A4: { width: 210, height: 297, ...margins },
  // 8.5 by 11 inches.
  Letter: { width: 215.9, height: 279.4, ...margins },
};

/** What of a sheet is written on, in millimetres. */
export function textArea({ width, height, top, bottom, side }: Paper): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width - 2 * side, height: height - top - bottom };
}
