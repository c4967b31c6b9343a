import { parseArgs } from "node:util";
import { CallError } from "#contract/client.ts";
import { CandorError } from "#core/errors.ts";
import { errorSentence, words } from "#words/words.ts";
import { diskError } from "../adapters/files/disk-error.ts";
import { errno } from "../adapters/files/file-port.ts";
import { reportDefect } from "../ports.ts";
import { plainReason } from "../start/options.ts";
import { backups } from "./backups.ts";
import { brief } from "./brief.ts";
import { call } from "./call.ts";
import { capabilities } from "./capabilities.ts";
import { UsageError, type Command, type Given, type Io } from "./command.ts";
import { patterns } from "./patterns.ts";
import { restore } from "./restore.ts";
import { sample } from "./sample.ts";
import { verify } from "./verify.ts";

const commands: Readonly<Record<string, Command>> = {
  sample,
  brief,
  patterns,
  capabilities,
  call,
  verify,
  backups,
  restore,
};

/** Runs the command line. Resolves with 0 when it went well, 1 for a failure or a finding, 2 for wrong usage. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.err(words.cli.usage);
    return 2;
  }
  if (name === "--help" || name === "-h" || rest.includes("--help")) {
    io.out(words.cli.usage);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(words.cli.noCommand(name));
    return await command.run(readArguments(command, rest), io);
  } catch (error) {
    return tell(error, io);
  }
}

function readArguments(command: Command, argv: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > command.words)
      throw new TypeError(words.cli.tooMuch(positionals[command.words] ?? ""));
    return { options: values, words: positionals };
  } catch (error) {
    throw new UsageError(plainReason(error));
  }
}

function tell(error: unknown, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`${error.message.replaceAll(/\s+/g, " ")}\n${words.cli.seeHelp}`);
    return 2;
  }
  if (error instanceof CandorError || error instanceof CallError) {
    io.err(`${errorSentence(error)}\n`);
    return 1;
  }
  if (errno(error)) {
    const path =
      error instanceof Error && "path" in error ? String(error.path) : "";
    io.err(`${errorSentence(diskError(error, path))}\n`);
    return 1;
  }
  reportDefect(error);
  io.err(`${errorSentence({ code: "internal", details: {} })}\n`);
  return 1;
}
