import { spawn } from "node:child_process";
import { words } from "#words/words.ts";
import { isRoot } from "../chromium/search-machine.ts";
import { packageRoot } from "../package-root.ts";

/** An Electron that ends in failure so soon never had a window, in milliseconds. */
const soon = 10_000;

/**
 * Runs Candor in Electron and resolves with its exit code; with a reason where Electron does not even start: without a
 * library of the system, or where its sandbox is not allowed.
 */
export function runElectron(
  binary: string,
  args: readonly string[],
): Promise<{ code: number } | { why: string }> {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(
      binary,
      [...(isRoot() ? ["--no-sandbox"] : []), packageRoot(), ...args],
      { stdio: "inherit" },
    );
    let stopped = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        stopped = true;
        child.kill(signal);
      });
    child.on("error", ({ message }) => {
      resolve({ why: message });
    });
    child.on("close", (code) => {
      if (stopped || code === 0) resolve({ code: 0 });
      else if (Date.now() - began < soon)
        resolve({ why: words.start.doesNotStart });
      else resolve({ code: code ?? 1 });
    });
  });
}
