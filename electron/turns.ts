/** Runs one piece of work after another, whoever asks for it. */
export function createTurns(): <Result>(
  work: () => Promise<Result>,
) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
