import type { Id } from "#core/schema.ts";
import { isBlank } from "#core/text.ts";

/** Anything that a check-up asks: it has words, and may be asked no more. */
export interface Item {
  readonly id: Id;
  readonly wording: string;
  readonly retired?: boolean;
}

/** The list with one item changed. Words that are blank leave the last ones. */
export function changed<Of extends Item>(
  items: readonly Of[],
  id: Id,
  part: Partial<Of>,
): Of[] {
  const { wording } = part;
  if (wording !== undefined && isBlank(wording)) return [...items];
  return items.map((item) => (item.id === id ? { ...item, ...part } : item));
}

/**
 * The list with one item moved by a place among those that stand in one place together and are asked; the others stay
 * where they are.
 */
export function moved<Of extends Item>(
  items: readonly Of[],
  id: Id,
  by: -1 | 1,
  standsWith: (item: Of) => boolean,
): Of[] {
  const together = items.filter((item) => !item.retired && standsWith(item));
  const at = together.findIndex((item) => item.id === id);
  const one = together[at];
  const other = together[at + by];
  if (!one || !other) return [...items];
  return items.map((item) =>
    item === one ? other : item === other ? one : item,
  );
}
