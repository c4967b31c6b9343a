import { startCandor } from "./start/start-candor.ts";

process.exitCode = await startCandor(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
