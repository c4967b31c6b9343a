import { stat } from "node:fs/promises";
import { CandorError } from "#core/errors.ts";
import { words } from "#words/words.ts";
import { verifyJournal } from "../adapters/journal/json-store.ts";
import { verifyBackups } from "../adapters/backups/verify-backups.ts";
import { requiredPath } from "./given.ts";
import type { Command } from "./command.ts";

/** Reads and checks every file of a journal and of its backups; a line for each problem. */
export const verify: Command = {
  options: { journal: { type: "string" } },
  words: 0,
  async run(given, io) {
    const folder = requiredPath(given, "journal");
    if (!(await stat(folder).catch(() => null)))
      throw new CandorError("folder-missing", { path: folder });
    const { files, problems } = await verifyJournal(folder);
    for (const { file, detail } of problems) io.out(`${file}: ${detail}\n`);
    const inBackups = await verifyBackups(folder);
    for (const { backup, file, detail } of inBackups)
      io.out(`${words.cli.inBackup(backup, file)}: ${detail}\n`);
    const wrong = problems.length + inBackups.length;
    io.out(`${words.cli.verified(files, wrong)}\n`);
    return wrong > 0 ? 1 : 0;
  },
};
