import { join } from "node:path";
import { CandorError } from "#core/errors.ts";
import { errorSentence, words } from "#words/words.ts";
import { openChromiumHost } from "../chromium/host.ts";
import { ownFolder, ownJournal, standingIn, thisMachine } from "../machine.ts";
import { reportDefect } from "../ports.ts";
import { decideStart } from "./decide.ts";
import { fetchElectron } from "./electron-binary.ts";
import { plainReason, readStartOptions } from "./options.ts";
import type { StartOptions } from "./options.ts";
import { runElectron } from "./run-electron.ts";

/** Where a start says what it does. */
export interface StartOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Starts Candor as `npm start` does and resolves with the exit code when its window is closed. */
export async function startCandor(
  argv: readonly string[],
  output: StartOutput,
): Promise<number> {
  const { out, err } = output;
  let options: StartOptions;
  try {
    options = readStartOptions(argv, standingIn());
  } catch (error) {
    err(`${plainReason(error)}\n\n${words.start.usage}`);
    return 2;
  }
  if (options.help) {
    out(words.start.usage);
    return 0;
  }

  const decision = decideStart(thisMachine());
  if (decision.open === "nowhere") {
    err(`${decision.why}\n`);
    return 1;
  }
  if (decision.open !== "chromium") {
    const tried = await openInElectron(options, output);
    if ("code" in tried) return tried.code;
    if (decision.open === "electron") {
      err(`${words.start.noElectron(tried.why)}\n`);
      return 1;
    }
    out(`${words.start.chromiumInstead(tried.why)}\n`);
  }
  return openInChromium(options, output);
}

async function openInElectron(
  { sample, journal }: StartOptions,
  { out }: StartOutput,
): Promise<{ code: number } | { why: string }> {
  const electron = await fetchElectron((line) => out(`${line}\n`));
  if ("why" in electron) return electron;
  return runElectron(electron.path, [
    ...(sample ? ["--sample"] : []),
    ...(journal === null ? [] : ["--journal", journal]),
  ]);
}

async function openInChromium(
  { sample, journal }: StartOptions,
  { out, err }: StartOutput,
): Promise<number> {
  const machine = thisMachine();
  try {
    const folder = await ownFolder(machine);
    const host = await openChromiumHost({
      journal: journal ?? (await ownJournal(machine)),
      sample,
      profile: join(folder, "chromium"),
      say: (line) => out(`${line}\n`),
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        void host.close();
      });
    if ((await host.closed) === "closed") return 0;
    err(`${words.start.brokeDown}\n`);
  } catch (error) {
    if (error instanceof CandorError) err(`${errorSentence(error)}\n`);
    else {
      err(`${words.start.noWindow}\n`);
      reportDefect(error);
    }
  }
  return 1;
}
