/** Case, accents and width folded, outer and doubled spaces gone: for telling whether two names are the same name. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether there is nothing to read in a text. */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** The first letters of a text, of so many code points at the most. None is cut in two. */
export function firstLetters(text: string, most: number): string {
  let letters = "";
  let count = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    count += Array.from(segment).length;
    if (count > most) break;
    letters += segment;
  }
  return letters;
}
