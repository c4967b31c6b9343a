/** The name that is being typed after an `@`: where it begins, and the letters so far. */
export interface Mention {
  /** The place of the `@` in the text. */
  readonly from: number;
  readonly query: string;
}

/** More than any name; a line that has gone on for so long is no name. */
const longest = 200;

/** No name has three words in a row that begin small; a sentence has. */
const isSentence = /(?:\s\p{Ll}\S*){3}/u;

/**
 * The mention that ends at the caret: an `@` at the beginning of a word and what follows on the same line. `null` where
 * there is none, so that an e-mail address or a finished sentence asks for nobody.
 */
export function mentionAt(text: string, caret: number): Mention | null {
  const before = text.slice(Math.max(0, caret - longest - 2), caret);
  const match = /(?:^|[\s([{"“‘'])@([^\s@][^\n@]*)?$/u.exec(before);
  if (!match) return null;
  const query = match[1] ?? "";
  if (/[.;:!?]\s/u.test(query) || isSentence.test(query)) return null;
  return { from: caret - query.length - 1, query };
}

/**
 * Whether a mention is one that was settled before, by choosing a name or by refusing them all: what is typed after it
 * is the sentence that goes on. Whoever goes back into the name is asked again.
 */
export function isSettled(mention: Mention, settled: Mention | null): boolean {
  return (
    settled !== null &&
    mention.from === settled.from &&
    mention.query.startsWith(settled.query)
  );
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
