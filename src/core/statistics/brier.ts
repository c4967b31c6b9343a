/**
 * How far forecasts were from what came, from 0 (always sure and right) to 1 (always sure and wrong): the mean of the
 * squared distances of `sure`, from 0 to 1, from 1 for what came and from 0 for what did not. Null where there are
 * none. Brier 1950, "Verification of forecasts expressed in terms of probability", for one of two outcomes.
 */
export function brierScore(
  forecasts: readonly { readonly sure: number; readonly came: boolean }[],
): number | null {
  if (forecasts.length === 0) return null;
  const distances = forecasts.map(
    ({ sure, came }) => (sure - (came ? 1 : 0)) ** 2,
  );
  return (
    distances.reduce((sum, distance) => sum + distance, 0) / distances.length
  );
}
