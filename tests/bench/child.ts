import { fork } from "node:child_process";

/** Something that is done in a process of its own. What goes in and what comes out is plain JSON. */
export interface Task<Input, Output> {
  readonly name: string;
  run(input: Input): Promise<Output>;
}

const flag = "--task";

/** Does a task in a process whose memory has seen nothing else. Rejects when that process fails. */
export function inChild<Input extends object, Output>(
  { name }: Task<Input, Output>,
  input: Input,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? "", [flag, name]);
    child.once("message", (output) => {
      resolve(output as Output);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`“${name}” ended with ${String(code)}`));
    });
    child.send(input);
  });
}

/** In such a process: does the task that it was begun for. False where this process is the first one. */
export function answerParent(tasks: readonly Task<never, unknown>[]): boolean {
  const [asked, name] = process.argv.slice(2);
  const task = tasks.find((known) => known.name === name);
  if (asked !== flag || !task) return false;
  process.once("message", (input) => {
    void task.run(input as never).then((output) => process.send?.(output));
  });
  return true;
}
