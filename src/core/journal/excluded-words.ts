import { foldText } from "../find/fold.ts";

/** Lines without their outer spaces, in their order; of those that differ only in case or accents the first, and no blank ones. */
export function distinctLines(lines: readonly string[]): string[] {
  const seen = new Set<string>([""]);
  return lines.flatMap((line) => {
    const typed = line.trim();
    const folded = foldText(typed);
    if (seen.has(folded)) return [];
    seen.add(folded);
    return typed;
  });
}

/** The longest line that can be kept, in characters. */
const longest = 5_000;

/** Of lines as many as can be kept, and none that is too long. */
export function keptLines(lines: readonly string[], most: number): string[] {
  return lines.filter((line) => line.length <= longest).slice(0, most);
}
