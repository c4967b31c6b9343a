import type { CheckUp } from "../checkup/schema.ts";
import type { Id } from "../schema.ts";
import { atLeast } from "../statistics/binomial.ts";
import type { Chance } from "./rule.ts";

/** How often each flag was raised, of how many answers. */
export type FlagCounts = ReadonlyMap<Id, { raised: number; of: number }>;

/** Counts the answers to each flag that was answered by hand: what follows from the value grid is no coin of its own. */
export function flagCounts(checkUps: readonly CheckUp[]): FlagCounts {
  const counts = new Map<Id, { raised: number; of: number }>();
  for (const { flags } of checkUps)
    for (const { flag, derived, answer } of flags) {
      if (derived !== null) continue;
      if (answer !== "raised" && answer !== "not-raised") continue;
      const count = counts.get(flag) ?? { raised: 0, of: 0 };
      count.of += 1;
      if (answer === "raised") count.raised += 1;
      counts.set(flag, count);
    }
  return counts;
}

/**
 * How often flags are raised in this record, from 0 to 1, where one flag is left out: a flag is measured against the
 * others, not against itself. Null where there are no others, or they are all
 * answered alike.
 */
export function usualRate(
  all: readonly FlagCounts[],
): (without: Id) => number | null {
  const sums = new Map<Id, { raised: number; of: number }>();
  const total = { raised: 0, of: 0 };
  for (const counts of all)
    for (const [flag, { raised, of }] of counts) {
      const sum = sums.get(flag) ?? { raised: 0, of: 0 };
      sums.set(flag, { raised: sum.raised + raised, of: sum.of + of });
      total.raised += raised;
      total.of += of;
    }
  return (without) => {
    const own = sums.get(without) ?? { raised: 0, of: 0 };
    const raised = total.raised - own.raised;
    const of = total.of - own.of;
    // A coin that always falls the same way is none.
    return raised > 0 && raised < of ? raised / of : null;
  };
}

/**
 * How often as many sightings or more would come about by themselves, were each answer a coin that falls as it usually
 * does: the upper tail of the binomial distribution. Null where nothing says what is usual.
 */
export function chanceOf(
  { seen, of }: { readonly seen: number; readonly of: number },
  usual: number | null,
  places: number,
): Chance | null {
  return usual === null || usual <= 0 || usual >= 1
    ? null
    : { usual, share: atLeast(seen, of, usual), places };
}

/**
 * Whether something comes about by chance so seldom that it is told, where it was looked for in so many places. Whatever
 * the record is, chance alone brings at most one of twenty records to tell anything that is compared so: Bonferroni 1936,
 * "Teoria statistica delle classi e calcolo delle probabilità". What is exactly as rare counts as rare, whatever the last
 * digits say.
 */
export function isRare(chance: number, places = 1): boolean {
  return chance * places <= 0.05 * (1 + 1e-9);
}
