/** A text without what it has in common with one that was sent before it: their beginning and their end. */
export interface Part {
  /** The name of this text. No two have the same one. */
  readonly id: string;
  /** The one before it; null where the whole text is fresh. */
  readonly after: string | null;
  /** How much of its beginning stays. */
  readonly head: number;
  /** What stands between. */
  readonly fresh: string;
  /** How much of its end stays. */
  readonly tail: number;
}

/**
 * Makes whole texts of parts, each after the last one of the same line. Throws where a part is after another one: then
 * nothing is made up, and the sender has to begin anew.
 */
export function createJoiner(): (line: string, part: Part) => string {
  const last = new Map<
    string,
    { readonly id: string; readonly text: string }
  >();
  return (line, { id, after, head, fresh, tail }) => {
    const before = after === null ? { id: null, text: "" } : last.get(line);
    if (before?.id !== after)
      throw new Error("a part of a text is not after the one before it");
    const { text: old } = before;
    const text = old.slice(0, head) + fresh + old.slice(old.length - tail);
    last.set(line, { id, text });
    return text;
  };
}
