import type { Energy } from "./schema.ts";

/** From how many red clients on it is a lot, and from what part of those that have an energy. */
const many = { clients: 2, part: 0.5 } as const;

/**
 * The clients in red, where they are a lot; none where they are not. A lot of red in the energy audit means that it is
 * time to talk honestly with oneself (PRODUCT.md, "The check-up", when).
 */
export function manyInRed<Entry extends { readonly energy: Energy | null }>(
  queue: readonly Entry[],
): readonly Entry[] {
  const told = queue.filter(({ energy }) => energy !== null);
  const red = told.filter(({ energy }) => energy === "red");
  return red.length >= many.clients && red.length >= told.length * many.part
    ? red
    : [];
}
