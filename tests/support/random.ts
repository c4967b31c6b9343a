/** Chance that falls the same way each time it is begun with the same seed. */
export interface Random {
  /** True in this share of the times, from 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** A whole number from 0 to `most`, both included. */
  readonly upTo: (most: number) => number;
  /** One of these. Throws a RangeError where there are none. */
  readonly among: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32 (Tommy Ettinger, 2017): as even as tests need, and the same on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    chance: (share) => next() < share,
    upTo,
    among(items) {
      if (items.length === 0) throw new RangeError("none to choose from");
      return items[upTo(items.length - 1)] as (typeof items)[number];
    },
  };
}
