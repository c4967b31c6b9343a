/** Beyond this much text nobody looks for a sentence one by one. */
const longest = 20_000;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The marks of Markdown that a line may begin with: a heading, a list, a quotation. */
const leadingMark =
  /^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ x]\]\s+)?|\d+[.)]\s+|>\s*)*/u;

/**
 * The sentences of a reflection, word for word, line by line as they were written. A line never runs on into the next,
 * and lines without a letter or a digit are left out. Looks at the first 20,000 characters.
 */
export function linesOfSentences(text: string): string[][] {
  return text
    .slice(0, longest)
    .split(/\r?\n/u)
    .map((line) =>
      [...segmenter.segment(line.replace(leadingMark, ""))]
        .map(({ segment }) => segment.trim())
        .filter((sentence) =>
          /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(sentence),
        ),
    )
    .filter((line) => line.length > 0);
}
