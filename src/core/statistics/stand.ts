/**
 * The exact chance that `n` independent answers, each a yes with the chance `p`, end in a stand of at least `raised`
 * yes, of which there is always one or more. A stand begins with a yes; a single no does not end it, two in a row do;
 * and the last answer is a yes: the stand of the rule about a flag. Answer by answer, as a Markov chain (Feller 1968,
 * "An Introduction to Probability Theory", chapter XV): what is to come depends on no more than how many yes the stand
 * has and whether the last answer was a no.
 */
export function chanceOfStand(n: number, p: number, raised: number): number {
  const enough = Math.max(1, raised);
  // Outside a stand; and by the number of yes in it, `enough` and more being one, after a yes and after a no.
  let outside = 1;
  let afterYes = new Float64Array(enough + 1);
  let afterNo = new Float64Array(enough + 1);
  for (let answer = 0; answer < n; answer += 1) {
    const inside = afterYes.map(
      (chance, count) => chance + (afterNo[count] ?? 0),
    );
    const nextYes = new Float64Array(enough + 1);
    nextYes[1] = outside * p;
    for (const [count, chance] of inside.entries()) {
      const next = Math.min(enough, count + 1);
      nextYes[next] = (nextYes[next] ?? 0) + chance * p;
    }
    outside =
      (outside + afterNo.reduce((sum, chance) => sum + chance, 0)) * (1 - p);
    afterNo = afterYes.map((chance) => chance * (1 - p));
    afterYes = nextYes;
  }
  return Math.min(1, afterYes[enough] ?? 0);
}
