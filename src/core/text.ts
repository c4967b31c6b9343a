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
