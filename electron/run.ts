import { spawn } from "node:child_process";
import { words } from "#words/words.ts";

/** How a program is run. */
export interface RunOptions {
  /** Milliseconds after which it is stopped. */
  readonly timeout: number;
  /** What is added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in silence; throws with the last line it said where it fails, is not there or takes too long. */
export function run(
  command: string,
  args: readonly string[],
  { timeout, env }: RunOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
      timeout,
      killSignal: "SIGKILL",
      windowsHide: true,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else if (signal) reject(new Error(words.start.tookTooLong));
      else
        reject(new Error(reason(said) ?? words.start.endedWith(String(code))));
    });
  });
}

/** The line of a program's complaint that says what was wrong, without a stack. */
function reason(said: string): string | undefined {
  const lines = said.split("\n").map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines.find(Boolean);
}
