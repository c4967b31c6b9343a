/** The name that is being typed after an `@`: where it begins, and the letters so far. */
export interface Mention {
  /** The place of the `@` in the text. */
  readonly from: number;
  readonly query: string;
}

const longest = 60;
const mostWords = 4;

/**
 * The mention that ends at the caret: an `@` at the beginning of a word, then up to four words on the same line.
 * `null` where there is none, so that an e-mail address or a finished sentence asks for nobody.
 */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(Math.max(0, caret - longest - 1), caret);
  const match = /(?:^|[\s([{"“‘'])@([^\s@][^\n@]*)?$/u.exec(before);
  if (!match) return null;
  const query = match[1] ?? "";
  if (
    /[.,;:!?]\s/u.test(query) ||
    query.trim().split(/\s+/u).length > mostWords
  )
    return null;
  return { from: caret - query.length - 1, query };
}

/** The text with the mention written out in full, and where the caret goes. */
export function completeMention(
  text: string,
  mention: Mention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const end = mention.from + 1 + mention.query.length;
  const gap = /^\s/u.test(text.slice(end)) ? "" : " ";
  const before = `${text.slice(0, mention.from)}@${name}${gap}`;
  return { text: before + text.slice(end), caret: before.length };
}
