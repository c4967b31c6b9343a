/**
 * Of answers in the order in which they came, those of the stand that lasts, from its first sighting on; none where the
 * latest answer is no sighting. One answer that is none does not end a stand, two in a row do.
 */
export function presentStand<Item>(
  answers: readonly Item[],
  isSighting: (answer: Item) => boolean,
): Item[] {
  const seen = answers.map(isSighting);
  if (seen.at(-1) !== true) return [];
  const ended = seen.findLastIndex((is, at) => !is && seen[at - 1] === false);
  return answers.slice(seen.indexOf(true, ended + 1));
}
