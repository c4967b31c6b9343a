#!/usr/bin/env node
import { runCli } from "./commands/run-cli.ts";
import { readInput } from "./commands/read-input.ts";

// Somebody who reads only the first lines (`| head`) has had enough: the work is still done to its end.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exitCode = 1;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readInput,
});
