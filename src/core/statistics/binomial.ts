import { sharesBySteps, sumOf } from "./shares.ts";

/**
 * The chance of at least `k` yes in `n` independent answers, each a yes with the chance `p` from 0 to 1. Summed up
 * exactly (Bernoulli 1713, "Ars Conjectandi"), to about 12 digits for n up to 10,000.
 */
export function atLeast(k: number, n: number, p: number): number {
  return k <= 0 ? 1 : sumOf(binomial(n, p), k, n);
}

/** The chance of at most `k` yes in `n` independent answers, each a yes with the chance `p` from 0 to 1. */
export function atMost(k: number, n: number, p: number): number {
  return k >= n ? 1 : sumOf(binomial(n, p), 0, k);
}

/**
 * Between which shares the true share of yes may lie when `k` of `n` answers were a yes: by Clopper & Pearson 1934, "The
 * use of confidence or fiducial limits illustrated in the case of the binomial". Whatever the true share is, such
 * intervals include it at least as often as `confidence` says. The ends are those of the tails above, halved until no
 * number is left between, and rounded outwards. From 0 to 1 where nothing was answered.
 */
export function exactInterval(
  k: number,
  n: number,
  confidence = 0.95,
): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  return {
    low: lastWhere((p) => atLeast(k, n, p) <= tail),
    high: 1 - lastWhere((q) => atMost(k, n, 1 - q) <= tail),
  };
}

function binomial(n: number, p: number): Float64Array {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  return sharesBySteps(
    n,
    mode,
    (count) => ((n - count) * p) / ((count + 1) * (1 - p)),
  );
}

/** The last number from 0 to 1 that holds, for what holds up to somewhere and no further; 0 where none does. */
function lastWhere(holds: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return low;
    if (holds(middle)) low = middle;
    else high = middle;
  }
}
