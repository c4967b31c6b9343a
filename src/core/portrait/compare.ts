/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly only: boolean;
}

/**
 * Two versions of a text, each in pieces that together are the whole of it: the sentences and lines that only one of
 * them has are marked. A sentence that stands elsewhere in the other is no difference.
 */
export function compareTexts(
  a: string,
  b: string,
): readonly [readonly Piece[], readonly Piece[]] {
  const [inA, inB] = [sentences(a), sentences(b)];
  return [against(inA, inB), against(inB, inA)];
}

/** Cut after what ends a sentence, in any script that has such signs, and at the end of a line. */
function sentences(text: string): string[] {
  return (
    text.match(/[^\n.!?…。！？؟]*(?:[.!?…。！？؟]+["”’»)]*\s*|\n\s*|$)/gu) ?? []
  );
}

function against(mine: readonly string[], theirs: readonly string[]): Piece[] {
  const there = new Set(theirs.map(bare));
  const pieces: Piece[] = [];
  for (const text of mine) {
    if (text === "") continue;
    const only = bare(text) !== "" && !there.has(bare(text));
    const last = pieces.at(-1);
    if (last?.only === only)
      pieces[pieces.length - 1] = { text: last.text + text, only };
    else pieces.push({ text, only });
  }
  return pieces;
}

/** A sentence without how it is spaced. */
function bare(sentence: string): string {
  return sentence.replace(/\s+/gu, " ").trim();
}
