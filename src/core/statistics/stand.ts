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
  const afterYes = new Float64Array(enough + 1);
  const afterNo = new Float64Array(enough + 1);
  for (let answer = 0; answer < n; answer += 1) {
    let left = 0;
    let full = 0;
    for (let count = enough; count > 0; count -= 1) {
      const yes = afterYes[count] ?? 0;
      const no = afterNo[count] ?? 0;
      left += no;
      if (count === enough) full = yes + no;
      else afterYes[count + 1] = (yes + no) * p;
      afterNo[count] = yes * (1 - p);
    }
    // What is enough stays enough.
    afterYes[enough] = (enough > 1 ? (afterYes[enough] ?? 0) : 0) + full * p;
    if (enough === 1) afterYes[1] = (afterYes[1] ?? 0) + outside * p;
    else afterYes[1] = outside * p;
    outside = (outside + left) * (1 - p);
  }
  return Math.min(1, afterYes[enough] ?? 0);
}
