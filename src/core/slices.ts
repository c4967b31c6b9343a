/** Work in slices: whoever runs it may let others have a turn wherever it stops. */
export type Slices<Result> = Generator<undefined, Result>;

/** Runs work to its end at once. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
