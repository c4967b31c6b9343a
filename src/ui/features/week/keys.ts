/**
 * The letter that a key stands for: what it types, or else the place that it has on a Latin keyboard, so that the keys
 * of the week work on a Cyrillic or a Greek one.
 */
export function letterOf({
  key,
  code,
}: Pick<KeyboardEvent, "key" | "code">): string | undefined {
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase();
}
