/**
 * The chances of the counts 0 to `last`, from how much likelier each is than the one before it: `step(i)` is the chance
 * of i + 1 divided by that of i. They are built outwards from the likeliest count, `mode`, and scaled to a sum of 1: so
 * that nothing overflows, only what is rarer than 1e-300 becomes 0, and no sum takes one large number from another.
 */
export function sharesBySteps(
  last: number,
  mode: number,
  step: (count: number) => number,
): Float64Array {
  const shares = new Float64Array(last + 1);
  shares[mode] = 1;
  for (let i = mode; i < last; i += 1)
    shares[i + 1] = (shares[i] ?? 0) * step(i);
  for (let i = mode; i > 0; i -= 1)
    shares[i - 1] = (shares[i] ?? 0) / step(i - 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

/** The sum of the chances from one count to another, both included: at most 1, and 0 where there are none. */
export function sumOf(shares: Float64Array, from: number, to: number): number {
  let sum = 0;
  const last = Math.min(to, shares.length - 1);
  for (let i = Math.max(from, 0); i <= last; i += 1) sum += shares[i] ?? 0;
  return Math.min(1, sum);
}
